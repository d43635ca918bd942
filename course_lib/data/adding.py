"""The adding problem: a long sequence of numbers, of which two are marked; the answer is their sum.

Source: Hochreiter and Schmidhuber (1997), Long Short-Term Memory; the places of the marks are chosen otherwise here.
"""

import numpy as np

from course_lib.errors import SettingError
from course_lib.types import Array


def adding_problem(n: int, steps: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """n sequences: each step is (value, mark), the value between 0 and 1, the mark 1 in two steps and 0 in the others.

    One mark lies in the first half of the steps and one in the second, so the first value has to be remembered. Who
    always answers 1, the mean, makes an error of mean square 1/6.

    Returns:
        X, shape (n, steps, 2), and T, shape (n, 1): the sum of the two marked values.

    Raises:
        SettingError: n is below 1, or `steps` below 2, or one is no whole number.
    """
    if not (_is_whole(n) and _is_whole(steps) and n >= 1 and steps >= 2):
        raise SettingError(f"n is {n} and steps is {steps}, expected at least 1 sequence of at least 2 steps.")
    X = np.zeros((n, steps, 2))
    X[:, :, 0] = rng.random((n, steps))
    rows, half = np.arange(n), steps // 2
    X[rows, rng.integers(0, half, n), 1] = 1
    X[rows, rng.integers(half, steps, n), 1] = 1
    return X, np.sum(X[:, :, 0] * X[:, :, 1], axis=1, keepdims=True)


def _is_whole(number: object) -> bool:
    return isinstance(number, int | np.integer)
