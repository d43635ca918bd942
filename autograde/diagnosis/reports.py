"""Telling what one call did: the fault that it shows, and, where that may be seen, its input and output."""

import traceback

import numpy as np

from autograde.diagnosis import faults
from autograde.diagnosis.calls import Call
from autograde.diagnosis.exceptions import joined, meaning
from autograde.diagnosis.guard import Done, Raised, attempt, message_of, type_name
from autograde.diagnosis.outputs import Unreadable
from autograde.diagnosis.showing import show_call, show_output
from autograde.exercise import FunctionExercise
from autograde.prose import quote
from course_lib.language import Text


def is_unfinished(one: Call) -> bool:
    """Whether a `...` or a `raise NotImplementedError` was met on the way."""
    if isinstance(one.outcome, Raised):
        raised = one.outcome.exception
        return isinstance(raised, NotImplementedError) or "ellipsis" in message_of(raised)
    return isinstance(one.outcome, Unreadable) and one.outcome.misfit == "dots"


def fault(exercise: FunctionExercise, one: Call) -> Text | None:
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


def detail(exercise: FunctionExercise, one: Call, reveal: bool) -> tuple[Text, ...]:
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


def _misfit(exercise: FunctionExercise, outcome: Unreadable, printed: bool) -> Text:
    if outcome.misfit == "none" and printed:
        return faults.PRINTED
    if outcome.misfit == "count":
        return faults.wrong_number_of_results(exercise, outcome.came)
    return faults.MISFITS.get(outcome.misfit) or faults.wrong_type(outcome.came)


def _line(outcome: object) -> tuple[Text, ...]:
    """The student's line that raised: the last one that is not in an installed package."""
    if not isinstance(outcome, Raised):
        return ()
    frames = attempt(lambda: traceback.extract_tb(outcome.exception.__traceback__))
    if not isinstance(frames, Done):
        return ()
    own = [frame for frame in frames.value[1:] if "site-packages" not in frame.filename and frame.line]
    if len(own) < 2:
        return ()
    line = quote(own[-1].line or "")
    return (Text(en=f"It stops in the line {line}.", ja=f"止まったのは {line} の行です。"),)
