"""The reader of mutants, on a module of three, and the reasons that are kept, against the code that they speak of."""

import ast
import json
from dataclasses import asdict
from pathlib import Path

import pytest

from bench.mutants import PAGE, ROOT, Change, Mutant, complaints, page, read_mutants, read_outside, read_reasons, scores

MADE = '''
def half(x, by=2):
    return mutated(x, by)


def x_half__mutmut_orig(x, by=2):
    """Half of x."""
    return x / by


def x_half__mutmut_1(x, by=3):
    """Half of x."""
    return x / by


def x_half__mutmut_2(x, by=2):
    """Half of x."""
    return x * by


class Pair:
    def xǁPairǁ_sum__mutmut_orig(self):
        return self.a + self.b

    def xǁPairǁ_sum__mutmut_1(self):
        return self.a - self.b
'''
BY_3 = Change("halves", "half", "def half(x, by=2):", "def half(x, by=3):")
TIMES = Change("halves", "half", "return x / by", "return x * by")
MINUS = Change("halves", "Pair._sum", "return self.a + self.b", "return self.a - self.b")
REASONS = read_reasons()


def made(folder: Path, *codes: int | None) -> list[Mutant]:
    """The three mutants, as they end with these exit codes of pytest."""
    names = ("x_half__mutmut_1", "x_half__mutmut_2", "xǁPairǁ_sum__mutmut_1")
    keys = {f"course_lib.halves.{name}": code for name, code in zip(names, codes, strict=True)}
    (folder / "halves.py").write_text(MADE, encoding="utf-8")
    (folder / "halves.py.meta").write_text(json.dumps({"exit_code_by_key": keys}), encoding="utf-8")
    return list(read_mutants(folder))


def name_of(node: ast.AST) -> str | None:
    """What the node gives a name to: a class, a function, a value."""
    target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    return target.id if isinstance(target, ast.Name) else getattr(node, "name", None)


def test_a_change_is_told_by_the_lines_that_differ(tmp_path: Path) -> None:
    assert [mutant.change for mutant in made(tmp_path, 1, 1, 1)] == [BY_3, TIMES, MINUS]


@pytest.mark.parametrize(
    ("code", "status"),
    [(1, "killed"), (0, "survived"), (-24, "timeout"), (None, "unchecked"), (33, "unchecked"), (-9, "unchecked")],
)
def test_only_a_failed_test_kills(tmp_path: Path, code: int | None, status: str) -> None:
    assert made(tmp_path, code, 1, 1)[0].status == status


def test_a_timeout_counts_as_killed_and_what_was_not_checked_does_not(tmp_path: Path) -> None:
    of_module, total = scores(made(tmp_path, 1, -24, None))
    assert of_module.cells == ("halves", "3", "1", "1", "1", "66.7 %")
    assert total.cells == ("total", "3", "1", "1", "1", "66.7 %")


def test_mutants_from_outside_of_functions_are_read_as_they_were_written(tmp_path: Path) -> None:
    mutants = [Mutant(TIMES, "killed"), Mutant(MINUS, "survived")]
    (tmp_path / "outside.json").write_text(json.dumps([asdict(mutant) for mutant in mutants]))
    assert read_outside(tmp_path / "outside.json") == mutants


def test_no_mutant_at_all_is_no_success() -> None:
    assert len(complaints([], {})) == 1


def test_killed_or_timed_out_leaves_nothing_to_say(tmp_path: Path) -> None:
    assert complaints(made(tmp_path, 1, -24, 1), {}) == []


def test_a_score_below_the_goal_fails_with_the_best_of_reasons(tmp_path: Path) -> None:
    assert complaints(made(tmp_path, 0, 1, 1), {BY_3: "It is."}) == ["66.7 % of the mutants are killed: too few."]


def test_19_of_20_are_enough() -> None:
    mutants = [Mutant(MINUS, "killed")] * 19 + [Mutant(TIMES, "survived")]
    assert complaints(mutants, {TIMES: "It is."}) == []
    assert complaints(mutants[1:], {TIMES: "It is."}) != []


def test_a_survivor_without_a_reason_fails() -> None:
    mutants = [Mutant(MINUS, "killed")] * 99 + [Mutant(TIMES, "survived")]
    assert complaints(mutants, {}) == ["Lives without a reason: halves.half: 'return x / by' -> 'return x * by'"]


def test_a_reason_for_a_mutant_that_is_dead_fails(tmp_path: Path) -> None:
    (stale,) = complaints(made(tmp_path, 1, 1, 1), {TIMES: "It is."})
    assert stale.startswith("Stale, no such mutant lives: halves.half")


def test_the_page_shows_each_survivor_with_its_reason(tmp_path: Path) -> None:
    text = page(made(tmp_path, 1, 0, 0), {TIMES: "Because."})
    assert "```diff\n- return x / by\n+ return x * by\n```\n\nBecause.\n" in text
    assert "+ return self.a - self.b\n```\n\nNo reason is known" in text
    assert "| halves | 3 | 1 | 0 | 2 | 33.3 % |" in text


@pytest.mark.parametrize("change", REASONS, ids=lambda change: f"{change.function} {change.now[-20:]}")
def test_a_kept_reason_speaks_of_a_line_of_its_function_as_it_is(change: Change) -> None:
    source = (ROOT / "course_lib" / f"{change.module}.py").read_text(encoding="utf-8")
    place: ast.AST = ast.parse(source)
    for name in change.function.split("."):
        (place,) = (node for node in ast.iter_child_nodes(place) if name_of(node) == name)
    segment = ast.get_source_segment(source, place)
    assert change.was in "\n".join(line.strip() for line in segment.splitlines())
    assert change.was != change.now


@pytest.mark.parametrize("change", REASONS, ids=lambda change: f"{change.function} {change.now[-20:]}")
def test_the_page_holds_every_kept_reason(change: Change) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert f"+ {change.now}\n" in text
    assert REASONS[change] in text
