"""Diagnosing a function: its results on all probes against the reference, then each slip, then by their structure.

Only results count: not how the function is written, and not whether some loss goes down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograde.diagnosis import faults
from autograde.diagnosis.calls import Call, call
from autograde.diagnosis.finding import Finding, told
from autograde.diagnosis.guard import Raised, attempt
from autograde.diagnosis.handed_over import look, parameters
from autograde.diagnosis.outputs import Output, Unreadable, agrees, read_output, typical_sizes
from autograde.diagnosis.patterns import pattern
from autograde.diagnosis.reports import detail, fault, is_unfinished
from autograde.exercise import Arguments, FunctionExercise, Rule
from course_lib.language import Text

NUMBERS_CREDIT = 0.5
SIDE_EFFECT_CREDIT = 0.5
RIGHT = Text(
    en="It gives the right result on every input that was tried.",
    ja="試したすべての入力で、正しい結果になりました。",
)
NOT_YET = Text(
    en="The function runs, but its results are not right yet, and they fit none of the usual slips.",
    ja="関数は動いていますが、結果がまだ合っていません。よくある間違いのどれとも違います。",
)


@dataclass(frozen=True)
class Trial:
    """The student's calls beside what was expected.

    Attributes:
        exercise: what was asked for.
        function: the student's.
        calls: one for each probe.
        targets: the outputs of the reference, likewise.
        typical: the usual size of each output.
        reveal: whether inputs and outputs may be shown.
    """

    exercise: FunctionExercise
    function: Any
    calls: Sequence[Call]
    targets: Sequence[Output]
    typical: Sequence[float]
    reveal: bool

    def right(self, one: Call, target: Output, *, stretch: bool = False) -> bool:
        """Whether one call gave the target."""
        return isinstance(one.outcome, tuple) and agrees(one.outcome, target, self.typical, stretch=stretch)


def diagnose_function(exercise: FunctionExercise, answer: object, rng: np.random.Generator, reveal: bool) -> Finding:
    """What is to be said of `answer`, probed on what `rng` draws."""
    refused = look(exercise, answer)
    if refused is not None:
        return refused
    probes = exercise.probes(rng)
    targets = [output for output in _outputs(exercise, exercise.reference, probes) if output is not None]
    calls = [call(answer, probe, exercise.returns) for probe in probes]
    return _judge(Trial(exercise, answer, calls, targets, typical_sizes(targets), reveal))


def _judge(trial: Trial) -> Finding:
    if any(is_unfinished(one) for one in trial.calls):
        return Finding("not attempted", 0.0, (), (faults.DOTS_LEFT,))
    good = [trial.right(one, target) for one, target in zip(trial.calls, trial.targets, strict=True)]
    if all(good):
        return _with_side_effects(trial)
    slips = _slips(trial, [True] * len(good))
    if slips:
        return _noting_changes(trial, slips)
    return _arrays_only(trial, good) or _wrong(trial, good)


def _with_side_effects(trial: Trial) -> Finding:
    for one in trial.calls:
        if one.changed:
            return Finding("incorrect", SIDE_EFFECT_CREDIT, (), (faults.CHANGES_INPUT, *_where(trial, one)))
    if not _repeats(trial, trial.calls[0]):
        return Finding("incorrect", SIDE_EFFECT_CREDIT, (), (faults.NOT_REPEATABLE, *_where(trial, trial.calls[0])))
    return Finding("passed", 1.0, (), (RIGHT,))


def _slips(trial: Trial, counted: Sequence[bool]) -> Finding | None:
    """The slips that agree on all the counted calls."""
    agreeing = []
    for slip in trial.exercise.slips:
        outputs = _outputs(trial.exercise, slip.rule, [one.arguments for one in trial.calls])
        if all(
            output is not None and trial.right(one, output, stretch=True)
            for one, output, counts in zip(trial.calls, outputs, counted, strict=True)
            if counts
        ):
            agreeing.append(slip)
    return told(agreeing) if agreeing else None


def _arrays_only(trial: Trial, good: Sequence[bool]) -> Finding | None:
    """What goes wrong with arrays alone, on top of what the numbers show."""
    on_numbers = [one.on_numbers for one in trial.calls]
    if not any(on_numbers) or all(on_numbers):
        return None
    culprit = next((one for one, ok in zip(trial.calls, good, strict=True) if not one.on_numbers and not ok), None)
    if culprit is None:
        return None
    why = fault(trial.exercise, culprit) or pattern(*_readable(trial)) or NOT_YET
    said = (why, *detail(trial.exercise, culprit, trial.reveal))
    if all(ok for ok, number in zip(good, on_numbers, strict=True) if number):
        return Finding("incorrect", NUMBERS_CREDIT, (), (faults.NUMBERS_ONLY, *said))
    slips = _slips(trial, on_numbers) if fault(trial.exercise, culprit) else None
    return slips and Finding("incorrect", slips.credit * NUMBERS_CREDIT, slips.slips, (*slips.messages, *said))


def _wrong(trial: Trial, good: Sequence[bool]) -> Finding:
    for one in trial.calls:
        if why := fault(trial.exercise, one):
            return Finding("error", 0.0, (), (why, *detail(trial.exercise, one, trial.reveal)))
    first = trial.calls[list(good).index(False)]
    if not _repeats(trial, first):
        return Finding("incorrect", 0.0, (), (faults.NOT_REPEATABLE, *_where(trial, first)))
    why = _parameter_order(trial) or pattern(*_readable(trial)) or NOT_YET
    found = Finding("incorrect", 0.0, (), (why, *detail(trial.exercise, first, trial.reveal)))
    return _noting_changes(trial, found)


def _noting_changes(trial: Trial, found: Finding) -> Finding:
    if not any(one.changed for one in trial.calls):
        return found
    return Finding("incorrect", found.credit * SIDE_EFFECT_CREDIT, found.slips, (*found.messages, faults.CHANGES_INPUT))


def _parameter_order(trial: Trial) -> Text | None:
    taken = parameters(trial.function)
    wanted = trial.exercise.parameters
    if taken is None or taken == wanted or sorted(taken) != sorted(wanted):
        return None
    return faults.other_order(trial.exercise, ", ".join(taken))


def _repeats(trial: Trial, first: Call) -> bool:
    again = call(trial.function, first.arguments, trial.exercise.returns)
    return isinstance(first.outcome, tuple) and trial.right(again, first.outcome)


def _where(trial: Trial, one: Call) -> tuple[Text, ...]:
    return detail(trial.exercise, one, trial.reveal)


def _readable(trial: Trial) -> tuple[list[Output], list[Output]]:
    pairs = [
        (one.outcome, target)
        for one, target in zip(trial.calls, trial.targets, strict=True)
        if isinstance(one.outcome, tuple)
    ]
    return [outcome for outcome, _ in pairs], [target for _, target in pairs]


def _outputs(exercise: FunctionExercise, rule: Rule, probes: Sequence[Arguments]) -> list[Output | None]:
    """What one of our own rules gives; None where it has no value."""
    outputs: list[Output | None] = []
    for probe in probes:
        result = attempt(lambda probe=probe: rule(*probe))  # type: ignore[misc]
        output = None if isinstance(result, Raised) else read_output(result.value, exercise.returns)
        outputs.append(None if isinstance(output, Unreadable) else output)
    return outputs
