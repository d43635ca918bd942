"""A value as bytes.

Types are read off the value itself, never off its `__class__`, which may say anything.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Any

import numpy as np
from numpy.ma import MaskedArray

from autograde.diagnosis.masked import unmasked
from autograde.sandbox.errors import TooMuch, Unsendable
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
    ROWS,
    SIDES,
    TEXTS,
    WORDS,
    Reference,
    is_short,
)

Refer = Callable[[object], Reference]


def refuse(thing: object) -> Reference:
    """The `Refer` of a side that keeps nothing.

    Raises:
        Unsendable: always.
    """
    raise Unsendable(f"an object of type {type(thing).__name__} cannot be sent, expected plain data")


def encode(value: object, refer: Refer = refuse, most_bytes: int = MOST_BYTES) -> bytes:
    """A value as bytes; `refer` is asked for a reference to whatever is not plain data.

    Subclasses of plain types are sent as what they are built on: a Counter as a dict, an IntEnum as an int. Of a masked
    array, what is masked is sent as NaN. Dicts and sets stay whose keys the other side would not take.

    Raises:
        TooMuch: more bytes, items or levels than may cross.
        Unsendable: `refer` refuses.
    """
    writer = _Writer(refer, most_bytes)
    writer.value(value, 0)
    return b"".join(writer.parts)


class _Writer:
    def __init__(self, refer: Refer, most_bytes: int) -> None:
        self.parts: list[bytes] = []
        self._refer, self._left = refer, most_bytes
        self._items, self._keys = MOST_ITEMS, MOST_KEYS

    def value(self, value: Any, depth: int) -> None:
        if depth > MOST_DEPTH:
            raise TooMuch(f"more than {MOST_DEPTH} levels of lists within lists")
        self._items -= 1
        if self._items < 0:
            raise TooMuch(f"more than {MOST_ITEMS} values")
        kind = type(value)
        if value is None or value is True or value is False or value is Ellipsis:
            self._put(WORDS[value])
        elif issubclass(kind, np.generic):
            self._scalar(value, depth)
        elif issubclass(kind, int):
            self._sized(b"i", _integer_bytes(value))
        elif issubclass(kind, float):
            self._put(b"d" + FLOAT.pack(value))
        elif issubclass(kind, complex):
            self._put(b"c" + COMPLEX.pack(value.real, value.imag))
        elif issubclass(kind, str):
            self._sized(b"s", str.encode(value, "utf-8", "surrogatepass"))
        elif issubclass(kind, (bytes, bytearray)):
            self._sized(b"b", bytes(memoryview(value)))
        elif issubclass(kind, np.ndarray) and _is_plain(value, kind) and value.ndim <= MOST_AXES:
            self._array(value)
        else:
            self._whole(value, kind, depth)

    def _whole(self, value: Any, kind: type, depth: int) -> None:
        """A container, or what has to stay."""
        if issubclass(kind, dict) and self._may_be_keys(dict.keys(value)):
            self._put(b"m" + COUNT.pack(dict.__len__(value)))
            for key, item in list(dict.items(value)):
                self.value(key, depth + 1)
                self.value(item, depth + 1)
            return
        for letter, row in ROWS:
            if issubclass(kind, row) and (row in (list, tuple) or self._may_be_keys(row.__iter__(value))):  # type: ignore[attr-defined]
                self._row(letter, list(row.__iter__(value)), depth)  # type: ignore[attr-defined]
                return
        for letter, parts in _parts_of(value, kind):
            self._put(letter)
            for part in parts:
                self.value(part, depth + 1)
            return
        reference = value if kind is Reference else self._refer(value)
        self._put(b"r" + bytes([SIDES.index(reference.side)]) + COUNT.pack(reference.number))
        self.value(reference.about, depth + 1)

    def _row(self, letter: bytes, items: list[Any], depth: int) -> None:
        self._put(letter + COUNT.pack(len(items)))
        for item in items:
            self.value(item, depth + 1)

    def _may_be_keys(self, keys: Iterable[Any]) -> bool:
        listed = list(keys)
        if not all(map(_may_be_key, listed)):
            return False
        self._keys -= sum(not issubclass(type(key), (str, bytes)) for key in listed)
        return self._keys >= 0

    def _scalar(self, value: Any, depth: int) -> None:
        if value.dtype.kind in KINDS:
            self._put(b"n" + _dtype_bytes(value.dtype) + value.tobytes())
        elif value.dtype.kind in TEXTS:
            self.value(value.item(), depth)
        else:
            self._whole(value, type(value), depth)

    def _array(self, value: "np.ndarray[Any, Any]") -> None:
        if value.nbytes > self._left:  # before the copy: a broadcast array claims far more than it holds
            raise TooMuch(f"an array of {value.nbytes} bytes")
        if value.itemsize * prod(max(length, 1) for length in value.shape) > MOST_BYTES:
            raise TooMuch(f"an array of shape {value.shape}")
        plain: Any = unmasked(value)
        shape = b"".join(LONG.pack(length) for length in plain.shape)
        self._put(b"a" + _dtype_bytes(plain.dtype) + bytes([plain.ndim]) + shape)
        self._put(plain.tobytes())

    def _sized(self, letter: bytes, content: bytes) -> None:
        self._put(letter + COUNT.pack(len(content)))
        self._put(content)

    def _put(self, part: bytes) -> None:
        self._left -= len(part)
        if self._left < 0:
            raise TooMuch("more bytes than may cross")
        self.parts.append(part)


def _is_plain(array: "np.ndarray[Any, Any]", kind: type) -> bool:
    """Whether an array holds numbers or text; of text that is masked there is no plain form."""
    dtype = array.dtype
    return dtype.kind in KINDS or (dtype.kind in TEXTS and dtype.itemsize > 0 and not issubclass(kind, MaskedArray))


def _may_be_key(key: Any) -> bool:
    kind = type(key)
    if issubclass(kind, (tuple, frozenset)):
        return all(map(_may_be_key, key))
    if issubclass(kind, np.generic):
        return key.dtype.kind in KINDS + TEXTS and bool(key == key)
    if issubclass(kind, (int, float, complex, str, bytes)):
        return bool(key == key)
    return key is None or key is Ellipsis or any(True for _ in _parts_of(key, kind))


def _parts_of(value: Any, kind: type) -> Iterator[tuple[bytes, tuple[Any, ...]]]:
    """The letter and the parts of what is made from a few values; nothing for anything else."""
    if kind is Fraction:
        yield b"q", (value.numerator, value.denominator)
    elif kind is Decimal and value.is_finite() and abs(value.adjusted()) + len(str(value)) <= MOST_DIGITS:
        yield b"p", (str(value),)
    elif kind is range and is_short(value):
        yield b"g", (value.start, value.stop, value.step)


def _integer_bytes(value: int) -> bytes:
    size = int.bit_length(value) // 8 + 1
    if size > MOST_INTEGER_BYTES:
        raise TooMuch(f"an integer of {size} bytes")
    return int.to_bytes(value, size, "little", signed=True)


def _dtype_bytes(dtype: "np.dtype[Any]") -> bytes:
    name = dtype.str.encode("ascii")
    return bytes([len(name)]) + name
