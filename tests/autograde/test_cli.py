import subprocess
import sys
from importlib import import_module

import click
import pytest
from click.testing import CliRunner

from autograde.cli import COMMANDS, main
from autograde.commands import exercises
from autograde.errors import BuildError, CourseFolderError


def test_help_lists_every_command_with_a_line() -> None:
    shown = CliRunner().invoke(main, ["--help"])
    assert shown.exit_code == 0
    for name, text in COMMANDS.items():
        assert f"  {name} " in shown.output
        assert text.split()[0] in shown.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    shown = CliRunner().invoke(main, [name, "--help"])
    assert shown.exit_code == 0
    assert shown.output.startswith(f"Usage: main {name}")
    assert import_module(f"autograde.commands.{name}").command.help


def test_an_unknown_command_is_named() -> None:
    shown = CliRunner().invoke(main, ["grad"])
    assert shown.exit_code == 2
    assert "grad" in shown.output


def _fail_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> str:
    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(exercises, "command", command)
    shown = CliRunner().invoke(main, ["exercises"])
    assert shown.exit_code == 1
    return shown.output


def test_what_we_raise_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _fail_with(monkeypatch, CourseFolderError("no such course")) == "Error: no such course\n"


def test_several_problems_stand_below_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _fail_with(monkeypatch, BuildError("a.py:1: x\na.py:2: y")) == "Error: \na.py:1: x\na.py:2: y\n"


def test_listing_the_exercises_does_not_wait_for_nbgrader() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from autograde.cli import main;"
        "assert CliRunner().invoke(main, ['exercises']).exit_code == 0;"
        "print(sorted({'nbgrader', 'nbformat', 'jupytext', 'matplotlib'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_python_m_autograde_is_the_command_line() -> None:
    done = subprocess.run([sys.executable, "-m", "autograde", "--help"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: python -m autograde")
