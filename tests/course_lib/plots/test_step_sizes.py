import numpy as np
import pytest

from course_lib.plots.step_sizes import FLOOR, STEPS, step_errors, step_sizes


def test_one_sided_is_off_by_h_and_central_by_h_squared() -> None:
    one_sided, central = step_errors(lambda x: x**3, 3.0, 1.0, np.array([0.1, 0.01]))
    assert one_sided == pytest.approx([3 * 0.1 + 0.1**2, 3 * 0.01 + 0.01**2])
    assert central == pytest.approx([0.1**2, 0.01**2])


def test_on_a_line_both_are_exact_and_drawn_at_the_floor() -> None:
    one_sided, central = step_errors(lambda x: 2 * x, 2.0, 1.0, np.array([0.25]))
    assert (one_sided.item(), central.item()) == (FLOOR, FLOOR)


def test_each_curve_is_a_v_and_the_central_one_is_deeper_and_farther_right() -> None:
    one_sided, central = step_errors(np.exp, 1.0, 0.0)
    lowest, deeper = int(np.argmin(one_sided)), int(np.argmin(central))
    assert 1e-10 < STEPS[lowest] < 1e-6 < STEPS[deeper] < 1e-3
    assert 100 * central[deeper] < one_sided[lowest]
    for errors, best in ((one_sided, lowest), (central, deeper)):
        assert errors[0] > 1000 * errors[best]
        assert errors[-1] > 1000 * errors[best]


def test_curves_differ_in_marker_and_line_style_too() -> None:
    first, second = step_sizes(np.exp, 1.0, 0.0).figure.axes[0].lines
    assert (first.get_marker(), first.get_linestyle()) == ("s", "--")
    assert (second.get_marker(), second.get_linestyle()) == ("o", "-")
    assert first.get_xdata().tolist() == second.get_xdata().tolist() == STEPS.tolist()


def test_both_axes_are_logarithmic_and_reach_from_1e_14_to_1() -> None:
    ax = step_sizes(np.exp, 1.0, 0.0).figure.axes[0]
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "log")
    assert (STEPS[0], STEPS[-1]) == pytest.approx((1e-14, 1))


def test_the_words_name_the_lowest_points() -> None:
    alt = step_sizes(np.exp, 1.0, 0.0).alt
    assert "Squares, one-sided differences: lowest near h = 10^−8, about 10^−" in alt.en
    assert "四角は片側の差で、最小は h = 10^−8 のあたり" in alt.ja
