"""Where submissions are examined, seen from outside: what is asked of the examiners' server, and what it answers.

Both ends are ours. Cells and results, which are many small things, go as JSON within the messages: it is read ten times
as fast.
"""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from autograde.grading.exam.paper import Cell
from autograde.grading.exam.result import Result
from autograde.grading.exam.terms import Terms
from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import NotIsolated, Unreadable
from autograde.sandbox.examiner.launcher import START_SECONDS
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.wire import Reference, decode, encode

RUNG = "rung"
PATIENCE = 3
"""So many times the time of a submission is waited for its examiner."""


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
            paper = json.dumps([cell.as_data() for cell in cells])
            conditions = (terms.rung, asdict(terms.limits), list(terms.files))
            channel.send(encode((paper, conditions, dict(environment or {}), folder)), deadline)
            kind, answer = decode(channel.receive(deadline), no_reference)
        finally:
            channel.close()
        if kind == "refused":
            raise NotIsolated(answer)
        return [Result(**result) for result in json.loads(answer)]

    def learn(self, sources: Sequence[str]) -> None:
        """Tell the examiners the cells that all submissions to come have in common.

        Raises:
            ChildGone: the office has ended.
        """
        channel = Channel(self.server.teach())
        try:
            channel.send(encode(list(sources)), time.monotonic() + START_SECONDS)
        finally:
            channel.close()

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
            kind, said = decode(channel.receive(deadline), no_reference)
        finally:
            channel.close()
        if kind == "refused":
            raise NotIsolated(said)
        rung: Rung = said
        return rung


def no_reference(reference: Reference) -> object:
    """Nothing but plain data passes between an office and its examiners."""
    raise Unreadable(f"{reference} where plain data was expected")
