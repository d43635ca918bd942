"""Diagnosing a function."""

from collections.abc import Callable
from itertools import count
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.finding import Finding
from autograde.diagnosis.functions import NOT_YET, diagnose_function
from autograde.exercise import FunctionExercise, Slip
from autograde.exercises import get
from course_lib.language import Text

Make = Callable[..., FunctionExercise]


def find(exercise: FunctionExercise, answer: object, reveal: bool = True) -> Finding:
    return diagnose_function(exercise, answer, np.random.default_rng(1), reveal)


def words(found: Finding) -> str:
    return " ".join(message.en for message in found.messages)


def looped(a: Any, b: Any) -> Any:
    if np.ndim(a) == 0:
        return a * b
    return [one * other for one, other in zip(a, b, strict=True)]


@pytest.mark.parametrize(
    "answer",
    [
        lambda a, b: a * b,
        np.multiply,
        np.vectorize(lambda a, b: a * b),
        looped,
        lambda a, b: np.float32(a) * np.float32(b),
        lambda a, b: np.array(a * b),
        lambda a, b: tuple(a * b) if np.ndim(a) else a * b,
        lambda a, b: -np.exp(np.log(a) + np.log(-b)),
        lambda a, b: ((a + b) ** 2 - (a - b) ** 2) / 4,
    ],
)
def test_a_right_function_passes_however_it_is_written(function: Make, answer: Any) -> None:
    assert find(function(), answer).status == "passed"


def test_prints_and_warnings_beside_a_right_result_do_not_hurt(
    function: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    def talks(a: Any, b: Any) -> Any:
        print(a)
        np.exp(np.array([1e4]))
        return a * b

    assert find(function(), talks).status == "passed"
    assert capsys.readouterr() == ("", "")


def test_slips_that_agree_on_all_probes_are_named_and_the_best_credit_counts(function: Make) -> None:
    found = find(function(), lambda a, b: a + b)
    assert (found.status, found.slips, found.credit) == ("incorrect", ("sum", "also_sum"), 0.5)


def test_a_slip_shows_on_arrays_alone(function: Make) -> None:
    assert find(function(), lambda a, b: np.sum(a * b)).slips == ("total",)


def test_one_number_for_a_whole_array_of_it_is_the_slip_of_that_array(function: Make) -> None:
    ones = Slip("ones", lambda a, b: np.ones_like(a), function().slips[0].message)
    assert find(function(slips=(ones,)), lambda a, b: 1).slips == ("ones",)


def test_a_slip_on_some_probes_is_not_named(function: Make) -> None:
    assert find(function(), lambda a, b: a + b if np.ndim(a) == 0 else a - b).slips == ()


def changes(a: Any, b: Any) -> Any:
    a *= b
    return a


def test_a_function_that_changes_its_input_is_told_with_the_call(function: Make) -> None:
    found = find(function(), changes)
    assert (found.status, found.credit) == ("incorrect", 0.5)
    assert "changes an array" in words(found)
    assert "area(np.array([" in words(found)


def test_a_slip_that_changes_its_input_is_told_both(function: Make) -> None:
    def adds(a: Any, b: Any) -> Any:
        a += b
        return a

    found = find(function(), adds)
    assert found.slips == ("sum", "also_sum")
    assert found.credit == 0.25
    assert "changes an array" in words(found)


def test_a_function_that_gives_another_result_the_second_time_is_told(function: Make) -> None:
    calls = count()
    found = find(function(), lambda a, b: a * b if next(calls) < 4 else a)
    assert found.status == "incorrect"
    assert "two different results" in words(found)


def test_a_random_function_is_told(function: Make) -> None:
    rng = np.random.default_rng(2)
    assert "two different results" in words(find(function(), lambda a, b: rng.normal()))


def forgets_to_return(a: Any, b: Any) -> None:
    a * b


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (forgets_to_return, "returns `None`"),
        (lambda a, b: print(a * b), "prints its result"),
        (lambda a, b: 1 / 0, "`ZeroDivisionError`"),
        (lambda a, b: exit(), "`SystemExit`"),
        (lambda a, b: np.nan * a, "holds NaN"),
        (lambda a, b: str(a), "returns text"),
        (lambda a, b: abs, "returns a function"),
    ],
)
def test_a_function_that_cannot_be_compared_is_an_error_shown_with_its_input(
    function: Make, answer: Any, said: str
) -> None:
    found = find(function(), answer)
    assert (found.status, found.credit) == ("error", 0)
    assert said in words(found)
    assert "`area(1." in words(found)


def test_a_wrong_shape_is_told(function: Make) -> None:
    assert "another shape" in words(find(function(), lambda a, b: np.reshape(a * b, (-1, 1)) if np.ndim(a) else a * b))


