"""Numbers written as text."""

import math

import pytest

from autograde.diagnosis.numerals import parse


@pytest.mark.parametrize(
    "written",
    [
        "0, 1, -2",
        "[0 1 -2]",
        "(0,1,-2)",
        "0;1;-2",
        "array([ 0.,  1., -2.])",
        "０、１、−２",
        "０　１　ー２",
        "｛0，1，－2｝",
    ],
)
def test_a_list_of_numbers_may_be_written_in_many_ways(written: str) -> None:
    assert parse(written) == [0, 1, -2]


@pytest.mark.parametrize(
    ("written", "number"), [("1/4", 0.25), ("12.5%", 0.125), ("-.5", -0.5), ("1e-3", 0.001), ("+2", 2)]
)
def test_a_number_may_be_a_fraction_a_percentage_or_a_power(written: str, number: float) -> None:
    assert parse(written) == [number]


@pytest.mark.parametrize("written", ["f=0.1, g=0.2", "{'f': 0.1, 'g': 0.2}".replace("'", ""), "f：０．１　g：０．２"])
def test_numbers_may_be_named(written: str) -> None:
    assert parse(written) == {"f": 0.1, "g": 0.2}


@pytest.mark.parametrize("written", ["about 3", "1 + 1", "3 apples", "f=1, 2", "1_0", "0x10", "1" * 10_001])
def test_anything_else_is_not_read(written: str) -> None:
    assert parse(written) is None


def test_a_division_by_zero_is_not_a_number() -> None:
    parsed = parse("1/0")
    assert isinstance(parsed, list)
    assert parsed[0] is not None
    assert math.isnan(parsed[0])
