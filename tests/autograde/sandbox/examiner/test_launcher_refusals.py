"""On machines whose kernel offers less; made of this one by refusing the system calls that those do not have."""

import os
import subprocess
import sys

WEAK = """
import sys
from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.examiner.launcher import best_rung, launch, student_server
from autograde.sandbox.isolation import rights, seccomp
from autograde.sandbox.isolation.kernel import number
from autograde.sandbox.isolation.limits import Limits

refused = [int(one) for one in sys.argv[1:]]
LOAD, EQUAL, RETURN, ALLOW, NOT_THERE = 0x20, 0x15, 0x06, 0x7FFF0000, 0x00050000 + 38
steps = [(LOAD, 0, 0, 0)]
for one in refused:
    steps += [(EQUAL, 0, 1, one), (RETURN, 0, 0, NOT_THERE)]
rights.forbid_new()
seccomp.install([*steps, (RETURN, 0, 0, ALLOW)])
with student_server() as server:
    for rung in ("strict", "confined", "trusted"):
        try:
            launch(server, rung, Limits()).end()
            print(rung, "stands")
        except NotIsolated as error:
            print(error)
    try:
        print("best:", best_rung(server))
    except NotIsolated as error:
        print("best: none")
"""
UNSHARE, LANDLOCK = {"x86_64": (272, 444), "aarch64": (97, 444)}.get(os.uname().machine, (0, 0))


def _on_a_weaker_machine(*refused: int) -> list[str]:
    """On one whose kernel does not have these system calls."""
    program = [sys.executable, "-c", WEAK, *map(str, refused)]
    return subprocess.run(program, capture_output=True, text=True, check=True).stdout.splitlines()


def test_without_namespaces_strict_is_refused_by_name_and_confined_is_the_best() -> None:
    strict, confined, trusted, best = _on_a_weaker_machine(UNSHARE)
    assert strict.startswith("this machine does not offer the rung 'strict'. processes: ")
    assert "Next step" in strict
    assert "'confined'" in strict
    assert (confined, trusted, best) == ("confined stands", "trusted stands", "best: confined")


def test_without_landlock_nothing_is_best_and_trusted_has_to_be_said() -> None:
    strict, confined, trusted, best = _on_a_weaker_machine(LANDLOCK)
    assert "rung 'strict'. landlock: " in strict
    assert "rung 'confined'. landlock: " in confined
    assert "say so: the rung is called 'trusted'" in confined
    assert (trusted, best) == ("trusted stands", "best: none")
