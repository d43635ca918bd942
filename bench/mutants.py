"""The mutation score of the mathematics, from what `mutmut run` has left in mutants/; `make mutants` does both.

A mutant is the code with one small change: + for -, < for <=, an argument left out. It is killed if a test fails, and
a timeout counts as killed: somebody would notice. One that lives is a gap in the tests, or means the same as the code;
then bench/mutants.toml says why.

python -m bench.mutants          the table, and docs/mutants.md; exit status 1 if too many live, or one without a reason
"""

import ast
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
MADE = ROOT / "mutants" / "course_lib"
OUTSIDE = ROOT / "mutants" / "outside.json"
REASONS = ROOT / "bench" / "mutants.toml"
PAGE = ROOT / "docs" / "mutants.md"
GOAL = 0.95

KILLED, TIMEOUT, SURVIVED, UNCHECKED = "killed", "timeout", "survived", "unchecked"
STATUS = {0: SURVIVED, 1: KILLED, 3: KILLED} | dict.fromkeys((-24, 24, 36, 152, 255), TIMEOUT)
"""What the exit codes mean that mutmut keeps; 24 is SIGXCPU. All others, such as "no test runs it", are unchecked."""


@dataclass(frozen=True)
class Change:
    """Where something was changed, and the lines before and after, without indentation."""

    module: str
    function: str
    was: str
    now: str


@dataclass(frozen=True)
class Mutant:
    """A change, and what became of it."""

    change: Change
    status: str


@dataclass(frozen=True)
class Score:
    """How many mutants of a module there are, and how many of them had which end."""

    module: str
    total: int
    killed: int
    timeout: int

    @property
    def survived(self) -> int:
        """Those that no test has found, be it that none looked."""
        return self.total - self.killed - self.timeout

    @property
    def share(self) -> float:
        """The share that was found; 1 where there is none to find."""
        return 1 - self.survived / self.total if self.total else 1.0

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of a table."""
        numbers = (self.total, self.killed, self.timeout, self.survived)
        return self.module, *map(str, numbers), f"{100 * self.share:.1f} %"


HEADER = ("module", "mutants", "killed", "timeout", "survived", "score")


def read_mutants(made: Path = MADE) -> Iterator[Mutant]:
    """All mutants that were made, module by module."""
    for meta in sorted(made.rglob("*.py.meta")):
        source = meta.with_suffix("")
        module = source.relative_to(made).with_suffix("").as_posix()
        functions = _functions(source.read_text(encoding="utf-8"))
        codes = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
        for key, code in codes.items():
            name = key.rpartition(".")[2]
            mangled = name.partition("__mutmut_")[0]
            was, now = _difference(functions[f"{mangled}__mutmut_orig"], functions[name])
            yield Mutant(Change(module, _plain(mangled), was, now), STATUS.get(code, UNCHECKED))


def read_outside(path: Path = OUTSIDE) -> list[Mutant]:
    """Those that bench.mutants_outside has made."""
    return [Mutant(Change(**one["change"]), one["status"]) for one in json.loads(path.read_text(encoding="utf-8"))]


def read_reasons(path: Path = REASONS) -> dict[Change, str]:
    """Why a mutant cannot be killed, by its change."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("equal", [])
    return {
        Change(entry["module"], entry["function"], entry["was"], now): entry["reason"]
        for entry in entries
        for now in entry["now"]
    }


def scores(mutants: Iterable[Mutant]) -> list[Score]:
    """One for each module, by name, and the total last."""
    by_module: dict[str, list[str]] = {}
    for mutant in mutants:
        by_module.setdefault(mutant.change.module, []).append(mutant.status)
    everything = [status for statuses in by_module.values() for status in statuses]
    return [
        Score(module, len(statuses), statuses.count(KILLED), statuses.count(TIMEOUT))
        for module, statuses in [*sorted(by_module.items()), ("total", everything)]
    ]


def complaints(mutants: Sequence[Mutant], reasons: dict[Change, str]) -> list[str]:
    """What makes the measurement fail."""
    alive = _alive(mutants)
    total = scores(mutants)[-1]
    found = [] if total.share >= GOAL and total.total else [f"{total.cells[-1]} of the mutants are killed: too few."]
    found += [f"Lives without a reason: {_line(change)}" for change in alive if change not in reasons]
    found += [f"Stale, no such mutant lives: {_line(change)}" for change in reasons if change not in alive]
    return found


