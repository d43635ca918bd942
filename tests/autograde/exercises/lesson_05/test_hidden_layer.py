"""3_2: the literals are those of the list of misconceptions, or worked by hand where marked."""

from collections.abc import Callable

import pytest

from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [0, 1, 2]),
        ("relu_forgotten", [-1, 1, 2]),
        ("thresholds_added", [3, 0, 0]),
        ("thresholds_ignored", [1, 0, 0]),
        ("step_instead", [0, 1, 1]),
        ("absolute_value", [1, 1, 2]),
        ("inputs_swapped", [0, 4, 5]),
        ("weights_read_down_the_wrong_axis", [0, 1, 3]),
        ("sigmoid_instead", [0.2689, 0.7311, 0.8808]),
        ("subtracted_the_wrong_way_round", [1, 0, 0]),  # ReLU of 1, -1, -2
        ("threshold_of_the_first_neuron_for_all", [0, 0, 0]),  # ReLU of -1, -3, -4
        ("tanh_instead", [-0.7616, 0.7616, 0.9640]),
    ],
)
def test_3_2_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("3_2", name) == pytest.approx(values, abs=5e-5)


def test_3_2b_is_zero_one_zero(gives: Callable[..., list[float]]) -> None:
    assert gives("3_2b", "reference") == [0, 1, 0]


def test_the_right_u_earns_half() -> None:
    credits = {slip.name: slip.credit for slip in get("3_2").slips}
    assert credits["relu_forgotten"] == 0.5
    assert sum(credits.values()) == 0.5


def test_the_solution_has_a_line_for_each_neuron() -> None:
    item = get("3_2")
    assert item.solution(**item.inputs).en.splitlines()[2] == "d: max(0, 1*(-1) + 0*2 - (-2)) = max(0, 1) = 1"
