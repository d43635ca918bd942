"""Walks from w = b = 0 with eta = 1, by hand: y = 0.5, so delta = (0.5 - t)/4 at the first point."""

import numpy as np
import pytest

from autograde.exercises.lesson_02 import epochs

X, T = np.array([2.0, -1.0]), np.array([0.9, 0.2])  # delta = -0.1, 0.075 as long as w = b = 0


def test_gap_and_delta_at_the_start() -> None:
    assert epochs.gap(2, 0.9, 0, 0) == pytest.approx(-0.4)
    assert epochs.delta(2, 0.9, 0, 0) == pytest.approx(-0.1)


def test_right_update() -> None:
    assert epochs.right_update(2, 0.9, 0, 0, 1) == pytest.approx((0.2, 0.1))


def test_update_bias_after_weight_sees_the_new_output() -> None:
    # w = 0.2 gives u = 0.4, y = 0.598688, delta = -0.301312 * 0.598688 * 0.401312
    assert epochs.update_bias_after_weight(2, 0.9, 0, 0, 1) == pytest.approx((0.2, 0.0723935))


def test_exchanged_in_forward_the_bias_multiplies_x() -> None:
    # w = 0, b = 1: u = 2, y = 0.880797, delta = -0.019203 * 0.104994
    assert epochs.forward_exchanged(2, 0.9, 0, 1, 1) == pytest.approx((0.004032, 1.002016), abs=2e-6)


def test_exchanged_with_the_output_the_target_has_the_slope() -> None:
    # (0.9 - 0.5) * 0.9 * 0.1
    assert epochs.target_exchanged(2, 0.9, 0, 0, 1) == pytest.approx((-0.072, -0.036))


def test_at_once_gives_a_w_and_a_b_for_each_point() -> None:
    w, b = epochs.at_once(X, T, 0, 0, 1)
    assert w == pytest.approx([0.2, 0.075])
    assert b == pytest.approx([0.1, -0.075])


def test_summed_uses_the_first_w_and_b_for_all_points() -> None:
    assert epochs.summed(X, T, 0, 0, 1) == pytest.approx((0.275, 0.025))


def test_averaged_is_half_of_it_for_two_points() -> None:
    assert epochs.averaged(X, T, 0, 0, 1) == pytest.approx((0.1375, 0.0125))


def test_one_point_only() -> None:
    assert epochs.first_point_only(X, T, 0, 0, 1) == pytest.approx((0.2, 0.1))
    assert epochs.last_point_only(X, T, 0, 0, 1) == pytest.approx((0.075, -0.075))


def test_one_point_left_out() -> None:
    x, t = np.append(X, 5.0), np.append(T, 0.4)
    forwards = epochs.each_point(epochs.right_update)
    assert epochs.first_left_out(x, t, 0.3, -0.4, 0.7) == forwards(x[1:], t[1:], 0.3, -0.4, 0.7)
    assert epochs.last_left_out(x, t, 0.3, -0.4, 0.7) == forwards(X, T, 0.3, -0.4, 0.7)


def test_backwards_is_forwards_through_the_turned_points() -> None:
    forwards = epochs.each_point(epochs.right_update)
    assert epochs.backwards(X, T, 0.3, -0.4, 0.7) == forwards(X[::-1], T[::-1], 0.3, -0.4, 0.7)


def test_twice_is_one_epoch_after_another() -> None:
    once = epochs.each_point(epochs.right_update)
    assert epochs.twice(X, T, 0.3, -0.4, 0.7) == pytest.approx(once(X, T, *once(X, T, 0.3, -0.4, 0.7), 0.7))


def test_swapped_and_change_of_one_epoch() -> None:
    w, b = epochs.each_point(epochs.right_update)(X, T, 0.3, -0.4, 0.7)
    assert epochs.swapped(X, T, 0.3, -0.4, 0.7) == (b, w)
    assert epochs.change_only(X, T, 0.3, -0.4, 0.7) == pytest.approx((w - 0.3, b + 0.4))


def test_what_is_hard_coded_does_not_depend_on_what_is_passed() -> None:
    assert epochs.start_of_the_lesson(X, T, 9, 9, 1) == epochs.start_of_the_lesson(X, T, -9, 0, 1)
    assert epochs.start_at_zero(X[:1], T[:1], 9, 9, 1) == pytest.approx((0.2, 0.1))
    assert epochs.learning_rate_of_the_lesson(X[:1], T[:1], 0, 0, 9) == pytest.approx((0.02, 0.01))
