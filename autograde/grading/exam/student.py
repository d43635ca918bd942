"""The student of a sitting: a process that runs the cells, and is there for the tests, each where it stands.

It runs all cells first, keeps the moments at which tests stand, and is brought back to them. Where that would not be
the same as asking at once, and where a process hangs or dies, another runs the cells up to the test, without those
that failed it.
"""

import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from autograde.grading.exam.before import as_before
from autograde.grading.exam.files import SharedFiles, shared
from autograde.grading.exam.names import MOST_CHARACTERS
from autograde.grading.exam.terms import Terms
from autograde.grading.exam.words import SubmissionTime, limit_hit
from autograde.sandbox.errors import ChildGone, NotIsolated, SandboxError
from autograde.sandbox.examiner.launcher import Child, launch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.examiner.vocabulary import Vocabulary
from autograde.sandbox.forking import ForkServer

MOST_PROCESSES = 5
MOST_NUMBER = 2**63
_UNREADABLE = {"type": "Error", "message": "", "traceback": []}


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
        self._moments: list[int] = []
        self._before: list[dict[str, Any]] = []
        self._discreet = False
        self._here = self._ran = 0  # of the cells done: where the notebook is, and how far the process is
        self._moment: int | None = None
        self._stands_at: int | None = None
        self._comes_back = True
        self._child: Child | None = None
        self._session: FilingSession | None = None
        self._begin()

    def _begin(self) -> None:
        self._left = MOST_PROCESSES
        self._until = time.monotonic() + self._terms.limits.submission_seconds

    def run(self, source: str, show: bool) -> tuple[list[Any], Any, None, str | None]:
        """Run a cell: what it shows, its error, no points, and what went wrong around it.

        Raises:
            NotIsolated: this machine cannot do it.
        """
        if len(source) > MOST_CHARACTERS:
            return [], None, None, f"text {MOST_CHARACTERS}"
        try:
            outputs, error = self.session().run(source, show)
        except NotIsolated:
            raise
        except SandboxError as trouble:
            return [], None, None, limit_hit(trouble, self._terms.limits)
        self._done.append(source)
        self._here = self._ran = len(self._done)
        return [one for one in outputs if _is_plain(one)], error if _is_plain(error) else _UNREADABLE, None, None

    def keep(self, names: Sequence[str], remember: bool = False) -> None:
        """Keep this moment, at which a test stands that asks for these names.

        Args:
            remember: also what the names stand for, as long as no test has been taken.
        """
        self._moments.append(self._here)
        self._before.append(self._known(names) if remember else {})
        if self._comes_back:
            with suppress(SandboxError):
                self._comes_back = self.session().keep(names)

    def begin_tests(self, may_wait: bool) -> None:
        """All cells have run.

        Args:
            may_wait: whether none of them changes the process in a way that a test before it would find.
        """
        self._comes_back = self._comes_back and may_wait
        self._begin()

    def back(self, moment: int) -> None:
        """Go back to a moment, or on to it, as soon as something is asked."""
        self._moment, self._here = moment, self._moments[moment]

    def _known(self, names: Sequence[str]) -> dict[str, Any]:
        known = {}
        for name in names:
            with suppress(NameError, SandboxError):
                known[name] = self.session().get(name)
        return known

    def begin_test(self, source: str, discreet: bool = False) -> None:
        """A test begins; what the student's code has written is there for it, if the test names it.

        Args:
            discreet: its names stand for what was remembered: by now they may stand for a hidden input.
        """
        self._discreet = discreet
        self._files.begin(source)
        if self._files.names:
            self._files.take(partial(Session.do, self.session()))

    def get(self, name: str) -> Any:
        """The value of a name.

        Raises:
            NameError: it has none.
            SandboxError: it cannot be had.
        """
        if not self._discreet or self._moment is None:
            return self.session().get(name)
        before = self._before[self._moment]
        if name not in before:
            raise NameError(f"name {name!r} is not defined")
        return as_before(before[name], partial(self._now, name))

    def _now(self, name: str) -> Any:
        with suppress(NameError):
            return self.session().get(name)
        return None

    def session(self) -> Session:
        """A conversation with a process that has run the cells so far.

        Raises:
            SandboxError: time is up, or processes have failed too often.
        """
        if time.monotonic() > self._until:
            raise SubmissionTime(f"the submission ran for more than {self._terms.limits.submission_seconds:g} seconds")
        if self._session is None or self._session.broken or self._is_past():
            self._session = self._new_session()
        if self._comes_back and self._stands_at != self._moment is not None:
            self._session.back(self._moment)
            self._stands_at = self._moment
        while not self._comes_back and self._ran < self._here:
            self._run_again(self._session)
        return self._session

    def _is_past(self) -> bool:
        return not self._comes_back and self._ran > self._here

    def _new_session(self) -> FilingSession:
        self._comes_back = self._comes_back and self._session is None
        self.end()
        if self._left == 0:
            raise ChildGone(f"the submission's process ended {MOST_PROCESSES} times")
        self._left -= 1
        limits = self._terms.limits
        self._child = launch(self._server, self._terms.rung, limits, self._terms.files)
        session = FilingSession(
            self._child.channel, limits.cell_seconds, limits.call_seconds, self._vocabulary, self._classes
        )
        session.files = self._files
        return session

    def _run_again(self, session: Session) -> None:
        """Run the next of the cells done, in a process that has not; one that fails now is left out from now on."""
        source, self._done[self._ran] = self._done[self._ran], ""
        session.run(source, show=False)
        self._done[self._ran] = source
        self._ran += 1

    def end(self) -> None:
        """End the process, if there is one."""
        if self._child is not None:
            self._child.end()
        self._child = self._session = None
        self._ran = 0


def _is_plain(value: Any) -> bool:
    """Whether a claim is what outputs and errors are made of, so that it can be passed on: texts and small numbers."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return value is None or type(value) in (str, float, bool) or (type(value) is int and abs(value) < MOST_NUMBER)
