"""An instructor's course folder, as nbgrader wants it.

nbgrader_config.py, source/LESSON/LESSON.ipynb for every lesson, an empty gradebook, the secret, and an exchange folder.
It is made beside its place and moved there when it is whole, so a failure leaves nothing behind.
"""

import os
import tempfile
from pathlib import Path

from autograde.errors import CourseFolderError
from autograde.grading.config import CONFIG, CONFIG_FILE
from autograde.grading.nbgrader_command import nbgrader
from autograde.grading.secret import write_secret
from autograde.lessons.build import as_text, instructor_notebooks
from course_lib.language import Language


def init_course(folder: Path, language: Language) -> tuple[str, ...]:
    """Make a course folder whose released notebooks are in `language`, and return the names of its lessons.

    Either language can be handed in, whichever is released.

    Raises:
        CourseFolderError: `folder` exists and is not an empty folder, or nbgrader cannot make a gradebook.
        BuildError: a lesson's source text is out of step.
    """
    folder = folder.absolute()
    _refuse_what_exists(folder)
    notebooks = {name: as_text(notebook) for name, notebook in instructor_notebooks(language).items()}
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as scratch:
        course = Path(scratch) / folder.name
        course.mkdir()
        _fill(course, notebooks)
        if folder.exists():
            folder.rmdir()
        os.rename(course, folder)
    return tuple(notebooks)


def _refuse_what_exists(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        what = "a folder that is not empty" if folder.is_dir() else "not a folder"
        raise CourseFolderError(
            f"{folder} exists and is {what}, expected a new or empty folder: nothing was changed. Choose another name"
        )


def _fill(course: Path, notebooks: dict[str, str]) -> None:
    (course / CONFIG_FILE).write_text(CONFIG, encoding="utf-8")
    write_secret(course)
    for name, text in notebooks.items():
        place = course / "source" / name
        place.mkdir(parents=True)
        (place / f"{name}.ipynb").write_text(text, encoding="utf-8")
    _make_exchange(course / "exchange")
    _make_gradebook(course)


def _make_exchange(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)  # nbgrader: students and instructor write here


def _make_gradebook(course: Path) -> None:
    outcome = nbgrader(course, "db", "student", "list")
    if outcome.status != 0:
        raise CourseFolderError(
            f"nbgrader could not make a gradebook: {outcome.last_line}\n"
            "Nothing was changed. Does `nbgrader --version` run in this environment?"
        )
