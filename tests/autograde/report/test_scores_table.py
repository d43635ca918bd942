from pathlib import Path

import pytest

from autograde.report.scores import Row, Scores, State
from autograde.report.scores_table import show_scores
from course_lib.language import Text, set_language

PAGE = Path("/c/feedback/a/01_x/01_x.html")
ROWS = (
    Row("a", "Ada Byron", State.GRADED, {"0_1": 2.0, "0_2": 0.5}, feedback=PAGE, rung="strict", notes=("Put right.",)),
    Row("b", "", State.UNREADABLE, {}, Text(en="the file is empty", ja="ファイルが空です")),
    Row("c", "", State.MISSING, {}),
)


def _shown(capsys: pytest.CaptureFixture[str], rows: tuple[Row, ...] = ROWS) -> str:
    show_scores(Scores(Path("/c"), "01_x", {"0_1": 2.0, "0_2": 1.5}, rows))
    return capsys.readouterr().out


def test_a_graded_student_has_points_and_a_total(capsys: pytest.CaptureFixture[str]) -> None:
    line = next(line for line in _shown(capsys).splitlines() if "Ada" in line)
    assert line.split() == ["a", "Ada", "Byron", "2", "0.5", "2.5", "strict", "graded"]


def test_what_was_put_right_is_said_below(capsys: pytest.CaptureFixture[str]) -> None:
    assert "a: Put right.\n" in _shown(capsys)


def test_headings_say_full_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert "0_1 /2   0_2 /1.5   total /3.5" in _shown(capsys)


def test_what_could_not_be_read_is_named_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    line = next(line for line in _shown(capsys).splitlines() if "could" in line)
    assert line.split(maxsplit=4)[:4] == ["b", "-", "-", "-"]
    assert "could not be read: the file is empty" in line


def test_the_table_says_where_feedback_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert f"Feedback: {Path('/c/feedback/*/01_x/01_x.html')}" in _shown(capsys)


def test_without_feedback_it_says_how_to_make_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nbgrader generate_feedback 01_x" in _shown(capsys, ROWS[1:])


def test_an_empty_class_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert "No students and no submissions yet." in _shown(capsys, ())


def test_the_table_speaks_japanese(capsys: pytest.CaptureFixture[str]) -> None:
    set_language("ja")
    try:
        shown = _shown(capsys)
    finally:
        set_language(None)
    for word in ("生徒", "合計 /3.5", "採点済み", "読めませんでした: ファイルが空です", "未提出", "講評："):
        assert word in shown
