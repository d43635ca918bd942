"""Bytes as the value that they stand for, whoever wrote them."""

import re
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import prod
from typing import Any

import numpy as np

from autograde.sandbox.errors import Unreadable
from autograde.sandbox.wire.format import (
    COMPLEX,
    COUNT,
    FLOAT,
    KINDS,
    LONG,
    MOST_AXES,
    MOST_BYTES,
    MOST_DEPTH,
    MOST_DIGITS,
    MOST_INTEGER_BYTES,
    MOST_ITEMS,
    MOST_KEYS,
    SIDES,
    WORDS,
    Reference,
    is_short,
)

Resolve = Callable[[Reference], Any]

_DTYPE = re.compile(r"(\|b1|\|[iu]1|[<>][iu][248]|[<>]f(2|4|8|16)|[<>]c(8|16|32))\Z")
_TEXT_DTYPE = re.compile(r"([<>]U|\|S)[1-9]\d{0,7}\Z")
_NAMED = {letter: word for word, letter in WORDS.items()}


def decode(data: bytes, resolve: Resolve) -> Any:
    """The value that `encode` wrote; `resolve` makes something of each reference.

    Raises:
        Unreadable: the bytes are not one whole value, or claim more than they hold.
    """
    reader = _Reader(data, resolve)
    value = reader.value(0)
    if reader.left:
        raise Unreadable(f"{reader.left} bytes too many")
    return value


