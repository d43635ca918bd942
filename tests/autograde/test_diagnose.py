"""From an exercise and an answer to a verdict."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import FunctionExercise, ValueExercise
from course_lib.language import set_language


def test_points_are_the_share_of_the_full_marks(value: Callable[..., ValueExercise]) -> None:
    verdict = diagnose(value(points=3), 5)
    assert (verdict.points, verdict.max_points) == (1.5, 3.0)
    assert type(verdict.points) is float
    assert type(verdict.max_points) is float


def test_the_verdict_speaks_the_current_language(value: Callable[..., ValueExercise]) -> None:
    set_language("ja")
    assert diagnose(value(), 2.5).language == "ja"


def test_without_a_generator_the_probes_are_always_the_same(function: Callable[..., FunctionExercise]) -> None:
    one, two = (diagnose(function(), lambda a, b: a) for _ in range(2))
    assert one.messages == two.messages


def test_a_generator_draws_other_probes(function: Callable[..., FunctionExercise]) -> None:
    one, two = (diagnose(function(), lambda a, b: a, rng=np.random.default_rng(seed)) for seed in (1, 2))
    assert one.messages != two.messages


def test_a_fault_of_ours_is_not_blamed_on_the_student(value: Callable[..., ValueExercise]) -> None:
    verdict = diagnose(value(reference=lambda x, theta: x / 0), 2.5)
    assert verdict.status == "error"
    assert "says nothing about the answer" in verdict.messages[0].en


class Hostile:
    """Raises whatever is done with it."""

    def __init__(self, raised: type[BaseException]) -> None:
        object.__setattr__(self, "raised", raised)

    def _raise(self, *_: object, **__: object) -> Any:
        raise object.__getattribute__(self, "raised")

    __getattribute__ = __eq__ = __repr__ = __str__ = __len__ = __iter__ = __bool__ = __hash__ = _raise
    __float__ = __int__ = __index__ = __array__ = __call__ = __getitem__ = __contains__ = __setattr__ = _raise


class HostileFloat(float):
    def __float__(self) -> float:
        raise SystemExit

    __eq__ = __sub__ = __rsub__ = __abs__ = __float__  # type: ignore[assignment]
    __hash__ = float.__hash__


class HostileList(list[Any]):
    def __iter__(self) -> Any:
        raise SystemExit

    __len__ = __eq__ = __getitem__ = __iter__  # type: ignore[assignment]


class Agreeable(np.ndarray[Any, Any]):
    """An array that calls itself equal to everything."""

    def __array_ufunc__(self, *_: object, **__: object) -> bool:
        return True

    def __array_function__(self, *_: object, **__: object) -> bool:
        return True


RAISED = (ValueError, AttributeError, SystemExit, GeneratorExit, MemoryError, BaseException)


@pytest.mark.parametrize("raised", RAISED)
def test_a_hostile_object_never_makes_it_raise(
    value: Callable[..., ValueExercise], function: Callable[..., FunctionExercise], raised: type[BaseException]
) -> None:
    thing, array = Hostile(raised), np.empty((), dtype=object)
    array.fill(thing)
    for answer in (thing, [thing], {"f": thing}, array):
        assert diagnose(value(), answer).status == "error"
    for answer in (thing, lambda a, b: thing, lambda a, b: [thing]):
        verdict = diagnose(function(), answer)
        assert verdict.status == "error"
        assert verdict._repr_html_()
        assert repr(verdict)
        assert "stumbled" not in repr(verdict)


@pytest.mark.parametrize("answer", [HostileFloat(7), HostileList([7]), [HostileFloat(7)]])
def test_a_hostile_number_is_no_answer(value: Callable[..., ValueExercise], answer: Any) -> None:
    assert diagnose(value(), answer).status in ("error", "incorrect")


def test_an_array_that_agrees_with_everything_is_read_by_its_numbers(
    value: Callable[..., ValueExercise], function: Callable[..., FunctionExercise]
) -> None:
    assert diagnose(value(), np.array([7.5]).view(Agreeable)).slips == ("added",)
    assert diagnose(function(), lambda a, b: np.asarray(a + b).view(Agreeable)).slips == ("sum", "also_sum")


def test_a_person_may_interrupt(function: Callable[..., FunctionExercise]) -> None:
    def interrupted(a: float, b: float) -> float:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        diagnose(function(), interrupted)
