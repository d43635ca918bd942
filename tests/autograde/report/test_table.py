import pytest

from autograde.report.table import show_table, table_of


def _printed(capsys: pytest.CaptureFixture[str], *rows: tuple[str, ...]) -> list[str]:
    show_table(table_of(["name", "points"], rows, numbers=[1]))
    return [line.rstrip() for line in capsys.readouterr().out.splitlines() if line.strip()]


def test_words_stand_left_and_numbers_right(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _printed(capsys, ("a", "1"), ("bcd", "10"))
    assert lines[2:] == ["  a           1", "  bcd        10"]


def test_outside_of_a_terminal_nothing_is_cut_or_coloured(capsys: pytest.CaptureFixture[str]) -> None:
    long = "x" * 300
    assert any(long in line for line in _printed(capsys, (long, "1")))
    assert "\x1b" not in "".join(_printed(capsys, (long, "1")))


def test_japanese_counts_double(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _printed(capsys, ("葵", "1"), ("ab", "1"))
    assert len(lines[2]) + 1 == len(lines[3])


def test_brackets_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[bold]a[/]" in _printed(capsys, ("[bold]a[/]", "1"))[2]
