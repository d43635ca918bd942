"""A student's function on its probes."""

from collections.abc import Callable

import numpy as np

from autograde.diagnosis.trial import rule_outputs, run
from autograde.exercise import FunctionExercise

Make = Callable[..., FunctionExercise]


def test_every_call_stands_beside_its_target(function: Make) -> None:
    trial = run(function(), lambda a, b: a * b, np.random.default_rng(1), True)
    assert len(trial.calls) == len(trial.targets) == 4
    assert all(trial.right(one, target) for one, target in zip(trial.calls, trial.targets, strict=True))


def test_calls_that_give_no_numbers_are_not_readable(function: Make) -> None:
    trial = run(function(), lambda a, b: None if np.ndim(a) else a, np.random.default_rng(1), True)
    assert [one.on_numbers for one, _, _ in trial.readable()] == [True, True]


def test_one_more_call_gives_what_the_function_gives(function: Make) -> None:
    trial = run(function(), lambda a, b: a - b, np.random.default_rng(1), True)
    outcome = trial.again((5.0, 2.0)).outcome
    assert isinstance(outcome, tuple)
    assert outcome[0] == 3


def test_a_rule_without_a_value_has_no_output(function: Make) -> None:
    assert rule_outputs(function(), lambda a, b: a / b, [(1, 0)]) == [None]
    assert rule_outputs(function(), lambda a, b: "text", [(1, 0)]) == [None]
