"""Asking for students' processes, and ending them."""

import os
import signal
import socket
import time
from contextlib import suppress
from dataclasses import asdict

from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import ChildGone, NotIsolated, Unreadable
from autograde.sandbox.examiner.students import ENVIRONMENT, MODULE, student_server
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import ADVICE, RUNGS, Files, Rung
from autograde.sandbox.isolation.limits import Limits
from autograde.sandbox.wire import Reference, decode, encode

__all__ = ["ENVIRONMENT", "MODULE", "START_SECONDS", "Child", "best_rung", "launch", "student_server"]

START_SECONDS = 120.0
"""From the request to the process's first word; the server may still be importing."""


class Child:
    """A student's process.

    Attributes:
        channel: to talk to it.
        rung: on which it stands.
    """

    def __init__(self, channel: Channel, descriptor: int | None, rung: Rung) -> None:
        self.channel, self.rung = channel, rung
        self._descriptor = descriptor

    def end(self) -> None:
        """End it, and with it all that it started; once is enough."""
        self.channel.close()
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            os.close(descriptor)


def launch(server: ForkServer, rung: Rung, limits: Limits, files: Files = ()) -> Child:
    """A new process on a rung, with the submission's files in its working folder. It is this rung or none.

    Raises:
        NotIsolated: this machine cannot do it; the message names the layer, the reason and the next step.
        ChildGone: the server has ended, or the process before it began.
    """
    if rung not in RUNGS:
        raise NotIsolated(f"there is no rung {rung!r}, expected one of {', '.join(RUNGS)}")
    order = encode((rung, asdict(limits), list(files)))
    connection = server.connect()
    channel, deadline = Channel(connection), time.monotonic() + START_SECONDS
    child = Child(channel, None, rung)
    try:
        channel.send(order, deadline)
        child = Child(channel, _descriptor(connection), rung)
        answer = decode(channel.receive(deadline), _no_reference)
    except BaseException:
        child.end()
        raise
    if answer == ("ready", rung):
        return child
    child.end()
    match answer:
        case ("refused", str(reason)):
            raise NotIsolated(f"this machine does not offer the rung {rung!r}. {reason}. {ADVICE[rung]}")
    raise Unreadable("a process that does not say on which rung it stands")


def best_rung(server: ForkServer) -> Rung:
    """The strictest rung that this machine offers, found by trying; "trusted" is none of them.

    Raises:
        NotIsolated: it offers none.
    """
    reasons = []
    for rung in RUNGS[: RUNGS.index("trusted")]:
        try:
            launch(server, rung, Limits()).end()
        except NotIsolated as error:
            reasons.append(str(error))
        else:
            return rung
    raise NotIsolated("\n".join(reasons))


def _descriptor(connection: socket.socket) -> int | None:
    """That of the process, which comes first; None where it could not be made."""
    connection.settimeout(START_SECONDS)
    try:
        said, passed, _flags, _address = socket.recv_fds(connection, 1, 1)
    except OSError as error:
        raise ChildGone(f"the student's process does not begin: {error}") from None
    if not said:
        raise ChildGone("the student's process ended before it began")
    return passed[0] if passed else None


def _no_reference(reference: Reference) -> object:
    raise Unreadable(f"{reference} before anything was asked")
