"""An examiner in a process of its own, in which a rule may be switched off first."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from arena.attack import Attack
from arena.course import course_cells, files, handed_in
from arena.examined import USUAL, Examined, shown
from autograde.grading.exam import sitting
from autograde.grading.exam.paper import read
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.limits import MEGABYTE, Limits
from autograde.sandbox.student.shell import make_shell


def sat(server: ForkServer, course: Path, attack: Attack, switch_off: Callable[[], None] | None = None) -> Examined:
    """The attack before an examiner that has called `switch_off` first."""
    return Examined(**in_a_fork(lambda: asdict(_sat(server, course, attack, switch_off))))


def in_a_fork(action: Callable[[], Any]) -> Any:
    """What `action` gives, as JSON has it, in a copy of this process, which is gone afterwards."""
    reading, writing = os.pipe()
    born = os.fork()
    if born == 0:
        try:
            with os.fdopen(writing, "w") as file:
                json.dump(action(), file)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as file:
        said = file.read()
    os.waitpid(born, 0)
    return json.loads(said)


def _sat(server: ForkServer, course: Path, attack: Attack, switch_off: Callable[[], None] | None) -> Examined:
    os.environ.update(AUTOGRADE_COURSE=str(course), COURSE_PROGRESS="off")
    shell = make_shell()
    if switch_off is not None:
        switch_off()
    cells = handed_in(attack)
    paper = read(cells, course_cells())
    limits = Limits(**{"memory_bytes": 256 * MEGABYTE, **USUAL, **attack.limits})
    return shown(cells, paper, sitting.sit(paper, server, sitting.Terms("strict", limits, files(attack)), shell))
