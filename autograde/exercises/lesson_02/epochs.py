"""Ways to walk through the points once: the wrong ways of exercise 0_6, as functions (x, t, w, b, eta) -> (w, b).

Written for plain numbers, since numpy is slow on one number at a time and all the slips are tried at every check.
"""

import math
from collections.abc import Callable, Iterable
from typing import TypeAlias

import numpy as np

from course_lib.types import Array

State: TypeAlias = tuple[float, float]
Epoch: TypeAlias = Callable[[Array, Array, float, float, float], State]
Update: TypeAlias = Callable[[float, float, float, float, float], State]
"""(x, t, w, b, eta) of one point -> the new (w, b)."""


def output(x: float, w: float, b: float) -> float:
    """y = 1/(1 + exp(-(xw + b))); for the moderate u of the probes."""
    return 1 / (1 + math.exp(-(x * w + b)))


def gap(x: float, t: float, w: float, b: float) -> float:
    """dE/dy = y - t."""
    return output(x, w, b) - t


def delta(x: float, t: float, w: float, b: float) -> float:
    """dE/du = (y - t) y (1 - y)."""
    y = output(x, w, b)
    return (y - t) * y * (1 - y)


def right_update(x: float, t: float, w: float, b: float, eta: float) -> State:
    """Both parameters against their gradients, both gradients from the same output."""
    d = delta(x, t, w, b)
    return w - eta * d * x, b - eta * d


def update_bias_after_weight(x: float, t: float, w: float, b: float, eta: float) -> State:
    """The output is computed again with the new w before b moves."""
    w = w - eta * delta(x, t, w, b) * x
    return w, b - eta * delta(x, t, w, b)


def forward_exchanged(x: float, t: float, w: float, b: float, eta: float) -> State:
    """The output is that of a neuron with weight b and bias w."""
    d = delta(x, t, b, w)
    return w - eta * d * x, b - eta * d


def target_exchanged(x: float, t: float, w: float, b: float, eta: float) -> State:
    """Both gradients take the output for the target and the target for the output."""
    d = (t - output(x, w, b)) * t * (1 - t)
    return w - eta * d * x, b - eta * d


def walk(points: Iterable[tuple[float, float]], update: Update, state: State, eta: float) -> State:
    """One update for each point (x, t), in the order given."""
    w, b = state
    for x, t in points:
        w, b = update(x, t, w, b, eta)
    return w, b


def points_of(x: Array, t: Array) -> list[tuple[float, float]]:
    """The points (x, t) as plain numbers."""
    return list(zip(x.tolist(), t.tolist(), strict=True))


def each_point(update: Update) -> Epoch:
    """The epoch that makes this update at each point in order."""
    return lambda x, t, w, b, eta: walk(points_of(x, t), update, (w, b), eta)


def summed(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """One update at the end, with the gradients of all points added up; every output is that of the first w and b."""
    deltas = [(x_i, delta(x_i, t_i, w, b)) for x_i, t_i in points_of(x, t)]
    return w - eta * sum(d * x_i for x_i, d in deltas), b - eta * sum(d for _, d in deltas)


def averaged(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """One update at the end, with the mean of the gradients."""
    return summed(x, t, w, b, eta / len(x))


def at_once(x: Array, t: Array, w: float, b: float, eta: float) -> tuple[Array, Array]:
    """One update with the gradients of all points in an array: w and b become arrays of shape (n,)."""
    states = [right_update(x_i, t_i, w, b, eta) for x_i, t_i in points_of(x, t)]
    return np.array([w for w, _ in states]), np.array([b for _, b in states])


def backwards(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """From the last point to the first."""
    return walk(points_of(x, t)[::-1], right_update, (w, b), eta)


def first_point_only(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """What a `return` inside the loop gives."""
    return walk(points_of(x, t)[:1], right_update, (w, b), eta)


def last_point_only(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """What an update after the loop gives."""
    return walk(points_of(x, t)[-1:], right_update, (w, b), eta)


def first_left_out(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """What a loop from 1 gives."""
    return walk(points_of(x, t)[1:], right_update, (w, b), eta)


def last_left_out(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """What a loop up to len(x) - 1 gives."""
    return walk(points_of(x, t)[:-1], right_update, (w, b), eta)


def twice(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """Two passes over the points."""
    return walk(points_of(x, t) * 2, right_update, (w, b), eta)


def change_only(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """By how much w and b changed."""
    new_w, new_b = walk(points_of(x, t), right_update, (w, b), eta)
    return new_w - w, new_b - b


def swapped(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """The right values, b first."""
    new_w, new_b = walk(points_of(x, t), right_update, (w, b), eta)
    return new_b, new_w


def start_of_the_lesson(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """Starts from the w and b that stand in the lesson's cells, whatever is passed."""
    return walk(points_of(x, t), right_update, (0.2, -0.2), eta)


def start_at_zero(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """Starts from w = b = 0, whatever is passed."""
    return walk(points_of(x, t), right_update, (0.0, 0.0), eta)


def learning_rate_of_the_lesson(x: Array, t: Array, w: float, b: float, eta: float) -> State:
    """Learns with the eta that stands in the lesson's cells, whatever is passed."""
    return walk(points_of(x, t), right_update, (w, b), 0.1)
