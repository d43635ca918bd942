"""Calling a student's function."""

import sys
import warnings
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.calls import call
from autograde.diagnosis.guard import Raised


def test_a_call_is_by_position_and_its_result_is_read() -> None:
    made = call(lambda a, b: a - b, (3.0, 1.0), ())
    assert isinstance(made.outcome, tuple)
    assert float(made.outcome[0]) == 2


def test_arguments_are_copies() -> None:
    given = np.array([1.0, 2.0])

    def spoils(x: Any) -> Any:
        x += 1
        return x

    made = call(spoils, (given, 1.0)[:1], ())
    assert given.tolist() == [1, 2]
    assert made.changed == (0,)


def test_an_argument_left_alone_is_not_called_changed() -> None:
    assert call(lambda x: x + 1, (np.array([1.0, np.nan]),), ()).changed == ()


def test_prints_are_caught(capsys: pytest.CaptureFixture[str]) -> None:
    def prints(x: float) -> float:
        print("out", x)
        print("err", file=sys.stderr)
        return x

    made = call(prints, (1.0,), ())
    assert made.printed == "out 1.0\nerr\n"
    assert capsys.readouterr() == ("", "")


def test_warnings_of_numpy_and_of_the_student_are_silenced(capsys: pytest.CaptureFixture[str]) -> None:
    def warns(x: Any) -> Any:
        warnings.warn("loud", stacklevel=1)
        return 1 / (1 + np.exp(np.array(-1000.0) * x))

    assert isinstance(call(warns, (1.0,), ()).outcome, tuple)
    assert capsys.readouterr().err == ""


def test_an_exit_is_an_outcome() -> None:
    assert isinstance(call(lambda: sys.exit(1), (), ()).outcome, Raised)


def test_a_person_may_stop_an_endless_loop() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call(interrupted, (), ())


def test_a_result_that_changes_later_is_kept_as_it_was() -> None:
    buffer = np.zeros(1)

    def fills(x: float) -> Any:
        buffer[:] = x
        return buffer

    first = call(fills, (1.0,), ())
    call(fills, (2.0,), ())
    assert isinstance(first.outcome, tuple)
    assert first.outcome[0].tolist() == [1]


def test_a_call_on_numbers_is_told_from_one_on_arrays() -> None:
    assert call(abs, (1.0,), ()).on_numbers
    assert not call(abs, (np.ones(1),), ()).on_numbers
