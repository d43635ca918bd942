import pytest

from autograde.exercises.wording import block, factor, number, numbers, products


@pytest.mark.parametrize(
    ("value", "text"),
    [(-2, "-2"), (0.5, "0.5"), (1 / 3, "0.3333"), (-0.00001, "0"), (1000, "1000"), (0.1 + 0.2, "0.3")],
)
def test_number(value: float, text: str) -> None:
    assert number(value) == text


def test_whole_numbers_keep_their_zeros_without_decimals() -> None:
    assert number(100, decimals=0) == "100"


def test_a_negative_factor_stands_in_brackets() -> None:
    assert (factor(-1.5), factor(1.5)) == ("(-1.5)", "1.5")


def test_products_are_written_out() -> None:
    assert products((2, -1), (-3, 4)) == "2*(-3) + (-1)*4"


def test_numbers_stand_in_a_row() -> None:
    assert numbers([1, -0.25]) == "1, -0.25"


def test_a_block_is_fenced() -> None:
    assert block("a\nb").strip() == "```\na\nb\n```"