def page(mutants: Sequence[Mutant], reasons: dict[Change, str]) -> str:
    """The text of docs/mutants.md."""
    rows = [HEADER, ("---", *["---:"] * (len(HEADER) - 1)), *(score.cells for score in scores(mutants))]
    places: dict[Change, list[str]] = {}
    for change in sorted(_alive(mutants), key=lambda change: change.module):
        places.setdefault(replace(change, now=reasons.get(change, "No reason is known: a gap.")), []).append(change.now)
    survivors = [
        f"### {place.module}: `{place.function}`\n\n"
        f"```diff\n{_marked('-', place.was)}\n{_marked('+', *changes)}\n```\n\n{place.now}\n"
        for place, changes in places.items()
    ]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{INTRODUCTION}\n{table}\n\n## Who survives\n\n" + "\n".join(survivors)


INTRODUCTION = """\
# Mutants of the mathematics

<!-- Written by `make mutants`. The reasons stand in bench/mutants.toml. -->

A mutant is the code with one small change: `+` for `-`, `<` for `<=`, 2 for 1, an argument left out, a text changed.
[mutmut](https://mutmut.readthedocs.io/) makes them one at a time, and runs those tests of `tests/course_lib` that pass
through the changed function. If one fails, the mutant is killed. The words of error messages are changed like all the
rest, and count.

Some tests go through everything at once, and for long: `test_every_function.py`, those in `exact`, and the one that
compares fast training with training layer by layer in 672 ways. They do not run here. So the score is that of the tests
which stand beside each module.

mutmut leaves out what stands outside of functions, such as tables and default values of data classes, and properties.
`bench/mutants_outside.py` makes the same changes there, and runs the module's own tests.

Changed is all mathematics, that of fast training in `course_lib/fast` too. Left as they are: what draws, speaks, or
reads and writes files, and the recipes in `digit_reading`, `experiment`, `forgery` and `long_memory`. Whether the
numbers of a recipe are good ones is found by measuring, and no test could tell.

All of it takes nine minutes on two cores that have nothing else to do.
"""


def main() -> int:
    """The exit status: 1 if there is anything to complain about."""
    mutants, reasons = [*read_mutants(), *read_outside()], read_reasons()
    table = Table(*HEADER)
    for score in scores(mutants):
        table.add_row(*score.cells)
    Console().print(table)
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(mutants, reasons), encoding="utf-8")
    found = complaints(mutants, reasons)
    print(*found, sep="\n", file=sys.stderr)
    return int(bool(found))


def _alive(mutants: Iterable[Mutant]) -> list[Change]:
    return [mutant.change for mutant in mutants if mutant.status not in {KILLED, TIMEOUT}]


def _functions(source: str) -> dict[str, list[str]]:
    """The lines of every function in the source, without indentation; in its first, the name that it had at first."""
    lines = [line.strip() for line in source.splitlines()]
    found = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            first, *rest = lines[node.lineno - 1 : node.end_lineno]
            own_name = _plain(node.name.partition("__mutmut_")[0]).rpartition(".")[2]
            found[node.name] = [first.replace(node.name, own_name), *rest]
    return found


def _difference(original: list[str], mutant: list[str]) -> tuple[str, str]:
    """The lines that only the one or only the other holds."""
    marked = [
        line for line in unified_diff(original, mutant, n=0, lineterm="") if line[:3] not in {"---", "+++", "@@ "}
    ]
    was, now = ("\n".join(line[1:] for line in marked if line.startswith(sign)) for sign in "-+")
    return was, now


def _plain(mangled: str) -> str:
    """Stack.run for xǁStackǁrun, walk for x_walk."""
    return mangled[2:].replace("ǁ", ".") if mangled.startswith(("x_", "xǁ")) else mangled


def _marked(sign: str, *texts: str) -> str:
    return "\n".join(f"{sign} {line}" for text in texts for line in text.splitlines())


def _line(change: Change) -> str:
    return f"{change.module}.{change.function}: {change.was!r} -> {change.now!r}"


if __name__ == "__main__":
    sys.exit(main())