class _Reader:
    def __init__(self, data: bytes, resolve: Resolve) -> None:
        self._data, self._at, self._resolve = memoryview(data), 0, resolve
        self._items, self._keys_left = MOST_ITEMS, MOST_KEYS

    @property
    def left(self) -> int:
        return len(self._data) - self._at

    def value(self, depth: int) -> Any:
        if depth > MOST_DEPTH + 1:
            raise Unreadable("too many levels")
        self._items -= 1
        if self._items < 0:
            raise Unreadable("too many values")
        letter = self._take(1)
        if letter in _NAMED:
            return _NAMED[letter]
        read = _READ.get(letter)
        if read is None:
            raise Unreadable(f"no value begins with {letter!r}")
        return read(self, depth)

    def _take(self, size: int) -> bytes:
        if size > self.left:
            raise Unreadable(f"{size} bytes announced, {self.left} there")
        self._at += size
        return bytes(self._data[self._at - size : self._at])

    def _count(self) -> int:
        return int(COUNT.unpack(self._take(4))[0])

    def _items_of(self, depth: int, each: int = 1) -> list[Any]:
        return [self.value(depth + 1) for _ in range(self._count() * each)]

    def _integer(self, _depth: int) -> int:
        size = self._count()
        if size > MOST_INTEGER_BYTES:
            raise Unreadable(f"an integer of {size} bytes")
        return int.from_bytes(self._take(size), "little", signed=True)

    def _float(self, _depth: int) -> float:
        return float(FLOAT.unpack(self._take(8))[0])

    def _complex(self, _depth: int) -> complex:
        return complex(*COMPLEX.unpack(self._take(16)))

    def _text(self, _depth: int) -> str:
        try:
            return self._take(self._count()).decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            raise Unreadable(f"text that is not UTF-8: {error.reason}") from None

    def _bytes(self, _depth: int) -> bytes:
        return self._take(self._count())

    def _list(self, depth: int) -> list[Any]:
        return self._items_of(depth)

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._items_of(depth))

    def _set(self, depth: int) -> set[Any]:
        return set(self._keys(self._items_of(depth)))

    def _frozenset(self, depth: int) -> frozenset[Any]:
        return frozenset(self._keys(self._items_of(depth)))

    def _dict(self, depth: int) -> dict[Any, Any]:
        items = self._items_of(depth, each=2)
        return dict(zip(self._keys(items[::2]), items[1::2], strict=True))

    def _range(self, depth: int) -> range:
        match [self.value(depth + 1) for _ in range(3)]:
            case [int() as start, int() as stop, int() as step] if step and is_short(range(start, stop, step)):
                return range(start, stop, step)
        raise Unreadable("a range without an end, or of what are no integers")

    def _fraction(self, depth: int) -> Fraction:
        match [self.value(depth + 1), self.value(depth + 1)]:
            case [int() as numerator, int() as denominator] if denominator > 0:
                return Fraction(numerator, denominator)
        raise Unreadable("a fraction of what are no integers, or by nothing")

    def _decimal(self, depth: int) -> Decimal:
        text = self.value(depth + 1)
        if isinstance(text, str) and len(text) <= MOST_DIGITS:
            with suppress(InvalidOperation):
                number = Decimal(text)
                if number.is_finite() and abs(number.adjusted()) <= MOST_DIGITS:
                    return number
        raise Unreadable("a decimal that is no number, or has endless digits")

    def _keys(self, values: list[Any]) -> list[Any]:
        """Values that may be keys: hashable, no two alike, none unequal to itself, few that are no texts.

        Raises:
            Unreadable: they may not.
        """
        self._keys_left -= sum(not isinstance(value, (str, bytes)) for value in values)
        if self._keys_left < 0:
            raise Unreadable(f"more than {MOST_KEYS} keys that are no texts")
        try:
            if any(value != value for value in values) or len(set(values)) < len(values):
                raise Unreadable("keys that are NaN or come twice")
        except (TypeError, ValueError) as error:
            raise Unreadable(f"keys that cannot be keys: {error}") from None
        return values

    def _dtype(self, of_array: bool = False) -> "np.dtype[Any]":
        name = self._take(self._take(1)[0]).decode("ascii", "replace")
        if not (_DTYPE.match(name) or (of_array and _TEXT_DTYPE.match(name))):
            raise Unreadable(f"dtype {name!r}, expected one of kind {KINDS}")
        return np.dtype(name)

    def _array(self, _depth: int) -> "np.ndarray[Any, Any]":
        dtype, axes = self._dtype(of_array=True), self._take(1)[0]
        if axes > MOST_AXES:
            raise Unreadable(f"an array with {axes} axes")
        shape = tuple(int(LONG.unpack(self._take(8))[0]) for _ in range(axes))
        if dtype.itemsize * prod(max(length, 1) for length in shape) > MOST_BYTES:  # no bytes, and yet endless to list
            raise Unreadable(f"an array of shape {shape}")
        return self._numbers(dtype, prod(shape)).reshape(shape)

    def _scalar(self, _depth: int) -> Any:
        return self._numbers(self._dtype(), 1)[0]

    def _numbers(self, dtype: "np.dtype[Any]", count: int) -> "np.ndarray[Any, Any]":
        content = self._take(dtype.itemsize * count)
        if dtype.kind == "b":  # of any other byte than 0 and 1, NumPy counts one True as many
            truths: np.ndarray[Any, Any] = np.frombuffer(content, np.uint8) != 0
            return truths
        if dtype.kind == "U":
            _check_characters(content, dtype)
        return np.frombuffer(content, dtype).copy()

    def _reference(self, depth: int) -> Any:
        side, number = self._take(1)[0], self._count()
        if side >= len(SIDES):
            raise Unreadable(f"a reference to side {side}")
        return self._resolve(Reference(SIDES[side], number, self.value(depth + 1)))


def _check_characters(content: bytes, dtype: "np.dtype[Any]") -> None:
    """NumPy looks at no character before it is asked for; then it fails, in the middle of a test."""
    try:
        content.decode("utf-32-be" if dtype.str.startswith(">") else "utf-32-le", "surrogatepass")
    except UnicodeDecodeError as error:
        raise Unreadable(f"text that is no Unicode: {error.reason}") from None


_READ: dict[bytes, Callable[[_Reader, int], Any]] = {
    b"i": _Reader._integer,
    b"d": _Reader._float,
    b"c": _Reader._complex,
    b"s": _Reader._text,
    b"b": _Reader._bytes,
    b"l": _Reader._list,
    b"t": _Reader._tuple,
    b"e": _Reader._set,
    b"z": _Reader._frozenset,
    b"m": _Reader._dict,
    b"g": _Reader._range,
    b"q": _Reader._fraction,
    b"p": _Reader._decimal,
    b"a": _Reader._array,
    b"n": _Reader._scalar,
    b"r": _Reader._reference,
}
