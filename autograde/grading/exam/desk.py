"""The examiner's desk: what the course itself defines is there, and a test runs on it.

Whose is a name that a test uses? What a solution cell of the course defines is the student's; what a locked cell or an
earlier test defines, and what the course imports anywhere, is the course's own; what Python and IPython have built in
is theirs; all else is the student's. The cell that stands last decides. Nothing that a student writes can change it.
"""

import builtins
from collections.abc import Callable, Sequence
from typing import Any, Literal

from autograde.grading.exam.names import Statement, statements
from autograde.grading.exam.paper import Cell
from autograde.sandbox.student.shell import Ran, Shell, run

Fetch = Callable[[str], Any]
Whose = Literal["course", "student", "import"]


class Desk:
    """Runs tests.

    Args:
        shell: a shell of the examiner's own process.
        fetch: gives the value that a name has on the student's side, or raises NameError.
    """

    def __init__(self, shell: Shell, fetch: Fetch) -> None:
        self._shell, self._fetch = shell, fetch
        self._names: dict[str, Any] = shell.user_ns
        self._built_in = frozenset({*dir(builtins), *shell.user_ns, "get_ipython", "display"})
        self._whose: dict[str, Whose] = {}
        self._waiting: list[Statement] = []
        self._needs: dict[str, frozenset[str]] = {}
        self._lent: set[str] = set()

    def pass_by(self, cell: Cell) -> None:
        """Take note of a cell that runs on the student's side."""
        if cell.kind == "course":
            self._take_note(statements(cell.source))
        self._whose |= dict.fromkeys(cell.asks, "student")
        asked = statements(cell.asked_imports)
        self._waiting += asked
        self._whose |= {name: "import" for one in asked for name in one.names.defined}
        self._take_note(statements(cell.imports))

    def test(self, cell: Cell) -> Ran:
        """Run a test.

        Raises:
            Exception: whatever `fetch` raises but NameError: a name that the test uses cannot be had.
        """
        found = statements(cell.source)
        try:
            self._lay_out(found)
            return run(self._shell, cell.source, show=True)
        finally:
            kept = {name for one in found for name in one.names.defined}
            for name in self._lent - kept:
                self._names.pop(name, None)
            self._lent.clear()
            self._remember(found)

    def _take_note(self, found: Sequence[Statement]) -> None:
        self._waiting += found
        self._remember(found)

    def _remember(self, found: Sequence[Statement]) -> None:
        """These names are the course's from now on, and whenever they are used, those that their statements use."""
        for one in found:
            for name in one.names.defined:
                self._whose[name] = "course"
                self._needs[name] = self._needs.get(name, frozenset()) | one.names.used

    def _lay_out(self, found: Sequence[Statement]) -> None:
        """Define what the statements of a test use before they define it themselves."""
        seen: set[str] = set()
        for one in found:
            for name in sorted(one.names.used):
                self._provide(name, seen)
            if one.always:
                seen |= one.names.defined

    def _provide(self, name: str, seen: set[str]) -> None:
        if name in seen:
            return
        seen.add(name)
        if name not in self._whose and "*" in self._whose:
            self._run_star_imports()
        whose = self._whose.get(name)
        if whose is None and name in self._built_in:
            return
        if whose is None or whose == "student":
            self._borrow(name)
        elif whose == "course" or self._has_imported(name):
            self._run_what_defines(name, seen)
            for needed in sorted(self._needs.get(name, ())):
                self._provide(needed, seen)

    def _has_imported(self, name: str) -> bool:
        """Whether the student has done an import that was asked for; the course's own module is used from then on."""
        self._borrow(name)
        if name not in self._lent:
            return False
        self._lent.discard(name)
        del self._names[name]
        self._whose[name] = "course"
        return True

    def _borrow(self, name: str) -> None:
        """The student's value; nothing if there is none, whatever stood here before."""
        self._names.pop(name, None)
        try:
            self._names[name] = self._fetch(name)
        except NameError:
            return
        self._lent.add(name)

    def _run_star_imports(self) -> None:
        """Run what `from x import *` the course has; what they give is the course's, if nobody's yet."""
        before = dict(self._names)
        self._run_what_defines("*", set())
        given = {name for name, value in self._names.items() if before.get(name, self) is not value}
        self._whose |= dict.fromkeys(given - self._whose.keys(), "course")

    def _run_what_defines(self, name: str, seen: set[str]) -> None:
        """Run the statements of the course that a name needs, each once, in their order."""
        for one in [one for one in self._waiting if name in one.names.defined | one.names.changed]:
            if one in self._waiting:
                self._waiting.remove(one)
                for needed in sorted(one.names.used):
                    self._provide(needed, seen)
                run(self._shell, one.source, show=False)
