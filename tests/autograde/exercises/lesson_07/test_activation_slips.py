from math import exp

import numpy as np
import pytest


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("hidden_activation_forgotten", [6, 3]),  # the second row of A stays (-1, 2.5)
        ("hidden_activation_on_the_output", [6, 1]),  # (-3, 1) becomes (0, 1)
        ("sigmoid_in_the_hidden_layer", [3.27014861, 2.69308324]),
        ("tanh_in_the_hidden_layer", [3.40020300, 1.72502014]),
        ("softmax_in_the_hidden_layer", [2.5, 2.5]),  # p + q = 1
        ("relu_before_the_bias", [6, 3]),
        ("leaky_relu_in_the_hidden_layer", [6, 3.99]),  # -0.01 in the place of 0
        ("step_in_the_hidden_layer", [3.5, 2.5]),  # A = [[1, 1], [0, 1]]
        ("softmax_twice", [0.99505475, 0.96402758]),  # tanh(6/2), tanh(4/2): shares differ by tanh of half their gap
    ],
)
def test_gaps(gaps, name: str, wanted: list[float]) -> None:
    assert gaps(name) == pytest.approx(wanted)


def test_without_softmax(made) -> None:
    assert made("softmax_forgotten").tolist() == [[1, 7], [-3, 1]]
    assert made("relu_instead_of_softmax").tolist() == [[1, 7], [0, 1]]
    each = [[1 / (1 + exp(-1)), 1 / (1 + exp(-7))], [1 / (1 + exp(3)), 1 / (1 + exp(-1))]]
    assert np.allclose(made("sigmoid_instead_of_softmax"), each)
