"""7_1 where Z1 is negative: X = (2), W1 = (-1), b1 = 0, W2 = (1, 0), b2 = (0, 0), T = (0, 1), eta = 1; so Z1 = -2.

With A1 = a the output gradient is (p, -p) with p = 1 / (1 + e^-a); dW2 = a (p, -p), and dA1 = p. The second layer moves
by that, the first by p times the slope s at -2: W1 by -2ps, b1 by -ps.
"""

from math import exp, tanh

import numpy as np
import pytest

from autograde.exercises.lesson_11.activation_slips import SLIPS

ONE = (
    np.array([[2.0]]),
    np.array([[0.0, 1.0]]),
    -np.ones((1, 1)),
    np.zeros(1),
    np.array([[1.0, 0.0]]),
    np.zeros(2),
    1.0,
)
SHUT = 1 / (1 + exp(2))


@pytest.mark.parametrize(
    ("name", "a", "s"),
    [
        ("relu_forgotten_on_the_way_forward", -2.0, 0.0),
        ("slope_of_leaky_relu", 0.0, 0.01),
        ("leaky_relu", -0.02, 0.01),
        ("sigmoid_in_the_hidden_layer", SHUT, SHUT * (1 - SHUT)),
        ("tanh_in_the_hidden_layer", -tanh(2), 1 - tanh(2) ** 2),
    ],
)
def test_7_1_gives(name: str, a: float, s: float) -> None:
    p = 1 / (1 + exp(-a))
    W1, b1, W2, b2 = next(slip.rule for slip in SLIPS if slip.name == name)(*ONE)
    assert [W1.item(), b1.item()] == pytest.approx([-1 - 2 * p * s, -p * s])
    assert [*W2.ravel(), *b2] == pytest.approx([1 - a * p, a * p, -p, p])
