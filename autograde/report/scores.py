"""The scores of a lesson: what the gradebook holds, and what became of every submission.

A student without a grade is never passed over: the file that nbgrader could not read is named, with the reason.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from pathlib import Path

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student, SubmittedAssignment

from autograde.errors import CourseFolderError
from autograde.grading.filling import said_of
from autograde.grading.gradebook import open_gradebook
from autograde.report.unreadable import why_unreadable
from course_lib.language import Text


class State(Enum):
    """What became of a student's submission."""

    GRADED = Text(en="graded", ja="採点済み")
    WAITS = Text(en="graded; a part waits for a person", ja="採点済み（手採点待ちあり）")
    UNREADABLE = Text(en="could not be read", ja="読めませんでした")
    FAILED = Text(en="could not be graded", ja="採点できませんでした")
    NEW = Text(en="not graded yet", ja="未採点")
    MISSING = Text(en="not handed in", ja="未提出")


@dataclass(frozen=True)
class Row:
    """One student.

    Attributes:
        student: the id.
        name: as it is said; empty when the gradebook has none.
        state: what became of the submission.
        points: grade id -> points; empty without a grade.
        reason: why there is no grade, when there is something to say.
        feedback: the page, when there is one.
        rung: how strictly the student's code was shut in when it was graded; empty when nothing says so.
        notes: what had to be put right in the notebook, and the limits that it hit.
    """

    student: str
    name: str
    state: State
    points: Mapping[str, float]
    reason: Text | None = None
    feedback: Path | None = None
    rung: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scores:
    """One lesson of one course; `maximum` is full marks by grade id, in the order of the notebook."""

    course: Path
    lesson: str
    maximum: Mapping[str, float]
    rows: tuple[Row, ...]


def read_scores(course: Path, lesson: str) -> Scores:
    """Read the gradebook and the folders of a course.

    Raises:
        CourseFolderError: `course` is no course folder, or nbgrader has not generated `lesson`.
    """
    with open_gradebook(course) as gradebook:
        assignment = _assignment(gradebook, course, lesson)
        cells = [cell for notebook in assignment.notebooks for cell in notebook.grade_cells]
        rows = tuple(_row(gradebook, course, lesson, student) for student in _students(gradebook, course, lesson))
        return Scores(course, lesson, {cell.name: cell.max_score for cell in cells}, rows)


def _assignment(gradebook: Gradebook, course: Path, lesson: str) -> Assignment:
    try:
        return gradebook.find_assignment(lesson)
    except MissingEntry:
        names = sorted(path.name for path in (course / "source").glob("*"))
    if lesson in names:
        raise CourseFolderError(
            f"{lesson} is not in the gradebook yet: run `nbgrader generate_assignment {lesson}` in {course}"
        )
    near = get_close_matches(lesson, names, n=1, cutoff=0) or ["01_single_neuron"]
    raise CourseFolderError(f"{course} has no lesson {lesson}. Did you mean {near[0]}?")


def _students(gradebook: Gradebook, course: Path, lesson: str) -> Iterator[Student]:
    listed = {student.id: student for student in gradebook.students}
    handed_in = {path.parent.name for path in (course / "submitted").glob(f"*/{lesson}")}
    for name in sorted(listed.keys() | handed_in):
        yield listed.get(name) or Student(id=name)


def _row(gradebook: Gradebook, course: Path, lesson: str, student: Student) -> Row:
    graded = course / "autograded" / student.id / lesson / f"{lesson}.ipynb"
    submission = _submission(gradebook, lesson, student.id)
    if submission is None or not graded.is_file():
        state, reason = _without_grade(course / "submitted" / student.id / lesson, submission is not None)
        return Row(student.id, _name(student), state, {}, reason)
    rung, notes = said_of(json.loads(graded.read_text(encoding="utf-8")))
    page = course / "feedback" / student.id / lesson / f"{lesson}.html"
    return Row(
        student.id,
        _name(student),
        State.WAITS if submission.needs_manual_grade else State.GRADED,
        {grade.name: grade.score for notebook in submission.notebooks for grade in notebook.grades},
        feedback=page if page.is_file() else None,
        rung=rung,
        notes=tuple(notes),
    )


def _submission(gradebook: Gradebook, lesson: str, student: str) -> SubmittedAssignment | None:
    try:
        return gradebook.find_submission(lesson, student)
    except MissingEntry:
        return None


def _without_grade(folder: Path, tried: bool) -> tuple[State, Text | None]:
    """Why there is no grade for what lies in the folder; `tried` when nbgrader took it up and gave up."""
    if not folder.is_dir():
        return State.MISSING, None
    notebook = folder / f"{folder.name}.ipynb"
    if not notebook.is_file():
        return State.UNREADABLE, _wrong_name(folder, notebook.name)
    reason = why_unreadable(notebook)
    if reason is not None:
        return State.UNREADABLE, reason
    return (State.FAILED, _see_log(folder)) if tried else (State.NEW, None)


def _wrong_name(folder: Path, expected: str) -> Text:
    found = ", ".join(sorted(path.name for path in folder.iterdir())) or "-"
    return Text(
        en=f"the file is named {found}, expected {expected}", ja=f"ファイル名が {found} です（正しくは {expected}）"
    )


def _see_log(folder: Path) -> Text:
    command = f"nbgrader autograde {folder.name} --student {folder.parent.name}"
    return Text(en=f"`{command}` says why", ja=f"理由は `{command}` で表示されます")


def _name(student: Student) -> str:
    """First name first, or last name first where the name is not written in Latin letters."""
    parts = [part for part in (student.first_name, student.last_name) if part]
    return " ".join(parts if all(part.isascii() for part in parts) else reversed(parts))
