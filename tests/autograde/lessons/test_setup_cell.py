"""What the set-up cell does where the package is missing, and where it is not."""

import ast
from importlib.util import find_spec
from typing import Any

import pytest
from IPython.core.inputtransformer2 import TransformerManager

from autograde.lessons.repository import Repository
from autograde.lessons.setup_cell import language_code, set_up_code

HOME = Repository("ada", "neurons")


class _Shell:
    def __init__(self) -> None:
        self.installed: list[str] = []

    def run_line_magic(self, name: str, line: str) -> None:
        self.installed.append(f"{name} {line}")


def _pip_calls(monkeypatch: pytest.MonkeyPatch, missing: set[str]) -> list[str]:
    """Run the cell where `missing` cannot be found, and list what it installs."""
    shell = _Shell()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name in missing else find_spec(name))
    code = TransformerManager().transform_cell(set_up_code(HOME))
    head = code[: code.index("import numpy")]
    exec_names: dict[str, Any] = {"get_ipython": lambda: shell}
    exec(compile(head, "set-up", "exec"), exec_names)
    return shell.installed


def test_nothing_is_installed_where_the_package_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _pip_calls(monkeypatch, set()) == []


def test_colab_gets_the_package_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = _pip_calls(monkeypatch, {"course_lib"})
    assert installed == [f'pip install -q --no-deps "{HOME.archive}"']


def test_a_bare_kernel_first_gets_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = _pip_calls(monkeypatch, {"course_lib", "ipywidgets"})
    assert installed == ["pip install -q {needed}", f'pip install -q --no-deps "{HOME.archive}"']


def test_the_cell_makes_the_names_that_lessons_use() -> None:
    tree = ast.parse(TransformerManager().transform_cell(set_up_code(HOME)))
    names = {alias.asname or alias.name for node in tree.body[2:] for alias in getattr(node, "names", [])}
    wanted = {"np", "check", "hint", "progress", "solution", "warm_up", "plots", "widgets", "set_notebook_language"}
    assert names == wanted


def test_the_second_cell_says_the_language() -> None:
    assert language_code("ja") == 'set_notebook_language("ja")'
