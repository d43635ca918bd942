"""Files that a test shares with the student's code: those that the test names, by a relative path, and no others.

A test runs in another folder than the student's code. Before it asks the student's side for anything, what it has
written is written there too; afterwards what was written there is copied here. Only files of text and of plain numbers
are shared, and none with a test that would run or unpickle what it reads; what lies in the course's own folder is never
overwritten.
"""

import ast
import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from autograde.grading.exam.names import statements
from autograde.sandbox.errors import SandboxError

Do = Callable[..., Any]

MOST_BYTES = 8 * 2**20
_NAME = re.compile(r"(?:[\w-][\w. -]*/)*[\w-][\w. -]*\.(?:txt|text|csv|tsv|json|dat|md|log|out|npy|npz)", re.ASCII)
_RUNS_WHAT_IT_READS = re.compile(
    r"pickle|joblib|shelve|marshal|\bdill|\btorch|\byaml|importlib|__import__"
    r"|\b(?:exec|eval|compile|run|runpy|system|popen|subprocess)\b"
)


@lru_cache(maxsize=1024)
def files_named(source: str) -> frozenset[str]:
    """The files that a test names and that may be shared with it."""
    if _RUNS_WHAT_IT_READS.search(source):
        return frozenset()
    nodes = (node for one in statements(source) for node in ast.walk(ast.parse(one.source)))
    words = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return frozenset(word for word in words if len(word) < 200 and _NAME.fullmatch(word))


class SharedFiles:
    """The files of the test that runs now, here and on the student's side.

    Args:
        here: the folder in which tests run.

    Attributes:
        names: of the files.
    """

    def __init__(self, here: Path) -> None:
        self._here = here
        self.names: frozenset[str] = frozenset()
        self._same: dict[str, bytes | None] = {}

    def begin(self, source: str) -> None:
        """A test begins; what it has in common with the student's side is not known yet."""
        self.names = files_named(source)
        self._same = {}

    def give(self, do: Do) -> None:
        """Write what the test has written to the student's side."""
        for name in self.names:
            mine = self._read(name)
            if name in self._same and mine is not None and mine != self._same[name]:
                do("write_file", name, mine)
                self._same[name] = mine

    def take(self, do: Do) -> None:
        """Copy what was written on the student's side."""
        for name in self.names:
            theirs = do("read_file", name, MOST_BYTES)
            if isinstance(theirs, bytes) and theirs != self._read(name) and self._is_ours(name):
                place = self._here / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(theirs)
            self._same[name] = self._read(name)

    def _read(self, name: str) -> bytes | None:
        with suppress(OSError):
            return (self._here / name).read_bytes()
        return None

    def _is_ours(self, name: str) -> bool:
        """Whether no part of the path is a link, to the course's folder: what lies there stays as it is."""
        parts = [self._here / name, *(self._here / name).parents]
        inside = [part for part in parts if self._here in part.parents]
        return not any(part.is_symlink() for part in inside)


def link(folder: Path, here: Path) -> None:
    """Make what lies in the course's folder visible in the folder in which tests run; new files stay out of it."""
    for place in folder.iterdir():
        if place.suffix != ".ipynb":
            (here / place.name).symlink_to(place.absolute())


def shared(do: Do, files: SharedFiles) -> Do:
    """`Session.do`, with the files that the test names the same on both sides before and after."""

    def do_with_files(*arguments: Any, **keywords: Any) -> Any:
        files.give(do)
        try:
            return do(*arguments, **keywords)
        finally:
            with suppress(SandboxError):  # the question itself failed: that is what is told
                files.take(do)

    return do_with_files
