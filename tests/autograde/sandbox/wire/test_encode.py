"""Values as bytes."""

import collections
import enum
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from autograde.sandbox.errors import TooMuch, Unsendable
from autograde.sandbox.wire import Reference, decode, encode, refuse
from autograde.sandbox.wire.format import MOST_DEPTH, MOST_INTEGER_BYTES, MOST_ITEMS, MOST_KEYS

Back = Callable[[Any], Any]
STAYS = Reference("student", 7, "dict")


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (None, b"N"),
        (True, b"T"),
        (False, b"F"),
        (..., b"E"),
        (1, b"i\x01\0\0\0\x01"),
        (-129, b"i\x02\0\0\0\x7f\xff"),
        (0.5, b"d\0\0\0\0\0\0\xe0\x3f"),
        ("é", b"s\x02\0\0\0\xc3\xa9"),
        (b"x", b"b\x01\0\0\0x"),
        ([True, None], b"l\x02\0\0\0TN"),
        ((), b"t\0\0\0\0"),
        ({True: None}, b"m\x01\0\0\0TN"),
        (np.array([1, 2], np.uint8), b"a\x03|u1\x01\x02\0\0\0\0\0\0\0\x01\x02"),
        (np.float16(1), b"n\x03<f2\0\x3c"),
        (Reference("examiner", 2), b"r\x01\x02\0\0\0N"),
    ],
)
def test_a_value_has_one_form(value: Any, data: bytes) -> None:
    assert encode(value) == data


class Level(enum.IntEnum):
    LOW = 3


class Word(str):
    """With a method that would tell something else."""

    def encode(self, *_: Any) -> bytes:
        raise AssertionError


class Liar:
    """Not an int, whatever it says."""

    __class__ = int  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (collections.OrderedDict(a=1), {"a": 1}),
        (collections.namedtuple("Point", "x y")(1, 2), (1, 2)),
        (Level.LOW, 3),
        (bytearray(b"x"), b"x"),
        (np.str_("s"), "s"),
        (np.bytes_(b"b"), b"b"),
    ],
)
def test_a_subclass_is_sent_as_what_it_is_built_on(value: Any, plain: Any, there_and_back: Back) -> None:
    came = there_and_back(value)
    assert came == plain
    assert type(came) is type(plain)


def test_a_subclass_of_array_is_sent_as_an_array(there_and_back: Back) -> None:
    assert type(there_and_back(np.zeros(2).view(np.rec.recarray))) is np.ndarray


def test_what_a_masked_array_hides_is_nan(there_and_back: Back) -> None:
    np.testing.assert_array_equal(there_and_back(np.ma.array([1, 99], mask=[False, True])), [1, np.nan])


@pytest.mark.parametrize(
    "thing",
    [
        print,
        Decimal("NaN"),
        Decimal("1E+999999"),
        Liar(),
        int,
        np.array([None]),
        np.ma.array(["text"]),
        np.datetime64("2020-01-01"),
        np.zeros(1, [("a", float)]),
        iter([]),
        range(10**9),
        range(0, 10**30, 10**29),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_what_is_not_plain_stays(thing: Any, there_and_back: Back) -> None:
    assert there_and_back(thing) == Reference("student", 7, type(thing).__name__)


@pytest.mark.parametrize(
    "keyed",
    [
        {print: 1},
        {float("nan"): 1},
        {np.float64("nan"): 1},
        {("a", print): 1},
        dict.fromkeys(range(MOST_KEYS + 1)),
    ],
)
def test_a_dict_stays_whose_keys_the_other_side_would_not_take(keyed: Any, there_and_back: Back) -> None:
    assert there_and_back(keyed) == STAYS


def test_a_set_stays_likewise(there_and_back: Back) -> None:
    assert there_and_back({print}) == Reference("student", 7, "set")


def test_any_number_of_texts_may_be_keys(there_and_back: Back) -> None:
    many = dict.fromkeys(map(str, range(MOST_KEYS + 1)))
    assert there_and_back(many) == many


def test_numbers_as_keys_are_counted_over_the_whole_message(there_and_back: Back) -> None:
    half = MOST_KEYS // 2
    one, two, three = there_and_back([set(range(half)), set(range(half)), {1}])
    assert (len(one), len(two), three) == (half, half, Reference("student", 7, "set"))


def test_a_side_that_keeps_nothing_refuses() -> None:
    with pytest.raises(Unsendable, match="type function"):
        refuse(lambda: 0)
    with pytest.raises(Unsendable, match="type object"):
        encode([object()])


def test_lists_may_be_nested_so_far_and_no_further(there_and_back: Back) -> None:
    assert there_and_back(nested(MOST_DEPTH)) == nested(MOST_DEPTH)
    with pytest.raises(TooMuch, match="levels"):
        encode(nested(MOST_DEPTH + 1))


def test_a_list_that_holds_itself_is_too_deep() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(TooMuch, match="levels"):
        encode(endless)


def test_an_array_that_claims_more_than_it_holds_is_refused_before_it_is_copied() -> None:
    with pytest.raises(TooMuch, match="8000000000000 bytes"):
        encode(np.broadcast_to(1.0, 10**12))


def test_an_empty_array_with_endless_rows_is_refused() -> None:
    with pytest.raises(TooMuch, match="shape"):
        encode(np.zeros((10**12, 0)))


def test_a_broadcast_array_is_sent_whole(there_and_back: Back) -> None:
    np.testing.assert_array_equal(there_and_back(np.broadcast_to([1, 2], (2, 2))), [[1, 2], [1, 2]])


def test_rows_and_columns_stay_where_they_are(there_and_back: Back) -> None:
    np.testing.assert_array_equal(there_and_back(np.array([[1, 2, 3], [4, 5, 6]]).T), [[1, 4], [2, 5], [3, 6]])


def test_so_many_bytes_and_no_more() -> None:
    assert len(encode("abc", most_bytes=8)) == 8
    with pytest.raises(TooMuch, match="bytes"):
        encode("abcd", most_bytes=8)


def test_so_many_values_and_no_more() -> None:
    with pytest.raises(TooMuch, match="values"):
        encode([None] * MOST_ITEMS)


def test_integers_have_so_many_bytes_and_no_more(there_and_back: Back) -> None:
    most = 2 ** (8 * MOST_INTEGER_BYTES - 1) - 1
    assert there_and_back(most) == most
    assert there_and_back(-most) == -most
    with pytest.raises(TooMuch, match="integer"):
        encode(most + 1)


def test_bytes_are_those_of_the_value_not_of_its_methods() -> None:
    assert decode(encode(Word("word")), refuse) == "word"
