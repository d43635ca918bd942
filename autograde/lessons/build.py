"""The lesson build: source texts in, notebooks of both languages out.

Read, check, make the instructor's notebook, make the student's, look for leaks, write. All lessons are checked before
anything is written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograde.errors import BuildError
from autograde.lessons.checks import check_lesson
from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.leaks import leaks
from autograde.lessons.locations import lesson_sources, source_folder
from autograde.lessons.own_work import sign
from autograde.lessons.problem import refuse
from autograde.lessons.source import Lesson, read_lesson
from autograde.lessons.student import student_notebook
from autograde.lessons.writing import Changes, apply, changes
from course_lib.language import LANGUAGES, Language


@dataclass(frozen=True)
class _Made:
    """A lesson in one language, for instructors and for students."""

    lesson: Lesson
    language: Language
    instructor: NotebookNode
    student: NotebookNode

    def place(self, folder: Path) -> Path:
        return folder / self.language / self.lesson.name / f"{self.lesson.name}.ipynb"


def build_course(root: Path, check: bool = False) -> Changes:
    """Build the notebooks of the checkout at `root`: student's in notebooks/, instructor's in build/instructor/.

    Args:
        root: the folder that holds notebooks/source.
        check: only find out which committed notebooks are stale; write nothing.

    Returns:
        What was written and removed, or with `check` what would be.

    Raises:
        BuildError: a source text is out of step; nothing was written.
    """
    if check:
        return plan(source_folder(root), root / "notebooks")
    return build(source_folder(root), root / "notebooks", root / "build" / "instructor")


def build(source_dir: Path, out_dir: Path, instructor_dir: Path | None = None) -> Changes:
    """Write out_dir/LANGUAGE/LESSON/LESSON.ipynb for the students, and the instructor's likewise when asked to.

    Raises:
        BuildError: a source text is out of step; nothing was written.
    """
    todo = plan(source_dir, out_dir, instructor_dir)
    apply(todo)
    return todo


def plan(source_dir: Path, out_dir: Path, instructor_dir: Path | None = None) -> Changes:
    """What `build` would do."""
    made = _make(read_lessons(source_dir))
    refuse(problem for one in made for problem in leaks(one.lesson, one.student))
    for one in made:
        sign(one.student)
        sign(one.instructor)
    wanted = {one.place(out_dir): as_text(one.student) for one in made}
    tops = [out_dir]
    if instructor_dir is not None:
        wanted |= {one.place(instructor_dir): as_text(one.instructor) for one in made}
        tops.append(instructor_dir)
    return changes(wanted, tuple(top / language for top in tops for language in LANGUAGES))


def instructor_notebooks(language: Language) -> dict[str, NotebookNode]:
    """Every lesson's notebook with solutions and hidden tests, by the lesson's name, from this installation's texts."""
    return {lesson.name: instructor_notebook(lesson, language) for lesson in read_lessons(lesson_sources())}


def read_lessons(source_dir: Path) -> tuple[Lesson, ...]:
    """Read and check every source text.

    Raises:
        BuildError: it holds a line for each problem of each lesson.
    """
    lessons: list[Lesson] = []
    unreadable: list[str] = []
    for path in sorted(source_dir.glob("*.py")):
        try:
            lessons.append(read_lesson(path))
        except BuildError as error:
            unreadable.append(str(error))
    problems = sorted(problem for lesson in lessons for problem in check_lesson(lesson))
    if unreadable or problems:
        raise BuildError("\n".join([*unreadable, *map(str, problems)]))
    return tuple(lessons)


def as_text(notebook: NotebookNode) -> str:
    """The notebook as it is written to a file: the same notebook gives the same bytes."""
    return str(nbformat.writes(notebook)).rstrip("\n") + "\n"


def _make(lessons: Iterable[Lesson]) -> tuple[_Made, ...]:
    pairs = ((lesson, language) for lesson in lessons for language in LANGUAGES)
    instructors = ((lesson, language, instructor_notebook(lesson, language)) for lesson, language in pairs)
    return tuple(_Made(*made, student_notebook(made[2])) for made in instructors)
