"""Which changes are made outside of functions, and that a test which fails, and no other, kills."""

import ast
from pathlib import Path

import pytest

pytest.importorskip("mutmut", reason="mutants are made with the extra `mutants`")

from bench import mutants_outside
from bench.mutants import Change
from bench.mutants_outside import changes, modules, run

SOURCE = '''
from dataclasses import dataclass

TABLE = {"a": lambda x: x - 1}


@dataclass(frozen=True)
class Pair:
    """Two numbers."""

    a: float
    b: float = 2.0

    @property
    def sum(self) -> float:
        """Their sum."""
        return self.a + self.b

    def product(self) -> float:
        return self.a * self.b

    @classmethod
    def of(cls, a: float) -> "Pair":
        return cls(a * 1)
'''


def made(source: str) -> list[tuple[str, str, str]]:
    return [(change.function, change.was, change.now) for change, _ in changes(source, "pairs")]


def test_tables_defaults_and_properties_are_changed() -> None:
    found = made(SOURCE)
    assert ("TABLE", 'TABLE = {"a": lambda x: x - 1}', 'TABLE = {"a": lambda x: x + 1}') in found
    assert ("Pair.b", "b: float = 2.0", "b: float = 3.0") in found
    assert ("Pair.sum", "return self.a + self.b", "return self.a - self.b") in found


def test_what_mutmut_changes_is_left_to_it() -> None:
    assert {function for function, _, _ in made(SOURCE)} == {"TABLE", "Pair.b", "Pair.sum"}


def test_no_decorator_import_or_docstring_is_changed() -> None:
    assert all(was.startswith(("TABLE", "b:", "return")) for _, was, _ in made(SOURCE))


def test_each_change_is_the_only_one_in_a_source_that_can_be_read() -> None:
    for change, text in changes(SOURCE, "pairs"):
        ast.parse(text)
        assert text == SOURCE.replace(change.was, change.now)


def test_the_modules_are_those_of_mutmut() -> None:
    names = {file.relative_to(mutants_outside.ROOT / "course_lib").as_posix() for file in modules()}
    assert {"losses.py", "landscapes.py", "fast/rules.py"} <= names
    assert not {"__init__.py", "saving.py", "long_memory.py", "fast/__init__.py", "data/clouds.py"} & names


@pytest.mark.parametrize("folder", ["", "fast/"])
def test_only_the_change_that_a_test_sees_is_killed(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("course_lib", "tests/course_lib"):
        (tmp_path / place / folder).mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")
    (tmp_path / "course_lib" / "__init__.py").touch()
    source = tmp_path / "course_lib" / folder / "sizes.py"
    source.write_text("SEEN = 1\nUNSEEN = 1\n")
    module = f"course_lib/{folder}sizes".replace("/", ".")
    claim = f"from {module} import SEEN\n\ndef test_it_is_one():\n    assert SEEN == 1\n"
    (tmp_path / "tests" / "course_lib" / folder / "test_sizes.py").write_text(claim)
    monkeypatch.setattr(mutants_outside, "ROOT", tmp_path)
    ends = {mutant.change: mutant.status for mutant in run([source])}
    assert ends[Change(f"{folder}sizes", "SEEN", "SEEN = 1", "SEEN = 2")] == "killed"
    assert ends[Change(f"{folder}sizes", "UNSEEN", "UNSEEN = 1", "UNSEEN = 2")] == "survived"
