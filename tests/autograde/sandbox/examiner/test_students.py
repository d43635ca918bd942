"""How the server of students' processes is started."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograde.sandbox.examiner.launcher import launch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.examiner.students import student_server
from autograde.sandbox.isolation.limits import Limits
from autograde.sandbox.student import UNSEEN

LONG = 60.0
"""Far more seconds than anything here takes."""
LIGHT = """
import sys
import autograde.sandbox.examiner.students
print([name for name in ("numpy", "matplotlib", "IPython") if name in sys.modules])
"""


def _listed(process: int, what: str) -> list[str]:
    """Its arguments ("cmdline") or its "environ"; they are there when the kernel has laid out the process."""
    until = time.monotonic() + LONG
    while not (text := Path(f"/proc/{process}/{what}").read_text()) and time.monotonic() < until:
        time.sleep(0.01)
    return text.split("\0")


def test_nothing_heavy_is_imported_to_start_it() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_it_knows_nothing_of_whoever_grades(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADE_SECRET", "42")
    monkeypatch.delenv("OPENBLAS_CORETYPE", raising=False)
    with student_server() as server:
        child = launch(server, "trusted", Limits())
        Session(child.channel).run("import os\nnames = sorted(os.environ)", show=False)
        names = Session(child.channel).get("names")
        child.end()
    assert "MPLBACKEND" in names
    assert not {"AUTOGRADE_SECRET", "OPENBLAS_CORETYPE"} & set(names)


def test_it_computes_with_the_routines_that_whoever_grades_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Haswell")
    with student_server() as server:
        assert "OPENBLAS_CORETYPE=Haswell" in _listed(server.process, "environ")


def test_it_is_told_what_to_leave_out_and_whether_figures_are_seen() -> None:
    with student_server(without=["seccomp"], figures=False) as server:
        assert {"seccomp", UNSEEN} <= set(_listed(server.process, "cmdline"))
    with student_server() as server:
        assert not {"seccomp", UNSEEN} & set(_listed(server.process, "cmdline"))
