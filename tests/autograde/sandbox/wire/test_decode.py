"""Bytes as values, whoever wrote them."""

import math
import struct
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from autograde.sandbox.errors import Unreadable
from autograde.sandbox.wire import Reference, decode, encode
from autograde.sandbox.wire.format import MOST_AXES, MOST_DEPTH, MOST_INTEGER_BYTES, MOST_ITEMS, MOST_KEYS

Back = Callable[[Any], Any]


def as_it_is(reference: Reference) -> Reference:
    return reference


def read(data: bytes) -> Any:
    return decode(data, as_it_is)


def array(dtype: bytes, *shape: int, content: bytes = b"") -> bytes:
    lengths = b"".join(struct.pack("<Q", length) for length in shape)
    return b"a" + bytes([len(dtype)]) + dtype + bytes([len(shape)]) + lengths + content


def count(number: int) -> bytes:
    return struct.pack("<I", number)


PLAIN = [
    None,
    True,
    False,
    ...,
    0,
    -1,
    2**100,
    0.0,
    -0.0,
    math.inf,
    5e-324,
    1 + 2j,
    "",
    "text 字",
    "\ud800",
    b"\x00\xff",
    [],
    [1, [2.0, "three"]],
    (),
    (1, (2,)),
    set(),
    {1, "a", (2, None)},
    frozenset({1}),
    {},
    {"a": [1], (1, 2): {3: None}, 2.5: 0, b"b": 1j},
    {Fraction(1, 3): 0, Decimal("0.1"): 1, range(2): 2, ...: 3, None: 4},
    range(5),
    range(10, 0, -3),
    Fraction(-1, 3),
    Decimal("-0.10"),
    Decimal("1E+300"),
]


@pytest.mark.parametrize("value", PLAIN, ids=lambda value: type(value).__name__)
def test_plain_data_comes_back_as_it_was(value: Any, there_and_back: Back) -> None:
    came = there_and_back(value)
    assert came == value
    assert type(came) is type(value)
    assert repr(came) == repr(value) or isinstance(value, set)


def test_nan_comes_back(there_and_back: Back) -> None:
    assert math.isnan(there_and_back(math.nan))


@pytest.mark.parametrize("dtype", ["?", *"bBhHiIlLqQefdgFDG", ">f8", ">i4"])
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (0, 3), (1,) * MOST_AXES])
def test_arrays_come_back_with_type_and_shape(dtype: str, shape: tuple[int, ...], there_and_back: Back) -> None:
    sent = np.arange(math.prod(shape)).reshape(shape).astype(dtype)
    came = there_and_back(sent)
    assert (came.dtype, came.shape) == (sent.dtype, sent.shape)
    np.testing.assert_array_equal(came, sent)


@pytest.mark.parametrize(
    "sent",
    [
        np.array(["a", "", "日本"]),
        np.array([["x"], ["\ud800"]]),
        np.array(["ab"], ">U2"),
        np.array([b"a\xff", b""]),
        np.zeros((0, 3), "U5"),
        np.array("alone"),
        np.array(["a", "b", "c"])[::2],
    ],
)
def test_an_array_of_text_comes_back(sent: Any, there_and_back: Back) -> None:
    came = there_and_back(sent)
    assert (type(came), came.dtype, came.shape) == (np.ndarray, sent.dtype, sent.shape)
    assert came.tolist() == sent.tolist()


def test_an_array_that_came_can_be_written_to(there_and_back: Back) -> None:
    for sent in (np.zeros(2), np.zeros(2, bool)):
        there_and_back(sent)[0] = 1


@pytest.mark.parametrize("value", [np.float32(0.1), np.int8(-3), np.bool_(True), np.complex64(1j), np.longdouble(1)])
def test_numpy_scalars_keep_their_type(value: Any, there_and_back: Back) -> None:
    came = there_and_back(value)
    assert type(came) is type(value)
    assert came == value


def test_a_truth_is_one_or_zero_whatever_the_byte() -> None:
    came = read(array(b"|b1", 3, content=b"\x00\x02\xff"))
    assert came.view(np.uint8).tolist() == [0, 1, 1]
    assert np.count_nonzero(came) == 2


def test_a_reference_is_resolved_with_what_is_said_of_it() -> None:
    assert read(encode(Reference("student", 5, {"a": 1}))) == Reference("student", 5, {"a": 1})


