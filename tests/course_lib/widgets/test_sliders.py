import pytest

from course_lib.widgets.sliders import counter, log_slider, slider


def test_a_slider_keeps_what_it_is_given() -> None:
    made = slider("w", 0.5, -1, 5, 0.05)
    assert (made.description, made.value, made.min, made.max, made.step) == ("w", 0.5, -1, 5, 0.05)


def test_a_counter_starts_at_zero() -> None:
    made = counter("k", 100)
    assert (made.value, made.min, made.max) == (0, 0, 100)


def test_a_logarithmic_slider_goes_from_power_to_power() -> None:
    made = log_slider("η", 0.1, -3, 2, 0.25)
    assert (made.base**made.min, made.base**made.max, made.value) == pytest.approx((0.001, 100, 0.1))
