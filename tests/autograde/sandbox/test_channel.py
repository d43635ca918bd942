"""Whole messages over a socket."""

import socket
import struct
import threading
import time
from collections.abc import Iterator

import pytest

from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import ChildGone, TimeLimit, TooMuch

LONG_AGO = time.monotonic() - 1.0


@pytest.fixture
def ends() -> Iterator[tuple[Channel, socket.socket]]:
    ours, theirs = socket.socketpair()
    channel = Channel(ours, most_bytes=1 << 20)
    with theirs:
        yield channel, theirs
    channel.close()


def test_a_message_has_its_length_before_it(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    channel.send(b"abc")
    assert other.recv(100) == b"\x03\0\0\0abc"


def test_messages_that_come_together_or_in_pieces_are_told_apart(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    other.sendall(b"\x02\0\0\0ab\0\0\0\0\x01\0")
    assert (channel.receive(), channel.receive()) == (b"ab", b"")
    other.sendall(b"\0\0c")
    assert channel.receive() == b"c"


def test_a_message_may_be_larger_than_what_a_socket_holds(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    long = bytes(range(256)) * 4096
    sender = threading.Thread(target=Channel(other).send, args=(long,))
    sender.start()
    assert channel.receive() == long
    sender.join()


def test_a_longer_message_is_refused_by_its_length(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    other.sendall(struct.pack("<I", (1 << 20) + 1))
    with pytest.raises(TooMuch, match="1048577 bytes"):
        channel.receive()


@pytest.mark.parametrize("part", [b"", b"\x05\0", b"\x05\0\0\0ab"])
def test_an_end_that_closes_in_the_middle_is_gone(ends: tuple[Channel, socket.socket], part: bytes) -> None:
    channel, other = ends
    other.sendall(part)
    other.close()
    with pytest.raises(ChildGone):
        channel.receive()


def test_sending_to_an_end_that_is_closed_says_so(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    other.close()
    with pytest.raises(ChildGone):
        channel.send(b"abc")


def test_a_channel_that_was_closed_here_says_so(ends: tuple[Channel, socket.socket]) -> None:
    channel, _ = ends
    channel.close()
    with pytest.raises(ChildGone):
        channel.receive()


@pytest.mark.parametrize("part", [b"", b"\x05\0", b"\x05\0\0\0ab"])
def test_nothing_whole_before_the_deadline_is_a_limit(ends: tuple[Channel, socket.socket], part: bytes) -> None:
    channel, other = ends
    other.sendall(part)
    with pytest.raises(TimeLimit):
        channel.receive(time.monotonic() + 0.05)


def test_a_deadline_that_has_passed_is_a_limit_though_a_message_waits(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    other.sendall(b"\0\0\0\0")
    with pytest.raises(TimeLimit):
        channel.receive(LONG_AGO)


def test_an_end_that_does_not_read_is_a_limit(ends: tuple[Channel, socket.socket]) -> None:
    channel, _ = ends
    with pytest.raises(TimeLimit, match="read"):
        channel.send(bytes(1 << 24), time.monotonic() + 0.05)


def test_one_byte_at_a_time_does_not_stretch_the_deadline(ends: tuple[Channel, socket.socket]) -> None:
    channel, other = ends
    other.sendall(struct.pack("<I", 1 << 20))
    enough = threading.Event()

    def trickle() -> None:
        while not enough.wait(0.01):
            other.sendall(b"x")

    sender = threading.Thread(target=trickle)
    sender.start()
    try:
        with pytest.raises(TimeLimit):
            channel.receive(time.monotonic() + 0.1)
    finally:
        enough.set()
        sender.join()
