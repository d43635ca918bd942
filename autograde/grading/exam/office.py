"""The examiner's process: forked for each submission from one that has the course imported, so that what a test
changes ends with it, and a test that hangs or dies costs one submission."""

import math
import os
import resource
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import autograde.diagnose  # so that no examiner pays for it
import autograde.grading.hidden  # noqa: F401
from autograde.grading.exam.files import link
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.sitting import Result, Terms, sit
from autograde.grading.rung import offered
from autograde.grading.servers import office_server
from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import NotIsolated, Unreadable
from autograde.sandbox.examiner.launcher import START_SECONDS, student_server
from autograde.sandbox.forking import ForkServer, serve
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits, memory_taken
from autograde.sandbox.student.shell import Shell, make_shell
from autograde.sandbox.wire import Reference, decode, encode

__all__ = ["Office", "main", "office_server"]

RUNG = "rung"
PATIENCE = 3
"""So many times the time of a submission is waited for its examiner."""
MOST_MEMORY = 2048 * MEGABYTE
"""That a test may take, beyond what the examiner has before."""


def main() -> None:
    """Fork examiners until there are no more requests."""
    with student_server() as server, tempfile.TemporaryDirectory(prefix="one-neuron-") as scratch:
        serve(partial(_examine, make_shell(), server, scratch))


def _examine(shell: Shell, server: ForkServer, scratch: str, connection: socket.socket) -> None:
    channel = Channel(connection)
    order = decode(channel.receive(), _no_reference)
    if order[0] == RUNG:
        channel.send(encode(_said(server, order[1])))
        return
    cells, terms, environment, folder = order
    _bound(_terms(terms).limits)
    if environment:
        os.environ.clear()
        os.environ.update(environment)
    sys.path[:] = [place for place in sys.path if place not in ("", ".")]  # no file of a submission is imported here
    here = tempfile.mkdtemp(dir=scratch)
    os.chdir(here)
    if folder:
        link(Path(folder), Path(here))
    try:
        results = sit([Cell(**one) for one in cells], server, _terms(terms), shell)
    except NotIsolated as error:
        channel.send(encode(("refused", str(error))))
    else:
        channel.send(encode(("taken", [asdict(result) for result in results])))
    finally:
        shutil.rmtree(here, ignore_errors=True)


def _bound(limits: Limits) -> None:
    """Hold the examiner itself: an answer such as 10**9 may make a test compute for ever, or fill the memory."""
    seconds = math.ceil(PATIENCE * limits.submission_seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    memory = memory_taken() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _said(server: ForkServer, wanted: Rung) -> tuple[str, str]:
    try:
        return "rung", offered(server, wanted)
    except NotIsolated as error:
        return "refused", str(error)


@dataclass(frozen=True)
class Office:
    """Where submissions are examined.

    Attributes:
        server: of examiners.
    """

    server: ForkServer

    def examine(
        self, cells: Sequence[Cell], terms: Terms, environment: Mapping[str, str] | None = None, folder: str = ""
    ) -> list[Result]:
        """What comes of each cell; several may be examined at a time, from threads.

        Args:
            environment: of the tests, complete; empty leaves the office's own.
            folder: of the course: what lies there is seen in the empty folder in which the tests run.

        Raises:
            ChildGone: the examiner has ended.
            NotIsolated: this machine cannot shut the submission in as the terms say; nothing was graded.
            TimeLimit: it takes longer than the submission may, twice over.
        """
        channel = Channel(self.server.connect())
        deadline = time.monotonic() + PATIENCE * terms.limits.submission_seconds
        try:
            job = ([asdict(cell) for cell in cells], asdict(terms), dict(environment or {}), folder)
            channel.send(encode(job), deadline)
            kind, answer = decode(channel.receive(deadline), _no_reference)
        finally:
            channel.close()
        if kind == "refused":
            raise NotIsolated(answer)
        return [Result(**result) for result in answer]

    def rung(self, wanted: Rung) -> Rung:
        """The rung that this machine offers: the one that is wanted, or the next below it down to "confined".

        Raises:
            NotIsolated: there is none.
            ChildGone: the office has ended.
        """
        channel = Channel(self.server.connect())
        try:
            deadline = time.monotonic() + START_SECONDS
            channel.send(encode((RUNG, wanted)), deadline)
            kind, said = decode(channel.receive(deadline), _no_reference)
        finally:
            channel.close()
        if kind == "refused":
            raise NotIsolated(said)
        rung: Rung = said
        return rung


def _terms(data: Mapping[str, Any]) -> Terms:
    return Terms(data["rung"], Limits(**data["limits"]), data["files"])


def _no_reference(reference: Reference) -> object:
    raise Unreadable(f"{reference} where plain data was expected")
