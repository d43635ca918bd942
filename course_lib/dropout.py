r"""Dropout: in training, each number of a layer is set to 0 with a chance of its own, so that none is relied on alone.

The rate is the share that is DROPPED. What stays is divided by the share that stays (inverted dropout), so the mean of
each number is what it is without dropout, and nothing is left to do when the network is used.

Source: Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov (2014), Dropout: A Simple Way to Prevent Neural
Networks from Overfitting, JMLR 15. There p is the share that is KEPT, and weights are multiplied by it afterwards.
"""

import numpy as np

from course_lib.errors import CourseError, SettingError
from course_lib.inputs import floats, without_warnings
from course_lib.shapes import check_like, check_sizes
from course_lib.types import Array


def dropout_mask(shape: tuple[int, ...], rate: float, rng: np.random.Generator) -> Array:
    r"""Numbers to multiply by: each is 0 with probability `rate`, else $1 / (1 - \text{rate})$; their mean is 1.

    Raises:
        SettingError: `rate` is not from 0 up to, but not including, 1.
        ShapeError: a size is negative, or no whole number.
    """
    check_sizes(shape)
    keep = 1 - check_rate(rate)
    return (rng.random(shape) >= rate) / keep


def check_rate(rate: float) -> float:
    """`rate`, if it is a share that may be dropped. Raises SettingError if not: with 1 nothing would be left."""
    if not 0 <= rate < 1:
        raise SettingError(
            f"rate is {rate}, expected a number from 0 up to, but not including, 1: the share that is dropped."
        )
    return rate


class Dropout:
    """Drops the share `rate` of its input in training, differently each time; else it hands on what it is given.

    Args:
        rate: the share that is dropped.
        rng: what decides. None is enough for a network that is used and not trained.

    Raises:
        SettingError: `rate` is not from 0 up to, but not including, 1.
    """

    def __init__(self, rate: float, rng: np.random.Generator | None = None) -> None:
        self.rate = check_rate(rate)
        self.rng = rng
        self.parameters: dict[str, Array] = {}
        self._mask: Array | None = None

    def forward(self, X: Array) -> Array:
        """X itself."""
        X = floats(X)
        self._mask = np.ones_like(X)
        return X

    def forward_in_training(self, X: Array) -> Array:
        """X times a new mask, see `dropout_mask`. An inf that is dropped becomes nan, as 0 times inf.

        Raises:
            SettingError: there is no `rng`.
        """
        if self.rng is None:
            raise SettingError("rng is None, expected a generator: training needs `Dropout(rate, rng)`.")
        X = floats(X)
        self._mask = dropout_mask(X.shape, self.rate, self.rng).astype(X.dtype)
        with without_warnings():
            return X * self._mask

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """dX: `dA` times the mask of the last forward pass, and no other gradient.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the result of the last forward pass.
        """
        if self._mask is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.")
        check_like("dA", dA, "A", self._mask)
        with without_warnings():
            return floats(dA) * self._mask, {}
