import numpy as np
import pytest

from course_lib.activations import sigmoid, step
from course_lib.neuron import mean_error
from course_lib.plots.staircase import count_levels, mean_errors, terraces
from course_lib.types import Array


def test_mean_error_for_each_weight(curve: tuple[Array, Array]) -> None:
    w = np.array([0.5, 2.0])
    expected = [mean_error(*curve, 0.5, -0.5), mean_error(*curve, 2.0, -0.5)]
    assert mean_errors(sigmoid, *curve, w, -0.5) == pytest.approx(expected)


def test_two_points_worked_by_hand() -> None:
    # y = step(w - 0.5), step(2w - 0.5) against t = 1, 0: E is 1/2 where wrong. w = 0.2, 0.4, 1: (0, 0), (0, 1), (1, 1)
    x, t, w = np.array([1.0, 2.0]), np.array([1.0, 0.0]), np.array([0.2, 0.4, 1.0])
    assert mean_errors(step, x, t, w, -0.5) == pytest.approx([0.25, 0.5, 0.25])


def test_the_step_makes_level_terraces(curve: tuple[Array, Array]) -> None:
    steps, smooth = terraces(*curve).figure.axes[0].lines
    assert np.mean(np.diff(steps.get_ydata()) == 0) > 0.98
    assert np.all(np.diff(smooth.get_ydata()) != 0)
    assert (steps.get_linestyle(), smooth.get_linestyle()) == ("--", "-")


def test_levels_are_counted_and_told() -> None:
    assert count_levels(np.array([0.3, 0.3, 0.2, 0.2 + 1e-12, 0.1])) == 3
    alt = terraces(np.array([1.0, 2.0]), np.array([1.0, 0.0])).alt
    assert "a staircase of 2 level terraces" in alt.en
    assert "2枚の平らな段" in alt.ja
