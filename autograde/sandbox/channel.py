"""One end of the socket between the two sides: whole messages, each with its length before it."""

import socket
import time
from typing import Final

from autograde.sandbox.errors import ChildGone, TimeLimit, TooMuch
from autograde.sandbox.wire import MOST_BYTES
from autograde.sandbox.wire.format import COUNT

_CHUNK: Final = 1 << 18


class Channel:
    """Messages over a connected stream socket.

    Args:
        connection: one end; the channel closes it.
        most_bytes: a longer message is refused by its announced length, before any of it is read.
    """

    def __init__(self, connection: socket.socket, most_bytes: int = MOST_BYTES) -> None:
        self._socket, self._most = connection, most_bytes

    def send(self, message: bytes, deadline: float | None = None) -> None:
        """Send one message.

        Args:
            deadline: on the clock of `time.monotonic`; None waits for ever.

        Raises:
            ChildGone: the other end is closed.
            TimeLimit: the other end does not read.
        """
        try:
            self._within(deadline)
            self._socket.sendall(COUNT.pack(len(message)) + message)
        except TimeoutError:
            raise TimeLimit("the other side does not read") from None
        except OSError as error:
            raise ChildGone(f"the other side is gone: {error}") from None

    def receive(self, deadline: float | None = None) -> bytes:
        """The next message.

        Raises:
            ChildGone: the other end is closed.
            TimeLimit: nothing whole came before the deadline.
            TooMuch: a longer message was announced than is allowed.
        """
        size = COUNT.unpack(self._exactly(COUNT.size, deadline))[0]
        if size > self._most:
            raise TooMuch(f"a message of {size} bytes was announced, {self._most} are allowed")
        return self._exactly(size, deadline)

    def close(self) -> None:
        """Close this end."""
        self._socket.close()

    def _exactly(self, size: int, deadline: float | None) -> bytes:
        got = bytearray()
        while len(got) < size:
            try:
                self._within(deadline)
                part = self._socket.recv(min(_CHUNK, size - len(got)))
            except TimeoutError:
                raise TimeLimit("no answer in time") from None
            except OSError as error:
                raise ChildGone(f"the other side is gone: {error}") from None
            if not part:
                raise ChildGone("the other side has closed")
            got += part
        return bytes(got)

    def _within(self, deadline: float | None) -> None:
        if deadline is None:
            self._socket.settimeout(None)
            return
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeLimit("no answer in time")
        self._socket.settimeout(left)
