"""5_3 has the factor sqrt(64)*0.2 = 1.6 and three layers, 5_3b sqrt(25)*0.1 = 0.5 and four."""

from collections.abc import Callable

import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get

Gives = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("name", "value", "companion"),
    [
        ("reference", 4.096, 0.0625),
        ("one_layer_only", 1.6, 0.5),
        ("one_layer_less", 2.56, 0.125),
        ("one_layer_more", 6.5536, 0.03125),
        ("layers_added", 4.8, 2.0),
        ("variance", 16.777216, 0.00390625),
        ("root_forgotten", 2097.152, 39.0625),
        ("inputs_forgotten", 0.008, 0.0001),
        ("divided_by_the_root", 0.000015625, 0.00000016),
    ],
)
def test_gives(gives: Gives, name: str, value: float, companion: float) -> None:
    assert gives("5_3", name) == pytest.approx([value])
    assert gives("5_3b", name) == pytest.approx([companion])


@pytest.mark.parametrize(("exercise", "answer"), [("5_3", 0.0041), ("5_3b", 0.0062), ("5_3b", 0.0005)])
def test_a_small_number_is_not_taken_for_another_one(exercise: str, answer: float) -> None:
    assert diagnose(get(exercise), answer).slips == ()


@pytest.mark.parametrize("exercise", ["5_3", "5_3b"])
def test_every_slip_is_recognised(exercise: str) -> None:
    for slip in get(exercise).slips:
        assert slip.name in diagnose(get(exercise), slip.rule(**get(exercise).given)).slips
