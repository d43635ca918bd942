import pytest
from click.testing import CliRunner

from autograde.commands import lint
from autograde.exercises import EXERCISES


def test_the_report_names_every_exercise() -> None:
    shown = CliRunner().invoke(lint.command)
    assert shown.exit_code == 0
    assert {line.split()[0] for line in shown.output.splitlines()} >= {item.id for item in EXERCISES}


def test_quiet_says_nothing_when_all_is_well() -> None:
    shown = CliRunner().invoke(lint.command, ["--quiet"])
    assert (shown.exit_code, shown.output) == (0, "")


def test_defects_are_named_and_fail_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint, "defects", lambda exercises: ["1_1: slip x gives what the reference gives"])
    shown = CliRunner().invoke(lint.command, ["--quiet"])
    assert shown.exit_code == 1
    assert shown.output == "Error: 1 defects\n1_1: slip x gives what the reference gives\n"
