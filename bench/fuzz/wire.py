"""A fuzzer of the wire: any bytes are a value or `Unreadable`, and a value that was read is sent and read again alike.

It stops at the first input that breaks this, and at one that takes more than `-timeout` seconds or `-rss_limit_mb`.
"""

from autograde.sandbox.errors import TooMuch, Unreadable
from autograde.sandbox.wire import Reference, decode, encode


def try_bytes(data: bytes) -> None:
    """Read `data`, send what was read, and read that.

    Raises:
        AssertionError: what comes the second time is another value.
        Exception: any other is a fault of the wire.
    """
    try:
        sent = encode(decode(data, _Thing), _refer)
    except (Unreadable, TooMuch):  # a description may lie one level deeper than a value
        return
    again = encode(decode(sent, _Thing), _refer)
    assert len(again) == len(sent), (data, sent, again)


class _Thing:
    """Equal to nothing, as a handle is."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = object.__hash__


def _refer(thing: object) -> Reference:
    assert isinstance(thing, _Thing), f"{thing!r} was read and cannot be sent"
    return thing.reference
