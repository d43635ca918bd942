import pytest

from course_lib.plots.numbers import fixed, number


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.00018837, "0.000188"), (2.0, "2"), (-0.5, "−0.5"), (0.0, "0"), (-0.0, "0"), (99.96, "100"), (1234.5, "1230")],
)
def test_a_number_has_three_significant_digits_and_no_exponent(value: float, text: str) -> None:
    assert number(value) == text


def test_the_digits_can_be_fewer() -> None:
    assert number(0.0638, 2) == "0.064"


@pytest.mark.parametrize(("value", "text"), [(2.3, "2.30"), (-0.004, "0.00"), (-1.005, "−1.00"), (0, "0.00")])
def test_a_fixed_number_keeps_its_zeros_and_never_says_minus_zero(value: float, text: str) -> None:
    assert fixed(value) == text
