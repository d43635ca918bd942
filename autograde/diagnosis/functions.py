"""Diagnosing a function: its results on all probes against the reference, then each slip, then by their structure.

Only results count: not how the function is written, and not whether some loss goes down.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from autograde.diagnosis import faults
from autograde.diagnosis.calls import Call
from autograde.diagnosis.finding import Finding, told
from autograde.diagnosis.guard import Raised
from autograde.diagnosis.handed_over import look, parameters
from autograde.diagnosis.ignored import ignored
from autograde.diagnosis.outputs import nearly
from autograde.diagnosis.patterns import pattern, wrong_shape
from autograde.diagnosis.reports import detail, fault, is_unfinished
from autograde.diagnosis.trial import Trial, rule_outputs, run
from autograde.exercise import FunctionExercise, Slip
from course_lib.language import Text

ONE_KIND_CREDIT = 0.5
NEARLY_CREDIT = 0.5
ELSEWHERE_CREDIT = 0.5
SIDE_EFFECT_CREDIT = 0.5
RIGHT = Text(
    en="It gives the right result on every input that was tried.",
    ja="試したすべての入力で、正しい結果になりました。",
)
NOT_YET = Text(
    en="The function runs, but its results are not right yet, and they fit none of the usual slips.",
    ja="関数は動いていますが、結果がまだ合っていません。よくある間違いのどれにも当てはまりません。",
)


def diagnose_function(exercise: FunctionExercise, answer: object, rng: np.random.Generator, reveal: bool) -> Finding:
    """What is to be said of `answer`, probed on what `rng` draws."""
    refused = look(exercise, answer)
    return _judge(run(exercise, answer, rng, reveal)) if refused is None else refused


def _judge(trial: Trial) -> Finding:
    if any(is_unfinished(one) for one in trial.calls):
        return Finding("not attempted", 0.0, (), (faults.DOTS_LEFT,))
    good = [trial.right(one, target) for one, target in zip(trial.calls, trial.targets, strict=True)]
    if all(good):
        return _with_side_effects(trial)
    found = (
        _slips(trial, [True] * len(good)) or _nearly(trial, good) or _one_kind_only(trial, good) or _wrong(trial, good)
    )
    return _noting_changes(trial, found)


def _with_side_effects(trial: Trial) -> Finding:
    for one in trial.calls:
        if one.changed:
            return Finding("incorrect", SIDE_EFFECT_CREDIT, (), (faults.CHANGES_INPUT, *_where(trial, one)))
    if not _repeats(trial, trial.calls[0]):
        return Finding("incorrect", SIDE_EFFECT_CREDIT, (), (faults.NOT_REPEATABLE, *_where(trial, trial.calls[0])))
    return Finding("passed", 1.0, (), (RIGHT,))


def _slips(trial: Trial, counted: Sequence[bool]) -> Finding | None:
    """The slips that agree on all the counted calls."""
    agreeing = [slip for slip in trial.exercise.slips if _did(trial, slip, counted)]
    return told(agreeing) if agreeing else None


def _did(trial: Trial, slip: Slip, counted: Sequence[bool]) -> bool:
    """Whether the counted calls did what the slip does; where it stops with an error, they must stop too."""
    with_value = False
    for one in (one for one, counts in zip(trial.calls, counted, strict=True) if counts):
        # Call by call: most slips differ at the first one.
        (output,) = rule_outputs(trial.exercise, slip.rule, [one.arguments])
        if not (isinstance(one.outcome, Raised) if output is None else trial.right(one, output, stretch=True)):
            return False
        with_value = with_value or output is not None
    return with_value


def _nearly(trial: Trial, good: Sequence[bool]) -> Finding | None:
    """Right but for the later digits, on every probe."""
    close = [nearly(came, target, trial.typical) for _, came, target in trial.readable()]
    first = trial.calls[good.index(False)]
    if len(close) < len(good) or not all(close) or not _repeats(trial, first):
        return None
    why = ignored(trial) or faults.NEARLY_RIGHT
    return Finding("incorrect", NEARLY_CREDIT, (), (why, *_where(trial, first)))


def _one_kind_only(trial: Trial, good: Sequence[bool]) -> Finding | None:
    """What goes wrong with arrays alone, or with numbers alone, on top of what the other kind shows."""
    numbers = [one.on_numbers for one in trial.calls]
    if all(numbers) or not any(numbers):
        return None
    arrays = [not number for number in numbers]
    return _beside(trial, good, numbers, faults.NUMBERS_ONLY) or _beside(trial, good, arrays, faults.ARRAYS_ONLY)


def _beside(trial: Trial, good: Sequence[bool], kind: Sequence[bool], right: Text) -> Finding | None:
    """What calls of one kind show, right or a slip, and what fails on the other kind."""
    failing = [one for one, ok, counts in zip(trial.calls, good, kind, strict=True) if not ok and not counts]
    if not failing:
        return None
    if all(ok for ok, counts in zip(good, kind, strict=True) if counts):
        shown = Finding("incorrect", 1.0, (), (right,))
    elif _cannot_be_compared(trial, failing[0]) and (slips := _slips(trial, kind)):
        shown = slips
    else:
        return None
    why, seen = _reason(trial, failing[0])
    messages = (*shown.messages, why, *_where(trial, seen))
    return Finding("incorrect", shown.credit * ONE_KIND_CREDIT, shown.slips, messages)


def _cannot_be_compared(trial: Trial, one: Call) -> bool:
    pairs = [(came, target) for call, came, target in trial.readable() if call is one]
    names = trial.exercise.returns
    return fault(trial.exercise, one) is not None or any(wrong_shape([a], [b], names) for a, b in pairs)


def _reason(trial: Trial, one: Call) -> tuple[Text, Call]:
    """Why results are wrong, and the call that shows it: `one`, where nothing points to another."""
    if why := fault(trial.exercise, one):
        return why, one
    calls, outputs, targets = zip(*trial.readable(), strict=True)
    found = pattern(outputs, targets, trial.exercise.returns)
    if found is None:
        return _remark(trial) or NOT_YET, one
    return found.text, one if found.at is None else calls[found.at]


def _remark(trial: Trial) -> Text | None:
    """What the exercise itself has to say."""
    calls, outputs, _ = zip(*trial.readable(), strict=True)
    return trial.exercise.remark and trial.exercise.remark([one.arguments for one in calls], outputs)


def _wrong(trial: Trial, good: Sequence[bool]) -> Finding:
    first = trial.calls[good.index(False)]
    if order := _parameter_order(trial):
        return Finding("incorrect", 0.0, (), (order, *_where(trial, first)))
    for one in trial.calls:
        if why := fault(trial.exercise, one):
            said = (why, *_where(trial, one))
            return _elsewhere(trial, good, said) or Finding("error", 0.0, (), said)
    if not _repeats(trial, first):
        return Finding("incorrect", 0.0, (), (faults.NOT_REPEATABLE, *_where(trial, first)))
    whole = ignored(trial)
    why, shown = (whole, first) if whole else _reason(trial, first)
    return Finding("incorrect", 0.0, (), (why, *_where(trial, shown)))


def _elsewhere(trial: Trial, good: Sequence[bool], said: tuple[Text, ...]) -> Finding | None:
    """What the calls without a fault show, right or a slip, where they are at least half of all; then the fault."""
    sound = [fault(trial.exercise, one) is None for one in trial.calls]
    if 2 * sum(sound) < len(sound):
        return None
    if all(ok for ok, counts in zip(good, sound, strict=True) if counts):
        return Finding("incorrect", ELSEWHERE_CREDIT, (), (faults.RIGHT_ELSEWHERE, *said))
    slips = _slips(trial, sound)
    return slips and Finding("incorrect", slips.credit * ELSEWHERE_CREDIT, slips.slips, (*slips.messages, *said))


def _noting_changes(trial: Trial, found: Finding) -> Finding:
    if found.status == "error" or not any(one.changed for one in trial.calls):
        return found
    if NOT_YET in found.messages:
        messages = tuple(faults.CHANGES_INPUT if message == NOT_YET else message for message in found.messages)
    else:
        messages = (*found.messages, faults.CHANGES_INPUT)
    return replace(found, status="incorrect", credit=found.credit * SIDE_EFFECT_CREDIT, messages=messages)


def _parameter_order(trial: Trial) -> Text | None:
    taken = parameters(trial.function)
    wanted = trial.exercise.parameters
    if taken is None or taken == wanted or sorted(taken) != sorted(wanted):
        return None
    return faults.other_order(trial.exercise, ", ".join(taken))


def _repeats(trial: Trial, first: Call) -> bool:
    return isinstance(first.outcome, tuple) and trial.right(trial.again(first.arguments), first.outcome)


def _where(trial: Trial, one: Call) -> tuple[Text, ...]:
    return detail(trial.exercise, one, trial.reveal)
