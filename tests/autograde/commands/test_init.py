from pathlib import Path

import pytest
from click.testing import CliRunner

from autograde.cli import main
from autograde.commands import init


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str]]:
    """What was asked to be made."""
    asked: list[tuple[Path, str]] = []

    def init_course(folder: Path, language: str) -> tuple[str, ...]:
        asked.append((folder, language))
        return ("01_x", "02_y")

    monkeypatch.setattr(init, "init_course", init_course)
    return asked


def test_the_notebooks_are_english_unless_told_otherwise(made: list[tuple[Path, str]]) -> None:
    CliRunner().invoke(main, ["init", "course"])
    CliRunner().invoke(main, ["init", "course", "--language", "ja"])
    assert made == [(Path("course"), "en"), (Path("course"), "ja")]


@pytest.mark.usefixtures("made")
def test_it_says_what_to_type_next() -> None:
    shown = CliRunner().invoke(main, ["init", "course"]).output
    steps = ["nbgrader generate_assignment", "nbgrader release_assignment", "nbgrader collect"]
    steps += ["python -m autograde grade .", "nbgrader generate_feedback"]
    places = [shown.index(f"{step} 01_x") for step in steps]
    assert places == sorted(places)


@pytest.mark.usefixtures("made")
def test_it_speaks_japanese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_LANGUAGE", "ja")
    assert "course ができました（レッスン数 2）" in CliRunner().invoke(main, ["init", "course"]).output


def test_a_folder_that_is_not_empty_is_one_line_and_status_1(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    shown = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert shown.exit_code == 1
    assert shown.output.startswith(f"Error: {tmp_path} exists and is a folder that is not empty")
    assert shown.output.count("\n") == 1


def test_an_unknown_language_is_refused() -> None:
    assert CliRunner().invoke(main, ["init", "course", "--language", "fr"]).exit_code == 2
