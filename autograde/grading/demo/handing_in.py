"""The made-up class fills in its notebooks and hands them in, as a learning platform would give them to the teacher.

A pupil changes the cells that are theirs and nothing else, starting from what was released.
"""

import csv
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograde.grading.demo.pupils import Pupil
from autograde.lessons.build import as_text, instructor_notebooks
from autograde.lessons.instructor import answer_id
from autograde.lessons.student import student_notebook
from course_lib.language import LANGUAGES


def write_class_list(pupils: Sequence[Pupil], path: Path) -> None:
    """Write the file for `nbgrader db student import`."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "first_name", "last_name"])
        table.writerows([pupil.id, pupil.first_name, pupil.last_name] for pupil in pupils)


def hand_in(pupils: Sequence[Pupil], lesson: str, course: Path) -> None:
    """Write downloaded/LESSON/archive/class.zip with a file for each pupil who is there."""
    released = released_notebooks(lesson, course)
    archive = course / "downloaded" / lesson / "archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "class.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
        for pupil in pupils:
            if not pupil.absent:
                bundle.writestr(f"{pupil.id}_{lesson}.ipynb", _file_of(pupil, released[pupil.language]))


def fill_in(released: NotebookNode, wrote: Mapping[str, str]) -> NotebookNode:
    """A copy of a released notebook with other text in the cells of these exercises."""
    notebook: NotebookNode = nbformat.from_dict(released)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    for exercise, text in wrote.items():
        cells[answer_id(exercise)].source = text.rstrip("\n")
    return notebook


def released_notebooks(lesson: str, course: Path) -> dict[str, NotebookNode]:
    """The students' notebook in each language; the English one is the one that nbgrader released."""
    notebooks: dict[str, NotebookNode] = {
        language: student_notebook(instructor_notebooks(language)[lesson]) for language in LANGUAGES
    }
    notebooks["en"] = nbformat.read(course / "release" / lesson / f"{lesson}.ipynb", as_version=4)
    return notebooks


def _file_of(pupil: Pupil, released: NotebookNode) -> str:
    return pupil.instead if pupil.instead is not None else as_text(fill_in(released, pupil.wrote))