REFUSED = {
    "nothing": b"",
    "an unknown letter": b"Q",
    "a byte too many": b"NN",
    "an integer that is not there": b"i" + count(4) + b"\x01",
    "an endless integer": b"i" + count(MOST_INTEGER_BYTES + 1) + bytes(MOST_INTEGER_BYTES + 1),
    "no UTF-8": b"s" + count(1) + b"\xff",
    "a list of 10**9": b"l" + count(10**9),
    "a set of 4*10**9": b"e" + count(2**32 - 1),
    "a dict of which half is there": b"m" + count(2) + b"TNF",
    "a key twice": b"m" + count(2) + b"TNTN",
    "1 and True": b"e" + count(2) + b"T" + b"i" + count(1) + b"\x01",
    "NaN as a key": b"e" + count(1) + b"d" + struct.pack("<d", math.nan),
    "a list as a key": b"e" + count(1) + b"l" + count(0),
    "an array as a key": b"e" + count(1) + array(b"<f8", 2, content=bytes(16)),
    "a tuple with a list as a key": b"e" + count(1) + b"t" + count(1) + b"l" + count(0),
    "an object array": array(b"|O", 1, content=bytes(8)),
    "text that is no Unicode": array(b"<U1", 1, content=b"\xff\xff\xff\x7f"),
    "text that is no Unicode the other way round": array(b">U1", 1, content=b"\x00\x11\x00\x00"),
    "text without room": array(b"<U0", 1),
    "text of endless width": array(b"<U99999999", 1),
    "a single text as a scalar": b"n" + bytes([3]) + b"<U1" + bytes(4),
    "dates": array(b"<M8", 1, content=bytes(8)),
    "records": array(b"|V8", 1, content=bytes(8)),
    "a dtype with fields": array(b"f8,f8", 1, content=bytes(16)),
    "an unknown size": array(b"<f3", 1, content=bytes(3)),
    "a dtype that is no ASCII": array(b"\xff", 1),
    "a dtype with a line end": array(b"<f8\n", 1, content=bytes(8)),
    "10**9 elements": array(b"<f8", 10**9),
    "2**80 elements": array(b"|u1", 2**40, 2**40),
    "an axis too long for NumPy": array(b"|u1", 2**63, 0),
    "endless empty rows": array(b"<f8", 10**12, 0),
    "endless empty columns": array(b"<f8", 0, 10**12),
    "too many axes": array(b"|u1", *[1] * (MOST_AXES + 1), content=b"\x00"),
    "a scalar cut short": b"n\x03<f8" + bytes(7),
    "a third side": b"r\x02" + count(0) + b"N",
    "a reference without words": b"r\x00" + count(0),
    "a step of nothing": b"g" + encode(0) + encode(5) + encode(0),
    "a range of floats": b"g" + encode(0.0) + encode(5) + encode(1),
    "a fraction by nothing": b"q" + encode(1) + encode(0),
    "a fraction of floats": b"q" + encode(1.0) + encode(2),
    "a decimal that is none": b"p" + encode("1.2.3"),
    "a decimal that is NaN": b"p" + encode("NaN"),
    "a decimal of endless digits": b"p" + encode("1E+999999"),
    "a decimal of a number": b"p" + encode(1),
    "an endless range": b"g" + encode(0) + encode(2**200) + encode(1),
    "a range from nowhere": b"g" + encode(0) + encode(2**70) + encode(-1),
    "a range of too many": b"g" + encode(0) + encode(MOST_ITEMS + 1) + encode(1),
    "too deep": (b"l" + count(1)) * (MOST_DEPTH + 2) + b"N",
    "far too deep": (b"l" + count(1)) * 200_000 + b"N",
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_is_no_value_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read(data)


def test_more_values_than_may_cross_are_refused() -> None:
    with pytest.raises(Unreadable, match="too many values"):
        read(b"l" + count(MOST_ITEMS) + b"N" * MOST_ITEMS)


def test_keys_that_could_collide_are_refused_by_their_number() -> None:
    """All have the hash 0. Without the limit, 200,000 of them take hours."""
    modulus = 2**61 - 1
    keys = b"".join(encode(n * modulus) for n in range(1, MOST_KEYS + 2))
    with pytest.raises(Unreadable, match="no texts"):
        read(b"e" + count(MOST_KEYS + 1) + keys)


def test_half_of_a_message_is_no_message_wherever_it_is_cut() -> None:
    whole = encode([*PLAIN[:8], *PLAIN[-4:], {"a": (2, {3})}, np.ones((2, 2)), np.int8(1), Reference("student", 1)])
    for end in range(len(whole)):
        with pytest.raises(Unreadable):
            read(whole[:end])
