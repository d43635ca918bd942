r"""Landscapes on which optimizers are watched: a height L over two weights, its gradient, and walks across it.

A place is an array of shape (2,); a walk has shape (n_steps + 1, 2), the start first.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floats, without_warnings
from course_lib.neuron import bias_gradient, error, forward, weight_gradient
from course_lib.optimizers import Optimizer
from course_lib.shapes import check_points
from course_lib.types import Array

Range = tuple[float, float]
FRAME: tuple[Range, Range] = ((-3.0, 3.0), (-1.5, 1.5))
TOO_FAR = 1e6
"""Who is this far away has left for good, and stays where it is: the numbers end soon after."""


@dataclass(frozen=True)
class Landscape:
    """A height over two weights.

    Attributes:
        height: of two numbers or arrays of places.
        gradient: at a place of shape (2,), likewise of shape (2,).
        start: where a walk begins.
        frame: the part that is shown, (left, right) and (low, high).
        names: the two weights, in the letters of formulas.
        levels: heights worth a line on a map, besides the round ones.
    """

    height: Callable[[Array, Array], Array]
    gradient: Callable[[Array], Array]
    start: tuple[float, float]
    frame: tuple[Range, Range] = FRAME
    names: tuple[str, str] = ("w_1", "w_2")
    levels: tuple[float, ...] = ()

    def heights(self, walk: Array) -> Array:
        """The height at each place of a walk, shape (n_steps + 1,)."""
        return self.height(walk[:, 0], walk[:, 1])


RAVINE = Landscape(
    lambda w1, w2: 0.1 * w1**2 + 2 * w2**2,
    lambda w: np.array([0.2 * w[0], 4 * w[1]]),
    (-2.5, 1.0),
)
r"""$L = 0.1 w_1^2 + 2 w_2^2$: twenty times as steep across as along. The lowest place is (0, 0), with L = 0."""

SADDLE = Landscape(
    lambda w1, w2: (w1**2 - 4) ** 2 / 16 + w2**2 / 2,
    lambda w: np.array([w[0] ** 3 / 4 - w[0], w[1]]),
    (0.01, 1.2),
)
r"""$L = (w_1^2 - 4)^2/16 + w_2^2/2$: a pass at (0, 0), with L = 1, between two equal valleys at (-2, 0) and (2, 0)."""

TWO_VALLEYS = Landscape(
    lambda w1, w2: w1**4 / 4 - w1**3 / 3 - w1**2 + 8 / 3 + w2**2 / 2,
    lambda w: np.array([w[0] * (w[0] + 1) * (w[0] - 2), w[1]]),
    (-2.2, 1.0),
    levels=(2.3, 2.45, 2.6),
)
r"""$L = w_1^4/4 - w_1^3/3 - w_1^2 + 8/3 + w_2^2/2$: a local minimum at (-1, 0) with L = 9/4, a pass at (0, 0) with
L = 8/3, and the lowest place at (2, 0) with L = 0."""

LANDSCAPES = (RAVINE, SADDLE, TWO_VALLEYS)


def of_neuron(x: Array, t: Array) -> Landscape:
    """The mean of E of the sigmoid neuron over w and b, for the points (x, t), both of shape (n,).

    Raises:
        ShapeError: x and t differ in shape, or hold no point.
    """
    x, t = floats(x).astype(float), floats(t).astype(float)
    check_points(x, t)

    def gradient(place: Array) -> Array:
        y = forward(x, place[0], place[1])
        with without_warnings():
            return np.array([np.mean(weight_gradient(x, y, t)), np.mean(bias_gradient(y, t))])

    return Landscape(
        lambda w, b: np.mean(error(forward(x, w[..., np.newaxis], b[..., np.newaxis]), t), axis=-1),
        gradient,
        (0.2, -0.2),
        ((-1.0, 4.0), (-2.0, 2.0)),
        ("w", "b"),
    )


def walk(
    gradients: Callable[[Array], Array] | Landscape,
    optimizer: Optimizer,
    n_steps: int,
    start: tuple[float, float] | None = None,
) -> Array:
    """The places that `optimizer`, a fresh one, visits.

    Args:
        gradients: the landscape, or a function that gives the gradient at a place (then `start` is needed).
        start: where to begin, if not at the start of the landscape.

    Raises:
        SettingError: there is no start.
    """
    if isinstance(gradients, Landscape):
        start, gradients = start or gradients.start, gradients.gradient
    if start is None:
        raise SettingError("start is None, expected two numbers, such as (1.0, 2.0): a function alone has no start.")
    place = np.array(start, dtype=float)
    places = [place.copy()]
    for _ in range(n_steps):
        if np.max(np.abs(place)) < TOO_FAR:
            optimizer.step({"w": place}, {"w": gradients(place)})
        places.append(place.copy())
    return np.array(places)
