import pytest
from click.testing import CliRunner

from autograde.commands.exercises import command
from autograde.exercises import EXERCISES


def test_every_exercise_has_a_line_with_lesson_points_and_slips() -> None:
    shown = CliRunner().invoke(command).output.splitlines()
    lines = {line.split()[0]: line.split() for line in shown if line.strip()}
    for item in EXERCISES:
        assert lines[item.id][1] == item.lesson
        assert lines[item.id][-2:] == [f"{item.points:g}", str(len(item.slips))]


def test_titles_are_japanese_for_a_japanese_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_LANGUAGE", "ja")
    shown = CliRunner().invoke(command).output
    assert "練習" in shown
    assert EXERCISES[0].title.ja in shown
