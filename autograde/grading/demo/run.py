"""The demo: a course folder, a lesson released, a class's notebooks collected, graded and given feedback.

Every step is an ordinary command of the course or of nbgrader, printed as one would type it, with the seconds it took.
What nbgrader says goes to nbgrader.log in the folder.
"""

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from autograde.errors import CourseFolderError
from autograde.grading.course import init_course
from autograde.grading.demo.fingerprint import UNFINISHED, fingerprint, is_fresh, is_ours, mark
from autograde.grading.demo.handing_in import hand_in, write_class_list
from autograde.grading.demo.pupils import PUPILS
from autograde.grading.nbgrader_command import Outcome, autograde, nbgrader
from autograde.lessons.build import build_course
from autograde.lessons.locations import checkout

LESSON = "01_single_neuron"
LOG_FILE = "nbgrader.log"

T = TypeVar("T")


def run_demo(folder: Path, fresh: bool = False) -> bool:
    """Make the demo's course folder and grade its class; nothing to do when it is there and the course is unchanged.

    Args:
        fresh: do it again all the same.

    Returns:
        Whether there was anything to do.

    Raises:
        CourseFolderError: `folder` is there and the demo did not make it, or nbgrader refused a command.
    """
    if is_fresh(folder) and not fresh:
        return False
    root = checkout()
    if root is not None:
        _timed("python -m autograde build", lambda: build_course(root))
    if is_ours(folder):
        shutil.rmtree(folder)
    _timed(f"python -m autograde init {folder}", lambda: init_course(folder, "en"))
    mark(folder, UNFINISHED)
    _grade_the_class(folder.absolute())
    mark(folder, fingerprint())
    return True


def _grade_the_class(course: Path) -> None:
    write_class_list(PUPILS, course / "students.csv")
    _nbgrader(course, "db", "student", "import", "students.csv")
    _nbgrader(course, "generate_assignment", LESSON)
    if sys.platform != "win32":  # nbgrader has no exchange on Windows
        _nbgrader(course, "release_assignment", LESSON)
    _timed(f"# {len(PUPILS)} students; what they hand in is downloaded", lambda: hand_in(PUPILS, LESSON, course))
    _nbgrader(course, "zip_collect", LESSON)
    _grade(course)
    _nbgrader(course, "generate_feedback", LESSON)


def _grade(course: Path) -> None:
    """Grade the class; the status is 1, as one student handed in a letter."""
    outcome = _timed(f"python -m autograde grade . {LESSON}", lambda: autograde(course, "grade", ".", LESSON))
    log = _log(course, outcome)
    if not any((course / "autograded").glob("*/*")):
        raise CourseFolderError(f"`{outcome.command}` failed: {outcome.last_line}\nAll that it said: {log}")


def _nbgrader(course: Path, *arguments: str) -> None:
    outcome = _timed(f"nbgrader {' '.join(arguments)}", lambda: nbgrader(course, *arguments))
    log = _log(course, outcome)
    if outcome.status != 0:
        raise CourseFolderError(f"`{outcome.command}` failed: {outcome.last_line}\nAll that it said: {log}")


def _log(course: Path, outcome: Outcome) -> Path:
    log = course / LOG_FILE
    with log.open("a", encoding="utf-8") as file:
        file.write(f"$ {outcome.command}\n{outcome.said}")
    return log


def _timed(what: str, step: Callable[[], T]) -> T:
    print(f"{what:<72}", end="", flush=True)
    start = time.perf_counter()
    result = step()
    print(f"{time.perf_counter() - start:6.1f} s", flush=True)
    return result
