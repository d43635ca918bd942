"""The student's process: forked from one that has imported what every submission needs, and shut in.

The server that it comes from has never seen a secret: it is started with an environment of its own, reads nothing of a
course, and knows of a submission only the socket that it hands on. For each submission there are two processes. The
warden stays outside: it hands the examiner a descriptor by which the other can be ended, ends it when the examiner
goes away, and clears up. The other reads on which rung it is to stand, and becomes the student's.
"""

import os
import select
import signal
import socket
import sys
import tempfile
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

# What the notebooks of the course import, so that no child pays for it. A child finds no package beside the readable
# ones: it may not list the folders that these lie in.
import matplotlib.pyplot  # noqa: F401

import autograde.notebook.front
import autograde.notebook.questions  # noqa: F401
import course_lib.plots
import course_lib.widgets  # noqa: F401
from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import SandboxError, Unreadable
from autograde.sandbox.forking import end_children, serve
from autograde.sandbox.isolation import files, ladder
from autograde.sandbox.isolation.kernel import PR_SET_CHILD_SUBREAPER, prctl
from autograde.sandbox.isolation.limits import Limits
from autograde.sandbox.student import UNSEEN
from autograde.sandbox.student.serve import Server
from autograde.sandbox.student.shell import Shell, make_shell
from autograde.sandbox.student.warm import warm_up
from autograde.sandbox.wire import Reference, decode, encode

SAID = b"p"
"""Comes with the descriptor of the student's process; without one where there is no such process."""


@dataclass(frozen=True)
class Order:
    """What is asked for.

    Attributes:
        rung: on which the process is to stand.
        limits: to which it is held.
        files: of the submission.
    """

    rung: ladder.Rung
    limits: Limits
    files: ladder.Files


def main() -> None:
    """Fork students' processes until there are no more requests; layers that are named as arguments are left out."""
    scratch = Path(tempfile.mkdtemp(prefix="one-neuron-"))
    try:
        os.environ["IPYTHONDIR"] = str(scratch / "ipython")
        files.readable_places()  # so that no child pays for it
        if UNSEEN not in sys.argv:
            warm_up()
        serve(partial(_become, make_shell(), scratch, frozenset(sys.argv[3:])))
    finally:
        files.remove(scratch)


def _become(shell: Shell, scratch: Path, left_out: Collection[str], connection: socket.socket) -> None:
    """Become the warden and the process of one submission."""
    channel = Channel(connection)
    order = _order(channel)
    layers = [layer for layer in ladder.LAYERS[order.rung] if layer not in left_out]
    try:
        ladder.leave(layers)
    except OSError as error:
        connection.send(SAID)
        _refuse(channel, error)
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # what the student's process leaves behind comes here
    own = Path(tempfile.mkdtemp(dir=scratch))
    wait, go = os.pipe()
    born = os.fork()
    if born:
        os.close(wait)
        _watch(connection, born, go)
        files.remove(own)
        return
    os.close(go)
    os.read(wait, 1)
    try:
        ladder.stand(layers, order.limits, order.files, own, {connection.fileno()}, wait)
    except OSError as error:
        _refuse(channel, error)
    _live(channel, shell, order)


def _watch(connection: socket.socket, born: int, go: int) -> None:
    """Hand over a descriptor of the process, and wait until it has ended or nobody asks it any more."""
    descriptor = os.pidfd_open(born)
    with connection, suppress(OSError):  # the examiner may be gone already
        socket.send_fds(connection, [SAID], [descriptor])
        os.write(go, SAID)
        watched = select.poll()
        watched.register(descriptor, select.POLLIN)
        watched.register(connection, 0)  # tells when the other end is closed
        watched.poll()
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(descriptor, signal.SIGKILL)
    end_children()


def _refuse(channel: Channel, error: OSError) -> NoReturn:
    with suppress(SandboxError):
        channel.send(encode(("refused", str(error))))
    os._exit(0)


def _live(channel: Channel, shell: Shell, order: Order) -> NoReturn:
    try:
        sys.path.insert(0, "")  # as in a notebook: modules that lie beside it, the course's own or the student's
        channel.send(encode(("ready", order.rung)))
        Server(channel, shell, order.limits.outputs, order.limits.output_bytes).serve()
    finally:
        os._exit(0)


def _order(channel: Channel) -> Order:
    rung, limits, handed_in = decode(channel.receive(), _no_reference)
    return Order(rung, Limits(**limits), handed_in)


def _no_reference(reference: Reference) -> Any:
    raise Unreadable(f"{reference} in an order")
