"""Telling what one call did: the fault that it shows, and, where that may be seen, its input and output."""

import re
import traceback
from pathlib import Path

import numpy as np

import course_lib
from autograde.diagnosis import faults
from autograde.diagnosis.calls import Call
from autograde.diagnosis.exceptions import joined, meaning
from autograde.diagnosis.guard import Done, Raised, attempt, message_of, type_name
from autograde.diagnosis.outputs import Unreadable
from autograde.diagnosis.showing import show_call, show_output
from autograde.exercise import WrittenFunction
from autograde.prose import quote
from course_lib.language import Text

OURS = (str(Path(__file__).resolve().parents[1]), str(Path(course_lib.__file__).resolve().parent))
"""A function that is handed over to the student's, that calls it, or that it calls may raise too; its lines say nothing
to them."""
DOTS = re.compile(r"@\s*\.\.\.|\.\.\.\s*@")


def is_unfinished(one: Call) -> bool:
    """Whether a `...` or a `raise NotImplementedError` was met on the way."""
    if isinstance(one.outcome, Raised):
        raised = one.outcome.exception
        return isinstance(raised, NotImplementedError) or "ellipsis" in message_of(raised) or _dots_in_a_product(raised)
    return isinstance(one.outcome, Unreadable) and one.outcome.misfit == "dots"


def _dots_in_a_product(raised: BaseException) -> bool:
    """`X @ ...`: NumPy speaks of dimensions only. In square brackets the dots are an index."""
    said, line = message_of(raised), last_line(raised) or ""
    return "does not have enough dimensions" in said and bool(DOTS.search(line))


def fault(exercise: WrittenFunction, one: Call) -> Text | None:
    """Why the outcome cannot be compared; None where it can."""
    outcome = one.outcome
    if isinstance(outcome, Raised):
        raised, known = faults.raises(type_name(outcome.exception)), meaning(outcome.exception, one.on_numbers)
        return joined(raised, known) if known else raised
    if isinstance(outcome, Unreadable):
        return _misfit(exercise, outcome, bool(one.printed.strip()))
    if any(np.isnan(part).any() for part in outcome):
        return faults.HOLDS_NAN
    return faults.HOLDS_INFINITY if any(np.isinf(part).any() for part in outcome) else None


def detail(exercise: WrittenFunction, one: Call, reveal: bool) -> tuple[Text, ...]:
    """The call that shows it, what came back or was raised, and the line that raised; only the line if not `reveal`."""
    line = _line(one.outcome)
    if not reveal:
        return line
    came = _came(one)
    tried = show_call(exercise, one.arguments)
    return (Text(en=f"Seen with {tried}{came.en}", ja=f"{tried} で確かめられます。{came.ja}"), *line)


def _came(one: Call) -> Text:
    if isinstance(one.outcome, Raised):
        said = message_of(one.outcome.exception)
        return (
            Text(en=f": {quote(said)}", ja=f"Pythonのメッセージは {quote(said)} です。")
            if said
            else Text(en=".", ja="")
        )
    if isinstance(one.outcome, Unreadable):
        return Text(en=".", ja="")
    output = show_output(one.outcome)
    return Text(en=f", which gives {output}.", ja=f"結果は {output} です。")


def _misfit(exercise: WrittenFunction, outcome: Unreadable, printed: bool) -> Text:
    if outcome.misfit == "none" and printed:
        return faults.PRINTED
    if outcome.misfit == "count":
        return faults.wrong_number_of_results(exercise, outcome.came)
    return faults.MISFITS.get(outcome.misfit) or faults.wrong_type(outcome.came)


def _line(outcome: object) -> tuple[Text, ...]:
    """The student's line that raised: the last one that is neither ours nor in an installed package."""
    found = last_line(outcome.exception) if isinstance(outcome, Raised) else None
    if found is None:
        return ()
    line = quote(found)
    return (Text(en=f"It stops in the line {line}.", ja=f"止まったのは {line} の行です。"),)


def last_line(raised: BaseException) -> str | None:
    """The student's line that raised: the last one that is neither ours nor in an installed package.

    What was raised in another process brings its line with it, as `student_line`.
    """
    told = attempt(lambda: raised.student_line)  # type: ignore[attr-defined]
    if isinstance(told, Done) and type(told.value) is str:
        return told.value or None
    frames = attempt(lambda: traceback.extract_tb(raised.__traceback__))
    if not isinstance(frames, Done):
        return None
    return next((frame.line for frame in reversed(frames.value) if frame.line and not _installed(frame.filename)), None)


def _installed(filename: str) -> bool:
    return filename.startswith(OURS) or "site-packages" in filename or "dist-packages" in filename
