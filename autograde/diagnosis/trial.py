"""A student's function on its probes: what each call gave beside what the reference gives there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograde.diagnosis.calls import Call, call
from autograde.diagnosis.guard import Raised, attempt
from autograde.diagnosis.outputs import Output, Unreadable, agrees, read_output, typical_sizes
from autograde.exercise import Arguments, FunctionExercise, Rule


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

    def again(self, arguments: Arguments) -> Call:
        """One more call."""
        return call(self.function, arguments, self.exercise.returns)

    def readable(self) -> list[tuple[Call, Output, Output]]:
        """Each call that gave numbers, what it gave, and the target."""
        return [
            (one, one.outcome, target)
            for one, target in zip(self.calls, self.targets, strict=True)
            if isinstance(one.outcome, tuple)
        ]


def run(exercise: FunctionExercise, function: Any, rng: np.random.Generator, reveal: bool) -> Trial:
    """Call `function` on the probes that `rng` draws."""
    probes = exercise.probes(rng)
    targets = [output for output in rule_outputs(exercise, exercise.reference, probes) if output is not None]
    calls = [call(function, probe, exercise.returns) for probe in probes]
    return Trial(exercise, function, calls, targets, typical_sizes(targets), reveal)


def rule_outputs(exercise: FunctionExercise, rule: Rule, probes: Sequence[Arguments]) -> list[Output | None]:
    """What one of our own rules gives; None where it has no value."""
    outputs: list[Output | None] = []
    for probe in probes:
        result = attempt(lambda probe=probe: rule(*probe))  # type: ignore[misc]
        output = None if isinstance(result, Raised) else read_output(result.value, exercise.returns)
        outputs.append(None if isinstance(output, Unreadable) else output)
    return outputs
