"""How the server of students' processes is started."""

import subprocess
import sys
from pathlib import Path

import pytest

from autograde.sandbox.examiner.launcher import launch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.examiner.students import student_server
from autograde.sandbox.isolation.limits import Limits
from autograde.sandbox.student import UNSEEN

LIGHT = """
import sys
import autograde.sandbox.examiner.students
print([name for name in ("numpy", "matplotlib", "IPython") if name in sys.modules])
"""


def _arguments(process: int) -> list[str]:
    return Path(f"/proc/{process}/cmdline").read_text().split("\0")


def test_nothing_heavy_is_imported_to_start_it() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_it_knows_nothing_of_whoever_grades(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADE_SECRET", "42")
    with student_server() as server:
        child = launch(server, "trusted", Limits())
        Session(child.channel).run("import os\nnames = sorted(os.environ)", show=False)
        names = Session(child.channel).get("names")
        child.end()
    assert "MPLBACKEND" in names
    assert "AUTOGRADE_SECRET" not in names


def test_it_is_told_what_to_leave_out_and_whether_figures_are_seen() -> None:
    with student_server(without=["seccomp"], figures=False) as server:
        assert {"seccomp", UNSEEN} <= set(_arguments(server.process))
    with student_server() as server:
        assert not {"seccomp", UNSEEN} & set(_arguments(server.process))
