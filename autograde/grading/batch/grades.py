"""Grades into the gradebook, by nbgrader's own functions and rules, many submissions to a transaction.

What a person has written there, manual scores, extra credit and comments, stays as it is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Any, TypeVar

from nbgrader.api import Gradebook, InvalidEntry
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task
from sqlalchemy.exc import OperationalError

from autograde.errors import CourseFolderError
from course_lib.language import Text, current_language

LOCKED_SECONDS = 600.0
PAUSE = 1.0
WAITING = Text(
    en="The gradebook is in use by another program, perhaps formgrader: waiting for it.",
    ja="成績簿をほかのプログラム（formgraderなど）が使っています。空くのを待っています。",
)

T = TypeVar("T")


@dataclass(frozen=True)
class Grades:
    """What is to be written for a student.

    Attributes:
        student: the id.
        timestamp: when it was handed in; None if not known.
        notebooks: by name, graded; None of one that is missing, which scores 0.
    """

    student: str
    timestamp: str | None
    notebooks: Mapping[str, Any]


def when_free(action: Callable[[], T], say: Callable[[str], None]) -> T:
    """Do something with the gradebook, again and again while another program holds it.

    Raises:
        CourseFolderError: it was held for too long.
    """
    until, said = monotonic() + LOCKED_SECONDS, False
    while True:
        try:
            return action()
        except (OperationalError, InvalidEntry) as error:  # nbgrader makes the second of the first
            if "locked" not in str(error):
                raise
            if monotonic() > until:
                raise CourseFolderError(f"the gradebook was locked for {LOCKED_SECONDS:g} seconds") from None
        if not said:
            say(WAITING[current_language()])
            said = True
        sleep(PAUSE)


class GradeWriter:
    """Writes grades of one assignment.

    Args:
        gradebook: open.
        config: nbgrader's settings, for the late penalties.
        say: tells the person that it waits.
    """

    def __init__(self, gradebook: Gradebook, assignment: str, config: Any, say: Callable[[str], None]) -> None:
        self._gradebook, self._assignment, self._say = gradebook, assignment, say
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()

    def write(self, batch: Sequence[Grades]) -> None:
        """Write a batch in one transaction, waiting while another program holds the gradebook.

        Raises:
            CourseFolderError: it was held for too long.
            InvalidEntry: the gradebook refuses; nothing of the batch was written.
        """

        def write_all() -> None:
            with _one_transaction(self._gradebook):
                known = self._known()  # as long as they are held, no row asks for its cell again
                for grades in batch:
                    self._write(grades)
                del known

        when_free(write_all, self._say)

    def _known(self) -> list[object]:
        """The assignment, its notebooks and their cells."""
        assignment = self._gradebook.find_assignment(self._assignment)
        kinds = ("grade_cells", "solution_cells", "task_cells")
        cells = [cell for one in assignment.notebooks for kind in kinds for cell in getattr(one, kind)]
        return [assignment, *assignment.notebooks, *cells]

    def _write(self, grades: Grades) -> None:
        book = self._gradebook
        book.update_or_create_student(grades.student)
        when = {"timestamp": grades.timestamp} if grades.timestamp else {}
        submission = book.update_or_create_submission(self._assignment, grades.student, **when)
        for row in submission.notebooks:
            if row.name in grades.notebooks:
                _write_notebook(row, grades.notebooks[row.name])
                if grades.notebooks[row.name] is not None:
                    self._penalize(submission, row)

    def _penalize(self, submission: Any, row: Any) -> None:
        """The penalty for being late, by the course's plug-in."""
        row.late_submission_penalty = None
        if submission.total_seconds_late > 0:
            self._gradebook.db.flush()
            asked = self._late.plugin_inst.late_submission_penalty
            penalty = asked(submission.student.id, row.score, submission.total_seconds_late)
            if penalty is not None:
                row.late_submission_penalty = self._late._check_late_penalty(row, penalty)


def _write_notebook(row: Any, notebook: Any) -> None:
    if notebook is None:
        for grade in row.grades:
            grade.auto_score, grade.needs_manual_grade = 0, False
        return
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    for grade in row.grades:
        if grade.name in cells and is_grade(cells[grade.name]):
            grade.auto_score = determine_grade(cells[grade.name])[0]
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
    for comment in row.comments:
        if comment.name in cells and (is_solution(cells[comment.name]) or is_task(cells[comment.name])):
            comment.auto_comment = "No response." if _untouched(cells[comment.name]) else None


def _untouched(cell: Any) -> bool:
    return cell.metadata.nbgrader.get("checksum") == compute_checksum(cell) and not is_task(cell)


@contextmanager
def _one_transaction(gradebook: Gradebook) -> Iterator[None]:
    """nbgrader's functions commit each step of their own; in here they only send it, and the end commits."""
    database = gradebook.db
    commit = database.commit
    database.commit = database.flush
    try:
        yield
        commit()
    except BaseException:
        database.rollback()
        raise
    finally:
        del database.commit
