from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from autograde.cli import main
from autograde.commands import grade
from autograde.grading.batch import front


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["grade", *arguments])


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the batch was asked for, without starting anything."""
    calls: list[Any] = []
    monkeypatch.setattr(grade, "office_server", lambda figures: f"server, figures {figures}")

    def take(*arguments: Any, **options: Any) -> int:
        calls.append((arguments, options))
        return 1

    monkeypatch.setattr(front, "grade", take)
    return calls


def test_all_wishes_are_handed_on_and_the_exit_status_comes_back(asked: list[Any]) -> None:
    shown = _run("DIR", "one", "--jobs", "3", "--isolation", "trusted", "--student", "ada", "--force", "--no-figures")
    assert shown.exit_code == 1
    wishes = {"jobs": 3, "rung": "trusted", "student": "ada", "force": True, "figures": False}
    assert asked == [(("server, figures False", Path("DIR"), "one"), wishes)]


def test_what_is_not_said_is_left_to_the_course(asked: list[Any]) -> None:
    _run("DIR", "one")
    assert asked[0][1] == {"jobs": None, "rung": None, "student": None, "force": False, "figures": True}


@pytest.mark.parametrize("arguments", [["--jobs", "0"], ["--isolation", "none"]])
def test_a_wish_that_makes_no_sense_is_refused_before_anything_starts(arguments: list[str], asked: list[Any]) -> None:
    assert _run("DIR", "one", *arguments).exit_code == 2
    assert asked == []


def test_a_folder_that_is_no_course_is_named_and_nothing_is_left_running(tmp_path: Path) -> None:
    shown = _run(str(tmp_path), "one")
    assert shown.exit_code == 1
    assert "is not a course folder" in shown.output
