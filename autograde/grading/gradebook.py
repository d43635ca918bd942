"""A course's gradebook, opened as nbgrader opens it: at the address that nbgrader_config.py gives."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import Config, PyFileConfigLoader

from autograde.errors import CourseFolderError
from autograde.grading.config import CONFIG_FILE


@dataclass(frozen=True)
class Settings:
    """What nbgrader_config.py says.

    Attributes:
        config: all of it.
        directory: nbgrader's own view of the course folder.
        environment: of the processes that grade, which it may have changed.
    """

    config: Config
    directory: CourseDirectory
    environment: Mapping[str, str]

    def open_gradebook(self) -> Gradebook:
        """The gradebook; a new one if there is none, which needs nbgrader's tools on the path."""
        with _environment_put_back():
            os.environ.update(self.environment)
            return Gradebook(self.directory.db_url, self.directory.course_id)


def read_settings(course: Path) -> Settings:
    """The settings of a course folder; this process's own environment stays as it is.

    Raises:
        CourseFolderError: it has no nbgrader_config.py.
    """
    if not (course / CONFIG_FILE).is_file():
        raise CourseFolderError(
            f"{course} is not a course folder: it has no {CONFIG_FILE}. Make one with `python -m autograde init DIR`"
        )
    with _environment_put_back():  # nbgrader_config.py changes it for the kernels that grade: not for us
        config: Config = PyFileConfigLoader(CONFIG_FILE, path=str(course)).load_config()
        if "root" not in config.CourseDirectory:
            config.CourseDirectory.root = str(course.resolve())  # nbgrader is run in the folder
        return Settings(config, CourseDirectory(config=config), dict(os.environ))


@contextmanager
def open_gradebook(course: Path) -> Iterator[Gradebook]:
    """The gradebook of a course folder.

    Raises:
        CourseFolderError: it has no nbgrader_config.py.
    """
    gradebook = read_settings(course).open_gradebook()
    with gradebook:
        yield gradebook
    gradebook.engine.dispose()


@contextmanager
def _environment_put_back() -> Iterator[None]:
    before = dict(os.environ)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
