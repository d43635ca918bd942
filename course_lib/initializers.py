r"""Random weights to start from: normal numbers from uniform ones, scaled to the number of inputs.

`fan_in` is the number of inputs of each neuron in the layer, not the number of its neurons. A scale is a standard
deviation; its square is the variance. `rng` is a `numpy.random.Generator`.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import math

import numpy as np

from course_lib.activations import activation_named
from course_lib.errors import SettingError
from course_lib.inputs import floating, without_warnings
from course_lib.shapes import check_alike, check_sizes
from course_lib.types import Array, Floats


def box_muller(u1: Floats, u2: Floats) -> Floats:
    r"""$\sqrt{-2 \ln u_1} \cos(2 \pi u_2)$: a standard normal number from two independent uniform ones.

    The sine in place of the cosine gives a second one, independent of the first. $u_2$ counts turns, and may be any
    number. Lists will do, float32 stays float32; an inf or nan in $u_2$ gives nan.

    Raises:
        SettingError: `u1` is not in (0, 1]. It must not be 0: ln 0 does not exist.
        ShapeError: both are arrays, and differ in shape.
    """
    u1, u2 = floating(u1), floating(u2)
    check_alike(u1=u1, u2=u2)
    if not np.all(np.greater(u1, 0.0) & np.less_equal(u1, 1.0)):
        raise SettingError("`u1` is outside (0, 1], and ln 0 does not exist: did you mean `1 - rng.random()`?")
    return np.sqrt(-2.0 * np.log(u1)) * _cosine_of_turns(u2)


def _cosine_of_turns(u: Floats) -> Floats:
    r"""$\cos(2 \pi u)$, with all its digits near the zeros at a quarter and three quarters of a turn.

    The cosine is the sine of what is left to a quarter turn, and that subtraction is exact near the zeros.
    """
    with without_warnings():  # inf - inf
        return np.sin(2.0 * np.pi * (0.25 - np.abs(u - np.round(u))))


def standard_normal(shape: int | tuple[int, ...], rng: np.random.Generator) -> Array:
    """Independent normal numbers with mean 0 and standard deviation 1, by `box_muller`: float64, none for a size of 0.

    Raises:
        ShapeError: a size is negative, or no whole number.
    """
    check_sizes(shape)
    # rng.random() can be 0 and is never 1; u1 must not be 0 and may be 1.
    return box_muller(1.0 - rng.random(shape), rng.random(shape))


def init_std(fan_in: int, activation: str) -> float:
    r"""The standard deviation of a layer's weights: $\sqrt{2 / n}$ before ReLU, else $1 / \sqrt{n}$, n = fan_in.

    Raises:
        SettingError: `fan_in` is below 1, or `activation` is none that a layer has.

    >>> init_std(25, "tanh")
    0.2
    """
    if fan_in < 1:
        raise SettingError(f"fan_in is {fan_in}, expected at least 1: it counts the inputs of one neuron.")
    activation_named(activation)
    return math.sqrt((2.0 if activation == "relu" else 1.0) / fan_in)


def scaled_normal(fan_in: int, fan_out: int, rng: np.random.Generator) -> Array:
    r"""Weights of standard deviation $1 / \sqrt{\text{fan\_in}}$, shape (fan_in, fan_out): for sigmoid, tanh, linear.

    Independent inputs of mean 0 and variance 1 then give pre-activations of variance 1.
    """
    return standard_normal(_checked(fan_in, fan_out), rng) * init_std(fan_in, "linear")


def he_normal(fan_in: int, fan_out: int, rng: np.random.Generator) -> Array:
    r"""Weights of standard deviation $\sqrt{2 / \text{fan\_in}}$, shape (fan_in, fan_out): for ReLU.

    ReLU lets half of the signal through; the 2 makes up for it.
    Source: He, Zhang, Ren and Sun (2015), Delving Deep into Rectifiers, arXiv:1502.01852.
    """
    return standard_normal(_checked(fan_in, fan_out), rng) * init_std(fan_in, "relu")


def _checked(fan_in: int, fan_out: int) -> tuple[int, int]:
    if fan_in < 1 or fan_out < 1:
        raise SettingError(f"fan_in is {fan_in} and fan_out is {fan_out}, expected at least 1 of each.")
    return fan_in, fan_out
