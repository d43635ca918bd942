"""A course folder with thirty submissions of lesson 01: the demo's pupils over and over, no two files alike.

The letter, the pupil who is absent and the endless loop are left out: the last measures nothing but a time limit.
"""

from collections.abc import Mapping
from pathlib import Path

from autograde.errors import CourseFolderError
from autograde.grading.config import CONFIG_FILE
from autograde.grading.course import init_course
from autograde.grading.demo.answers import ENDLESS_LOOP
from autograde.grading.demo.handing_in import fill_in, released_notebooks
from autograde.grading.demo.pupils import PUPILS, Pupil
from autograde.grading.nbgrader_command import nbgrader
from autograde.lessons.build import as_text

LESSON = "01_single_neuron"
STOCK = """
# nbgrader's own way of running a submission, for comparison
del c.Autograde["autograde_preprocessors"]
c.Execute.timeout = 30
c.Execute.interrupt_on_timeout = True
c.Execute.shutdown_kernel = "immediate"
"""


def make_course(folder: Path, size: int) -> None:
    """A course folder in which `size` students have handed in."""
    init_course(folder, "en")
    outcome = nbgrader(folder, "generate_assignment", LESSON)
    if outcome.status != 0:
        raise CourseFolderError(f"`{outcome.command}` failed: {outcome.last_line}")
    released = released_notebooks(LESSON, folder)
    pupils = [pupil for pupil in PUPILS if _counts(pupil)]
    for number in range(size):
        pupil = pupils[number % len(pupils)]
        place = folder / "submitted" / f"student{number:02}" / LESSON
        place.mkdir(parents=True)
        text = as_text(fill_in(released[pupil.language], _signed(pupil.wrote, number)))
        (place / f"{LESSON}.ipynb").write_text(text, encoding="utf-8")


def use_stock(folder: Path) -> None:
    """Let nbgrader run the submissions itself."""
    with (folder / CONFIG_FILE).open("a", encoding="utf-8") as file:
        file.write(STOCK)


def _counts(pupil: Pupil) -> bool:
    return not pupil.absent and pupil.instead is None and not ENDLESS_LOOP.items() <= pupil.wrote.items()


def _signed(wrote: Mapping[str, str], number: int) -> dict[str, str]:
    return {exercise: f"# student {number}\n{text}" for exercise, text in wrote.items()}
