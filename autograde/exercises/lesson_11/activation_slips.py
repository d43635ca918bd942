"""The slips of 7_1, one training step, in the hidden layer's activation and its slope.

Every rule takes (X, T, W1, b1, W2, b2, eta) and returns four arrays.
"""

from functools import partial

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_11.steps import step
from course_lib.activations import sigmoid, sigmoid_prime, tanh, tanh_prime
from course_lib.language import Text
from course_lib.types import Array

LEAK = 0.01
LEAKY = Text(
    en="You let a hundredth through where Z1 is negative: that is the leaky variant. Plain ReLU lets nothing through.",
    ja="Z1 が負のところで、100分の1を通しています。それはLeaky ReLUです。ふつうのReLUは何も通しません。",
)


def _leaky(Z: Array) -> Array:
    return np.where(Z > 0, Z, LEAK * Z)


def _leaky_slope(X: Array, Z1: Array) -> Array:
    return np.where(Z1 > 0, 1.0, LEAK)


SLIPS = (
    Slip(
        "relu_forgotten_on_the_way_forward",
        partial(step, f=lambda Z1: Z1),
        Text(
            en="On the way back you use the slope of ReLU, but on the way forward there is no ReLU: "
            "A1 has to be `relu(Z1)`.",
            ja="さかのぼるときはReLUの傾きを使っていますが、順伝播にReLUがありません。A1 は `relu(Z1)` です。",
        ),
    ),
    Slip("slope_of_leaky_relu", partial(step, slope=_leaky_slope), LEAKY, credit=0.5),
    Slip("leaky_relu", partial(step, f=_leaky, slope=_leaky_slope), LEAKY, credit=0.5),
    Slip(
        "sigmoid_in_the_hidden_layer",
        partial(step, f=sigmoid, slope=lambda X, Z1: sigmoid_prime(Z1)),
        Text(
            en="Your hidden layer uses the sigmoid, forward and back. The text asks for ReLU.",
            ja="中間層で、順伝播でも逆伝播でもシグモイド関数を使っています。ここではReLUを使います。",
        ),
        credit=0.5,
    ),
    Slip(
        "tanh_in_the_hidden_layer",
        partial(step, f=tanh, slope=lambda X, Z1: tanh_prime(Z1)),
        Text(
            en="Your hidden layer uses tanh, forward and back. The text asks for ReLU.",
            ja="中間層で、順伝播でも逆伝播でもtanhを使っています。ここではReLUを使います。",
        ),
        credit=0.5,
    ),
)
