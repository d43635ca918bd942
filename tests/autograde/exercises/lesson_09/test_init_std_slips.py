"""5_2 at n = 9: 1/sqrt(n) = 0.333333, sqrt(2/n) = 0.471405."""

from collections.abc import Callable

import pytest

Gives = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("name", "sigmoid", "tanh", "relu"),
    [
        ("reference", 0.333333, 0.333333, 0.471405),
        ("taken_for_the_variance", 0.577350, 0.577350, 0.686589),
        ("taken_for_the_variance_but_for_relu", 0.577350, 0.577350, 0.471405),
        ("variance_returned", 0.111111, 0.111111, 0.222222),
        ("variance_returned_but_for_relu", 0.111111, 0.111111, 0.471405),
        ("variance_returned_for_relu", 0.333333, 0.333333, 0.222222),
        ("one_for_all", 0.333333, 0.333333, 0.333333),
        ("he_for_all", 0.471405, 0.471405, 0.471405),
        ("exchanged", 0.471405, 0.471405, 0.333333),
        ("tanh_as_relu", 0.333333, 0.471405, 0.471405),
        ("sigmoid_as_relu", 0.471405, 0.333333, 0.471405),
        ("two_outside_the_root", 0.333333, 0.333333, 0.666667),
        ("halved_for_relu", 0.333333, 0.333333, 0.235702),
        ("root_over_the_two_only", 0.333333, 0.333333, 0.157135),
        ("upside_down", 3, 3, 4.242641),
        ("upside_down_with_he", 3, 3, 2.121320),
    ],
)
def test_5_2_gives(gives: Gives, name: str, sigmoid: float, tanh: float, relu: float) -> None:
    found = [gives("5_2", name, 9, activation)[0] for activation in ("sigmoid", "tanh", "relu")]
    assert found == pytest.approx([sigmoid, tanh, relu], abs=1e-6)
