"""Numbers written as text."""

import math

import pytest

from autograde.diagnosis.numerals import is_calculation, parse


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
        "0・1・－2",
        "0, 1, - 2。",
        "np.array([0, 1, -2])",
        "numpy.array([0., 1., - 2.])",
    ],
)
def test_a_list_of_numbers_may_be_written_in_many_ways(written: str) -> None:
    assert parse(written) == [0, 1, -2]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1/4", 0.25),
        ("½", 0.5),
        ("－½", -0.5),
        ("12.5%", 0.125),
        ("-.5", -0.5),
        ("1e-3", 0.001),
        ("+2", 2),
        ("- 1", -1),
        ("－　1", -1),
        ("-1。", -1),
    ],
)
def test_a_number_may_be_a_fraction_a_percentage_or_a_power(written: str, number: float) -> None:
    assert parse(written) == [number]


@pytest.mark.parametrize("written", ["f=0.1, g=0.2", "{'f': 0.1, 'g': 0.2}".replace("'", ""), "f：０．１　g：０．２"])
def test_numbers_may_be_named(written: str) -> None:
    assert parse(written) == {"f": 0.1, "g": 0.2}


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("u = - 1", {"u": -1}),
        ("f 0.1142, g 0.8438", {"f": 0.1142, "g": 0.8438}),
        ("f −2 g 3。", {"f": -2, "g": 3}),
        ("∂f = 1; ∂g = - 2", {"∂f": 1, "∂g": -2}),
    ],
)
def test_a_name_may_stand_before_its_number(written: str, named: dict[str, float]) -> None:
    assert parse(written) == named


@pytest.mark.parametrize("written", ["1-2", "1 - 2", "1*1 + (-1)*2", "2^3", "1½", "1/(1+exp(-1))", "np.exp(1)/2"])
def test_a_calculation_is_not_calculated_but_recognised(written: str) -> None:
    assert parse(written) is None
    assert is_calculation(written)


@pytest.mark.parametrize("written", ["about 3", "x + 1", "", "__import__('os')", "1" * 10_001])
def test_other_text_is_no_calculation(written: str) -> None:
    assert not is_calculation(written)


@pytest.mark.parametrize("written", ["about 3", "1 + 1", "3 apples", "f=1, 2", "1_0", "0x10", "1" * 10_001])
def test_anything_else_is_not_read(written: str) -> None:
    assert parse(written) is None


def test_a_division_by_zero_is_not_a_number() -> None:
    parsed = parse("1/0")
    assert isinstance(parsed, list)
    assert parsed[0] is not None
    assert math.isnan(parsed[0])
