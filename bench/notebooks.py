"""Every lesson as it is handed out, from the start of the kernel to the last cell: seconds on the clock."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from nbclient import NotebookClient

from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.locations import lesson_sources
from autograde.lessons.source import Lesson, read_lesson
from autograde.lessons.student import student_notebook
from bench.row import Row
from course_lib.language import LANGUAGES, Language

TARGET = 60.0


def measure() -> Iterator[Row]:
    """A row for every lesson in every language."""
    for path in sorted(lesson_sources().glob("*.py")):
        for language in LANGUAGES:
            seconds = _seconds(read_lesson(path), language)
            yield Row("notebook", f"{language} {path.stem}", seconds, "s", TARGET)


def _seconds(lesson: Lesson, language: Language) -> float:
    notebook = student_notebook(instructor_notebook(lesson, language))
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": Path(folder)}}).execute()
        return time.perf_counter() - start