def test_parameters_in_another_order_are_told_before_an_error_that_follows(function: Make) -> None:
    exercise = function(reference=lambda a, b: a - 2 * b, slips=())

    def swapped(b: Any, a: Any) -> Any:
        return a - 2 * b if np.ndim(a) == 0 else a[5, 5]

    assert "in another order" in words(find(exercise, swapped))


def test_a_wrong_number_of_results_is_told(function: Make) -> None:
    exercise = function(reference=lambda a, b: (a, b), slips=(), returns=("w", "b"))
    assert find(exercise, lambda a, b: (a, b)).status == "passed"
    assert "1 of the 2 values" in words(find(exercise, lambda a, b: 3.0))


@pytest.mark.parametrize("answer", [..., lambda a, b: ..., lambda a, b: a * ...])
def test_an_unfinished_function_is_not_wrong(function: Make, answer: Any) -> None:
    assert find(function(), answer).status == "not attempted"


def refuses(a: Any, b: Any) -> Any:
    raise ValueError(a, b)


@pytest.mark.parametrize(
    "answer",
    [refuses, changes, print, lambda a, b: a, lambda a, b: 1.5 * a * b, lambda a, b: a * b if np.ndim(a) else 0],
)
def test_hidden_probes_never_show(function: Make, answer: Any) -> None:
    exercise = function(probes=lambda rng: [(1.2345, -6.789), (np.array([1.2345] * 2), np.array([-6.789] * 2))])
    found = find(exercise, answer, reveal=False)
    assert found.status != "passed"
    assert not any(shown in words(found) for shown in ("1.234", "1.235", "6.789", "8.381", "area(1"))


def test_a_wrong_function_whose_loss_goes_down_does_not_pass() -> None:
    def without_the_slope(x: Any, t: Any, w: float, b: float, eta: float) -> Any:
        for x_i, t_i in zip(x, t, strict=True):
            gap = 1 / (1 + np.exp(-(x_i * w + b))) - t_i
            w, b = w - eta * gap * x_i, b - eta * gap
        return w, b

    def loss(w: float, b: float) -> float:
        return float(np.mean((1 / (1 + np.exp(-(x * w + b))) - t) ** 2))

    x = np.linspace(-1.5, 1.5, 9)
    t = (np.sin(x) + 1) / 2
    assert loss(*without_the_slope(x, t, 0.2, -0.2, 0.1)) < loss(0.2, -0.2)
    assert find(get("0_6"), without_the_slope).status == "incorrect"


def test_an_order_of_the_parameters_is_told_before_what_follows_from_it(function: Make) -> None:
    def swapped(b: Any, a: Any) -> Any:
        return a - b

    assert "in another order" in words(find(function(reference=lambda a, b: a - b, slips=()), swapped))


def test_a_parameter_that_is_not_used_is_named(function: Make) -> None:
    outside = 1.5
    assert "does not change with `b`" in words(find(function(), lambda a, b: a * outside))


def test_an_exception_is_explained(function: Make) -> None:
    assert "`**`" in words(find(function(), lambda a, b: a**2 ^ b))


def stops_on_arrays(a: Any, b: Any) -> Any:
    if np.ndim(a):
        raise ValueError("shapes do not fit")
    return a + b


def test_a_slip_that_stops_somewhere_is_known_by_where_it_does_not(function: Make) -> None:
    stops = Slip("stops", stops_on_arrays, Text(en="you stopped", ja="止まりました"))
    exercise = function(slips=(stops,))
    assert find(exercise, stops_on_arrays).slips == ("stops",)
    assert find(exercise, lambda a, b: a + b).slips == ()


def test_what_stops_everywhere_is_no_slip(function: Make) -> None:
    def stops(a: Any, b: Any) -> Any:
        raise ValueError("shapes do not fit")

    assert find(function(slips=(Slip("stops", stops, Text(en="you stopped", ja="止まりました")),)), stops).slips == ()


def test_the_exercises_own_remark_is_heard_where_nothing_else_fits(function: Make) -> None:
    def own_remark(arguments: Any, results: Any) -> Text:
        words = f"{len(arguments)} calls, the first gives {results[0][0]:.2f}"
        return Text(en=words, ja=words)

    exercise = function(remark=own_remark)
    assert "calls, the first gives" in words(find(exercise, lambda a, b: a * b + a * a))
    assert "calls, the first" not in words(find(exercise, lambda a, b: a + b))
    assert "calls, the first" not in words(find(exercise, lambda a, b: 2 * a * b))


def test_a_remark_that_has_nothing_to_say_leaves_it_at_that(function: Make) -> None:
    found = find(function(remark=lambda arguments, results: None), lambda a, b: a * b + a * a)
    assert NOT_YET in found.messages
