"""One submission sits the exam.

The notebook is gone through twice. First the student's cells alone run, for what they show: nothing of a test is known
there yet, so no output can hold a hidden input. Then the tests are taken, each with the names as they were where it
stands; `Student` sees to that.
"""

import builtins
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from autograde.grading.exam.desk import Desk
from autograde.grading.exam.failing import HIDDEN, told
from autograde.grading.exam.hidden_part import hidden_lines
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.result import Result
from autograde.grading.exam.score import points
from autograde.grading.exam.student import Student
from autograde.grading.exam.terms import Terms
from autograde.grading.exam.waiting import asked_by_tests, may_wait
from autograde.grading.exam.words import limit_of, limit_on_card
from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.examiner.vocabulary import Vocabulary
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.limits import MEGABYTE, Limits
from autograde.sandbox.messages import error_data
from autograde.sandbox.student.alarm import TooLong, alarm
from autograde.sandbox.student.shell import Ran, Shell

GRADE = "autograde.grading.hidden"
PYTHONS = frozenset(dir(builtins))
MOST_SHOWN = 32 * MEGABYTE
"""What all cells together may show, as JSON: with much more, nothing could be sent from here, not even the points."""
TOO_LARGE = f"outputs {MOST_SHOWN // MEGABYTE}"


def sit(cells: Sequence[Cell], server: ForkServer, terms: Terms, shell: Shell) -> list[Result]:
    """What comes of each cell of a submission.

    Raises:
        NotIsolated: this machine cannot shut the student's code in as the terms say; nothing was graded.
    """
    handed = Vocabulary(cell.source for cell in cells if cell.kind in ("student", "course"))
    classes = frozenset().union(*(cell.classes for cell in cells))
    student = Student(server, terms, handed, classes)
    desk = Desk(shell, student.get)
    try:
        shown = _show(student, cells, terms.limits)
        student.begin_tests(may_wait(cells))
        return _results(student, desk, cells, shown, terms.limits)
    finally:
        student.end()


def _show(student: Student, cells: Sequence[Cell], limits: Limits) -> list[Result]:
    """What the student's cells show."""
    asked = iter(asked_by_tests(cells))
    shown = []
    left = MOST_SHOWN
    for cell in cells:
        if cell.kind == "test":
            student.keep(next(asked), remember=GRADE in cell.source)
        one = _show_one(student, cell, limits) if cell.kind in ("student", "course") else Result()
        left -= len(json.dumps(one.outputs)) if one.outputs else 0
        shown.append(
            one if left >= 0 or not one.outputs else replace(one, outputs=[], trouble=one.trouble or TOO_LARGE)
        )
    return shown


def _results(
    student: Student, desk: Desk, cells: Sequence[Cell], shown: Sequence[Result], limits: Limits
) -> list[Result]:
    """What was shown, and what comes of the tests."""
    moments = count()
    results: list[Result] = []
    heard = False
    for cell, before in zip(cells, shown, strict=True):
        desk.pass_by(cell)
        if cell.kind != "test":
            results.append(before)
            continue
        hidden = bool(hidden_lines(cell.source)) or GRADE in cell.source
        taken = _take(student, desk, cell, next(moments), heard, limits)
        results.append(_discreet(cell, taken, heard) if heard or hidden else taken)
        heard = heard or hidden
    return results


def _discreet(cell: Cell, taken: Result, heard: bool) -> Result:
    """A test by or before which the student's process has heard hidden inputs: its values and messages may hold them.

    The card of `grade` stays: it shows no value, and tells of a function and of a value only what was known before.
    """
    outputs = taken.outputs if GRADE in cell.source else []
    return replace(taken, outputs=outputs, error=_bare(taken.error) if heard else taken.error)


def _bare(error: Any) -> Any:
    """Of an error the test's own lines, and its type if that is one of Python's: by any other a digit can be told."""
    if not isinstance(error, dict):
        return error
    known = error.get("type") if error.get("type") in (*PYTHONS, HIDDEN) else "Exception"
    return {**error, "type": known, "message": "", "line": ""}


def _show_one(student: Student, cell: Cell, limits: Limits) -> Result:
    shown = Result(*student.run(cell.source, show=not cell.quiet))
    return replace(shown, limit=limit_of(shown.error, False, limits))


def _take(student: Student, desk: Desk, cell: Cell, moment: int, heard: bool, limits: Limits) -> Result:
    """Take a test; whatever goes wrong costs this one and no other."""
    try:
        with alarm(limits.cell_seconds) as rang:
            student.back(moment)
            student.begin_test(cell.source, discreet=heard and GRADE in cell.source)
            ran = desk.test(cell)
        if rang and ran.error is None:  # something on the way has caught it
            raise TooLong(f"stopped after {limits.cell_seconds:g} seconds")
        return _taken(cell, ran, limits)
    except NotIsolated:
        raise
    except Exception as error:
        return _taken(cell, Ran([], error_data(error), exception=error), limits)


def _taken(cell: Cell, ran: Ran, limits: Limits) -> Result:
    earned = points(ran.value, ran.error, cell.points)
    if ran.error is None:
        return Result(ran.outputs, None, earned, limit=limit_on_card(ran.outputs, limits))
    error = told(cell.source, ran.error, ran.exception)
    return Result(ran.outputs, error, earned, limit=limit_of(ran.error, True, limits))
