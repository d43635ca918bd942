"""The course's own demonstrations: they show the same to everybody, so it is made once and not for each student.

A demonstration is a cell of the course, as it was handed out, that uses only what other such cells define. It is left
alone where a student's cell gives one of these names another meaning. What does nothing but show a picture or a widget
of this course, or a value, does not run at all; the rest runs without showing, since later cells may need what it does.
"""

import ast
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from autograde.grading.exam.calls import leaves_nothing, path_of
from autograde.grading.exam.names import altered_in, names_in, origins_in, statements
from autograde.grading.exam.paper import Cell, CourseCell
from autograde.grading.exam.result import Result

COMPUTING = ("course_lib.", "numpy.", "math.")
"""Modules whose functions change nothing, but for `LEARNING` ones."""
LEARNING = frozenset({"train", "step", "assign", "backward"})
SHOWING = frozenset("abs float int len list max min print range round sorted str sum tuple zip".split())  # noqa: SIM905

_AFTER_A_WORD = re.compile(r"\b(?:def|class|import|as|for|del|global)[ \t]+([\w, \t]+)")
_WALRUS = re.compile(r"\b(\w+)[ \t]*:=")
_TARGET = re.compile(r"\w+(?=[ \t]*(?:$|[\[.:]))")


@dataclass(frozen=True)
class Demonstration:
    """A cell that shows the same to everybody.

    Attributes:
        needs: the names that it uses, and those that the cells before it use to define them.
        after: the sources of the cells before it that define nothing, and may change what it shows all the same.
        rest: the statements that later cells may need.
    """

    needs: frozenset[str]
    after: frozenset[str]
    rest: str


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
        return replace(cell, source=known.rest, quiet=True) if known.rest else replace(cell, kind="text")


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
        rest = _rest(cell.source, {**modules, **origins_in(cell.source)})
        known = times[cell.source] == 1 and not (used | names.defined) & asked
        if known and not (used - names.defined - needs.keys()) & anybodys:
            whole = used.union(*(needs.get(name, frozenset()) for name in used))
            needs |= {name: whole | {name} | needs.get(name, frozenset()) for name in names.defined}
            modules |= origins_in(cell.source)
            if cell.plain:
                found[cell.source] = Demonstration(whole | names.defined, frozenset(after), rest)
        if rest and not names.defined:
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
    """The names that a cell may give a meaning to; of one that cannot be read rather too many than too few."""
    names = names_in(source)
    if names.defined or names.used:
        return names.defined | altered_in(source)
    found = [name for match in _AFTER_A_WORD.finditer(source) for name in re.split(r"[,\s]+", match[1])]
    found += _WALRUS.findall(source)
    for line in source.splitlines():
        before, equals, _ = line.partition("=")
        targets = before.rstrip("+-*/@%&|^<> \t").split(",") if equals else []
        found += [match[0] for one in targets if (match := _TARGET.match(one.strip()))]
    return frozenset(filter(None, found))


def _rest(source: str, modules: Mapping[str, str]) -> str:
    """A cell without the statements at its end that only show something."""
    kept = statements(source)
    while kept and _only_shows(kept[-1].source, modules):
        kept = kept[:-1]
    return source if len(kept) == len(statements(source)) else "\n".join(one.source for one in kept)


def _only_shows(source: str, modules: Mapping[str, str]) -> bool:
    """Whether a statement is an expression that changes nothing."""
    match ast.parse(source).body:
        case [ast.Expr(shown)]:
            return all(_changes_nothing(node, modules) for node in ast.walk(shown))
    return False


def _changes_nothing(node: ast.AST, modules: Mapping[str, str]) -> bool:
    match node:
        case ast.Call(ast.Name(name)) if name not in modules:
            return name in SHOWING
        case ast.Call(function):
            path = path_of(function, modules)
            return path.startswith(COMPUTING) and leaves_nothing(path) and path.rpartition(".")[2] not in LEARNING
    return not isinstance(node, (ast.NamedExpr, ast.Await, ast.Lambda))
