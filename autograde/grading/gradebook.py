"""A course's gradebook, opened as nbgrader opens it: at the address that nbgrader_config.py gives."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import Config, PyFileConfigLoader

from autograde.errors import CourseFolderError
from autograde.grading.config import CONFIG_FILE


@contextmanager
def open_gradebook(course: Path) -> Iterator[Gradebook]:
    """The gradebook of a course folder.

    Raises:
        CourseFolderError: it has no nbgrader_config.py.
    """
    with _environment_put_back():  # nbgrader_config.py changes it for the kernels that grade: not for us
        directory = CourseDirectory(config=_settings(course))
        gradebook = Gradebook(directory.db_url, directory.course_id)
    with gradebook:
        yield gradebook
    gradebook.engine.dispose()


def _settings(course: Path) -> Config:
    if not (course / CONFIG_FILE).is_file():
        raise CourseFolderError(
            f"{course} is not a course folder: it has no {CONFIG_FILE}. Make one with `python -m autograde init DIR`"
        )
    settings: Config = PyFileConfigLoader(CONFIG_FILE, path=str(course)).load_config()
    return settings


@contextmanager
def _environment_put_back() -> Iterator[None]:
    before = dict(os.environ)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
