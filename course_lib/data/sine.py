"""Points on the sine curve, moved up and halved so that a sigmoid neuron can reach them."""

import numpy as np

from course_lib.errors import SettingError
from course_lib.types import Array


def sine_curve(n: int = 50) -> tuple[Array, Array]:
    r"""n evenly spaced x on $[-\pi/2, \pi/2]$, both ends included, and $t = (\sin x + 1) / 2$ in [0, 1].

    Returns:
        x and t, both of shape (n,).

    Raises:
        SettingError: n is below 2, so there is no curve.
    """
    if n < 2:
        raise SettingError(f"n is {n}, expected at least 2 points: try sine_curve(50).")
    x = np.linspace(-np.pi / 2, np.pi / 2, n)
    return x, (np.sin(x) + 1) / 2
