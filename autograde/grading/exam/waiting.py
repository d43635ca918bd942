"""Whether the tests of a notebook may wait until all its cells have run, as far as its text shows it.

A test that waits finds every name as it was where the test stands. What it would not find is what a cell further down
does to the process itself: `np.seterr(all="raise")`, `random.seed(1)`, a magic, a file.
"""

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from autograde.grading.exam.calls import leaves_nothing, steps_of
from autograde.grading.exam.files import files_named
from autograde.grading.exam.names import imports_in, origins_in, root, statements, takes_long
from autograde.grading.exam.paper import Cell

BEHIND_THE_SCENES = frozenset({"get_ipython", "open", "exec", "eval", "globals", "compile", "__import__"})


def learn(sources: Sequence[str]) -> None:
    """Read the course's cells once, so that no examiner that is forked later has to."""
    for source in sources:
        files_named(source)
        imports_in(source)
        origins_in(source)
        _deeds(source)


def may_wait(paper: Sequence[Cell]) -> bool:
    """Whether no test shares a file, and no cell after the first test changes the process."""
    first = next((index for index, cell in enumerate(paper) if cell.kind == "test"), len(paper))
    tests = [cell for cell in paper if cell.kind == "test"]
    if any(files_named(cell.source) or "plt" in cell.names.used for cell in tests):
        return False
    running = [cell.source for cell in paper[:first] if cell.kind in ("student", "course")]
    later = [cell.source for cell in paper[first:] if cell.kind in ("student", "course")]
    origins = dict(pair for source in [*running, *later] for pair in origins_in(source).items())
    return not any(_changes_the_process(source, origins) for source in later)


def asked_by_tests(paper: Sequence[Cell]) -> list[list[str]]:
    """For each test the names that it may ask for: those that it uses, and those that the course's functions use."""
    needs: dict[str, frozenset[str]] = {}
    for one in (one for cell in paper if cell.kind in ("course", "test") for one in statements(cell.source)):
        needs |= {name: needs.get(name, frozenset()) | one.names.used for name in one.names.defined}
    return [_reached(cell.names.used, needs) for cell in paper if cell.kind == "test"]


def _reached(names: frozenset[str], needs: Mapping[str, frozenset[str]]) -> list[str]:
    found, new = set(names), names
    while new:
        new = frozenset().union(*(needs.get(name, frozenset()) for name in new)) - found
        found |= new
    return sorted(found)


def _changes_the_process(source: str, origins: Mapping[str, str]) -> bool:
    deeds = _deeds(source)
    paths = (f"{origins[first]}{rest}" for first, rest in deeds.calls if first in origins)
    return deeds.behind_the_scenes or bool(deeds.sets & origins.keys()) or not all(map(leaves_nothing, paths))


@dataclass(frozen=True)
class _Deeds:
    """What a cell does to modules, if its names stand for some.

    Attributes:
        calls: names and what follows them up to the brackets, `("np", ".random.rand")`.
        sets: names of which something is set.
        behind_the_scenes: whether it is a magic, a file, or code that is made; or too long to tell.
    """

    calls: frozenset[tuple[str, str]]
    sets: frozenset[str]
    behind_the_scenes: bool


@lru_cache(maxsize=1024)
def _deeds(source: str) -> _Deeds:
    nodes = [node for one in statements(source) for body in ast.parse(one.source).body for node in ast.walk(body)]
    changed = (ast.Store, ast.Del)
    return _Deeds(
        calls=frozenset(steps_of(node.func) for node in nodes if isinstance(node, ast.Call)),
        sets=frozenset(
            root(node)
            for node in nodes
            if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, changed)
        ),
        behind_the_scenes=takes_long(source)
        or any(isinstance(node, ast.Name) and node.id in BEHIND_THE_SCENES for node in nodes),
    )
