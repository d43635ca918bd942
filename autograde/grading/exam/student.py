"""The student of a sitting: a process that has run the cells so far, replaced when it hangs or dies.

The process that takes the place of another gets the cells before once more, without those that failed it.
"""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from autograde.grading.exam.files import SharedFiles, shared
from autograde.grading.exam.words import SubmissionTime, limit_hit
from autograde.sandbox.errors import ChildGone, NotIsolated, SandboxError
from autograde.sandbox.examiner.launcher import Child, launch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.examiner.vocabulary import Vocabulary
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Files, Rung
from autograde.sandbox.isolation.limits import Limits

MOST_PROCESSES = 5
_UNREADABLE = {"type": "Error", "message": "", "traceback": []}


@dataclass(frozen=True)
class Terms:
    """On what terms a submission runs.

    Attributes:
        rung: how strictly it is shut in.
        limits: how much it may use.
        files: that it finds in its folder.
    """

    rung: Rung
    limits: Limits
    files: Files = ()


class FilingSession(Session):
    """A conversation in the course of which files are shared."""

    files: SharedFiles

    def do(self, operation: str, thing: Any, *arguments: Any, **keywords: Any) -> Any:
        """As of every session; a file that the test names is the same on both sides before and after."""
        return shared(super().do, self.files)(operation, thing, *arguments, **keywords)


class Student:
    """A student's process, replaced when it fails."""

    def __init__(self, server: ForkServer, terms: Terms, vocabulary: Vocabulary, classes: frozenset[str]) -> None:
        self._server, self._terms = server, terms
        self._vocabulary, self._classes = vocabulary, classes
        self._files = SharedFiles(Path.cwd())
        self._done: list[str] = []
        self._child: Child | None = None
        self._session: FilingSession | None = None
        self._left = MOST_PROCESSES
        self._until = time.monotonic() + terms.limits.submission_seconds

    def run(self, source: str, show: bool) -> tuple[list[Any], Any, None, str | None]:
        """Run a cell: what it shows, its error, no points, and what went wrong around it.

        Raises:
            NotIsolated: this machine cannot do it.
        """
        try:
            outputs, error = self.session().run(source, show)
        except NotIsolated:
            raise
        except SandboxError as trouble:
            return [], None, None, limit_hit(trouble, self._terms.limits)
        self._done.append(source)
        return [one for one in outputs if _is_plain(one)], error if _is_plain(error) else _UNREADABLE, None, None

    def begin_test(self, source: str) -> None:
        """A test begins: what the student's code has written is there for it, if the test names it."""
        self._files.begin(source)
        if self._files.names:
            self._files.take(partial(Session.do, self.session()))

    def get(self, name: str) -> Any:
        """The value of a name.

        Raises:
            NameError: it has none.
            SandboxError: it cannot be had.
        """
        return self.session().get(name)

    def session(self) -> Session:
        """A conversation with a process that has run the cells so far.

        Raises:
            SandboxError: time is up, or processes have failed too often.
        """
        if time.monotonic() > self._until:
            raise SubmissionTime(f"the submission ran for more than {self._terms.limits.submission_seconds:g} seconds")
        if self._session is not None and not self._session.broken:
            return self._session
        self.end()
        if self._left == 0:
            raise ChildGone(f"the submission's process ended {MOST_PROCESSES} times")
        self._left -= 1
        limits = self._terms.limits
        self._child = launch(self._server, self._terms.rung, limits, self._terms.files)
        self._session = FilingSession(
            self._child.channel, limits.cell_seconds, limits.call_seconds, self._vocabulary, self._classes
        )
        self._session.files = self._files
        for source in self._done:
            self._session.run(source, show=False)
        return self._session

    def end(self) -> None:
        """End the process, if there is one."""
        if self._child is not None:
            self._child.end()
        self._child = self._session = None


def _is_plain(value: Any) -> bool:
    """Whether a claim holds no handle, so that it can be passed on."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return value is None or type(value) in (str, int, float, bool, bytes)
