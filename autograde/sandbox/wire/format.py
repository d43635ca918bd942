"""What crosses between the two sides, as bytes: plain data, copied, and references to what stays where it is.

Never pickle, never an object array, never a class. Each value is one letter and what belongs to it; counts and sizes
are little-endian and are held against what is really there before anything is made from them.

Keys are texts, bytes, numbers and tuples of these. Numbers and tuples can be chosen such that their hashes collide, and
a thousand of them then cost a million steps: only so many may cross.

    N T F E   None, True, False, Ellipsis       l t e z   list, tuple, set, frozenset: count, items
    i         int: size, two's complement       m         dict: count, then key and value in turn
    d c       float, complex                    a         array: dtype, shape, bytes in C order
    s b       str, bytes: size, bytes           n         NumPy scalar: dtype, bytes
    q         fraction: two integers, as values          p         decimal: its text, as a value
    r         reference: side, number, description       g         range: start, stop, step, as three values
"""

import struct
from dataclasses import dataclass
from typing import Any, Literal

Side = Literal["student", "examiner"]

MOST_DEPTH = 64
MOST_ITEMS = 2_000_000
MOST_KEYS = 10_000
MOST_INTEGER_BYTES = 4096
MOST_DIGITS = 400
MOST_AXES = 32
MOST_BYTES = 64 * 2**20

SIDES: tuple[Side, Side] = ("student", "examiner")
KINDS = "biufc"
TEXTS = "US"
"""Arrays of text and of bytes cross, too; a single item of one is a text."""
COUNT = struct.Struct("<I")
LONG = struct.Struct("<Q")
FLOAT = struct.Struct("<d")
COMPLEX = struct.Struct("<dd")
WORDS: dict[Any, bytes] = {None: b"N", True: b"T", False: b"F", Ellipsis: b"E"}
ROWS: tuple[tuple[bytes, type], ...] = ((b"l", list), (b"t", tuple), (b"e", set), (b"z", frozenset))


@dataclass(frozen=True)
class Reference:
    """A thing that stays on its side.

    Attributes:
        side: where it stays.
        number: its number there.
        about: what the other side may know of it; plain data, and no more to be trusted than any other answer.
    """

    side: Side
    number: int
    about: Any = None


def is_short(items: range) -> bool:
    """Whether a list of a range's items could cross; `len` itself knows no more than 63 bits."""
    return max(abs(items.start), abs(items.stop)) < 2**62 and len(items) <= MOST_ITEMS
