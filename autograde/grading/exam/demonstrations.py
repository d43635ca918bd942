"""The course's own demonstrations: they show the same to everybody, so it is made once and not for each student.

A demonstration is a cell of the course, as it was handed out, that uses only what other such cells define. It is left
alone where a student's cell gives one of these names another meaning. One that does nothing but show a picture or a
widget of this course does not run at all; any other runs without showing, since later cells may need what it does.
"""

import ast
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from autograde.grading.exam.names import names_in, statements
from autograde.grading.exam.paper import Cell, CourseCell
from autograde.grading.exam.sitting import Result

ONLY_SHOW = ("course_lib.plots", "course_lib.widgets")
"""Modules whose functions change nothing, called with what `CHANGES_NOTHING` computes."""
CHANGES_NOTHING = "course_lib"

_AFTER_A_WORD = re.compile(r"\b(?:def|class|import|as|for|del|global)[ \t]+([\w, \t]+)")
_WALRUS = re.compile(r"\b(\w+)[ \t]*:=")
_TARGET = re.compile(r"\w+(?=[ \t]*(?:$|[\[.:]))")


@dataclass(frozen=True)
class Demonstration:
    """A cell that shows the same to everybody.

    Attributes:
        needs: the names that it uses, and those that the cells before it use to define them.
        after: the sources of the cells before it that define nothing, and may change what it shows all the same.
        runs: whether later cells may need what it does.
    """

    needs: frozenset[str]
    after: frozenset[str]
    runs: bool


@dataclass(frozen=True)
class Demonstrations:
    """The demonstrations of a notebook, and what they show.

    Attributes:
        found: by their source.
        shown: likewise, from one run of the course's own notebook.
    """

    found: Mapping[str, Demonstration]
    shown: Mapping[str, Result]

    def lighten(self, paper: Sequence[Cell]) -> list[Cell]:
        """The paper of a submission, in which no demonstration is shown again."""
        given, sources = self._given(paper), frozenset(cell.source for cell in paper)
        return [self._light(cell, given, sources) for cell in paper]

    def fill_in(self, paper: Sequence[Cell], light: Sequence[Cell], results: Sequence[Result]) -> list[Result]:
        """The results of the lightened paper, with what the demonstrations show; one that failed shows how."""
        return [
            self.shown[cell.source] if one is not cell and result.error is None and result.trouble is None else result
            for cell, one, result in zip(paper, light, results, strict=True)
        ]

    def _given(self, paper: Sequence[Cell]) -> frozenset[str]:
        """Names that a cell of the student's gives a meaning to, and those of demonstrations that were changed."""
        sources = {cell.source for cell in paper}
        missing = [source for source in self.found if source not in sources]
        written = [cell.source for cell in paper if cell.kind == "student" and cell.source not in self.found]
        return frozenset().union(*map(given_in, written), *(names_in(source).defined for source in missing))

    def _light(self, cell: Cell, given: frozenset[str], sources: frozenset[str]) -> Cell:
        known = self.found.get(cell.source)
        if known is None or cell.kind != "student" or cell.source not in self.shown:
            return cell
        if known.needs & given or not known.after <= sources:
            return cell
        return replace(cell, quiet=True) if known.runs else replace(cell, kind="text")


def demonstrations(course: Mapping[str, CourseCell]) -> dict[str, Demonstration]:
    """The demonstrations of a notebook, by source."""
    anybodys = frozenset().union(*(names_in(one.source).defined | one.asks for one in course.values() if one.code))
    asked = frozenset().union(*(one.asks for one in course.values()))
    times = Counter(one.source for one in course.values())
    needs: dict[str, frozenset[str]] = {}
    modules: dict[str, str] = {}
    after: set[str] = set()
    found: dict[str, Demonstration] = {}
    for cell in course.values():
        if not cell.code or cell.solution or cell.points is not None:
            continue
        names = names_in(cell.source)
        used = names.used | names.changed
        runs = not _only_shows(cell.source, modules)
        known = times[cell.source] == 1 and not (used | names.defined) & asked
        if known and not (used - names.defined - needs.keys()) & anybodys:
            whole = used.union(*(needs.get(name, frozenset()) for name in used))
            needs |= {name: whole | {name} | needs.get(name, frozenset()) for name in names.defined}
            modules |= _modules(cell.source)
            if cell.plain:
                found[cell.source] = Demonstration(whole | names.defined, frozenset(after), runs)
        if runs and not names.defined:
            after.add(cell.source)
    return found


def course_paper(course: Mapping[str, CourseCell]) -> list[Cell]:
    """The course's own notebook, without its tests: what demonstrations show is taken from it."""
    cells = [cell.as_cell(cell.source) for cell in course.values()]
    return [cell if cell.kind != "test" else Cell("text", "") for cell in cells]


def shown_by(course: Mapping[str, CourseCell], results: Sequence[Result]) -> dict[str, Result]:
    """What each cell of `course_paper` shows, by source; nothing of one that failed."""
    return {
        cell.source: result
        for cell, result in zip(course.values(), results, strict=True)
        if result.error is None and result.trouble is None
    }


def given_in(source: str) -> frozenset[str]:
    """The names that a text may give a meaning to, as far as its lines show it; rather too many than too few."""
    found = [name for match in _AFTER_A_WORD.finditer(source) for name in re.split(r"[,\s]+", match[1])]
    found += _WALRUS.findall(source)
    for line in source.splitlines():
        before, equals, _ = line.partition("=")
        targets = before.rstrip("+-*/@%&|^<> \t").split(",") if equals else []
        found += [match[0] for one in targets if (match := _TARGET.match(one.strip()))]
    return frozenset(filter(None, found))


def _modules(source: str) -> dict[str, str]:
    """What each name that a cell imports stands for."""
    found: dict[str, str] = {}
    for one in statements(source):
        for node in ast.walk(ast.parse(one.source)):
            if isinstance(node, ast.Import):
                found |= {alias.asname or alias.name: alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _only_shows(source: str, modules: Mapping[str, str]) -> bool:
    """Whether a cell is one call of a function that changes nothing, and so are all calls in its arguments."""
    found = statements(source)
    match [node for one in found for node in ast.parse(one.source).body]:
        case [ast.Expr(ast.Call(ast.Attribute(ast.Name(name), _)) as call)] if modules.get(name) in ONLY_SHOW:
            inner = list(ast.walk(call))
            calls = [modules.get(_root(node.func), "") for node in inner if isinstance(node, ast.Call)]
            others = [node for node in inner if isinstance(node, (ast.NamedExpr, ast.Await, ast.Lambda))]
            return not others and all(module.partition(".")[0] == CHANGES_NOTHING for module in calls)
    return False


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
