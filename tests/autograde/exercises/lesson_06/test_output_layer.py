"""3_3: the literals are those of the list of misconceptions."""

from collections.abc import Callable

import pytest

from autograde.exercise import ValueExercise
from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [0.11419520, 0.84379473, 0.04201007]),
        ("not_normalised", [0.367879, 2.718282, 0.135335]),
        ("stopped_at_u", [-1, 1, -2]),
        ("thresholds_added", [0.000335, 0.999664, 3e-7]),
        ("thresholds_ignored", [0.006692, 0.993185, 0.000123]),
        ("shares_of_u_without_exp", [0.5, -0.5, 1]),
        ("sigmoid_of_each", [0.268941, 0.731059, 0.119203]),
        ("relu_first", [0.211942, 0.576117, 0.211942]),
        ("minus_in_exp", [0.259496, 0.035119, 0.705385]),
        ("weights_transposed", [0.259496, 0.705385, 0.035119]),
        ("base_ten", [0.009891, 0.989120, 0.000989]),
        ("maximum_subtracted_never_divided", [0.135335, 1, 0.049787]),
        ("divided_by_the_number_of_neurons", [0.122626, 0.906094, 0.045112]),
        ("winner_only", [0, 1, 0]),
    ],
)
def test_3_3_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("3_3", name) == pytest.approx(values, abs=6e-7)


def test_3_3b_gives(gives: Callable[..., list[float]]) -> None:
    assert gives("3_3b", "reference") == pytest.approx([0.7053845, 0.0351190, 0.2594965], abs=6e-8)


def test_the_values_are_shares_of_a_whole() -> None:
    item = get("3_3")
    assert isinstance(item, ValueExercise)
    assert item.sums_to_one


def test_what_is_whole_but_for_the_last_step_earns_half() -> None:
    half = {slip.name for slip in get("3_3").slips if slip.credit == 0.5}
    assert half == {"not_normalised", "stopped_at_u", "maximum_subtracted_never_divided"}


def test_the_solution_divides_all_three_by_their_sum() -> None:
    item = get("3_3")
    assert "(0.3679, 2.7183, 0.1353) / 3.2215" in item.solution(**item.inputs).en
    assert "(0.3679, 2.7183, 0.1353) / 3.2215" in item.solution(**item.inputs).ja
