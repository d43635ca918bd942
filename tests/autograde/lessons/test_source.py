"""Source texts become cells that know their line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograde.errors import BuildError
from autograde.lessons.source import Cell, Lesson, read_lesson


def test_a_lesson_is_named_after_its_file(example: Lesson) -> None:
    assert example.name == "01_single_neuron"


def test_cells_come_in_order_with_the_line_of_their_marker(example: Lesson) -> None:
    assert [(cell.kind, cell.line) for cell in example.cells[:6]] == [
        ("prose", 1),
        ("prose", 6),
        ("setup", 11),
        ("prose", 13),
        ("prose", 16),
        ("code", 19),
    ]


def test_prose_is_read_without_its_comment_signs(example: Lesson) -> None:
    assert example.cells[1].text.startswith("# ニューロンを1つ\n\nニューロンを書きます。")


def test_an_exercise_cell_names_its_exercise(example: Lesson) -> None:
    assert [cell.exercise for cell in example.of_kind("exercise", "check")] == ["0_1", "0_1", "0_2", "0_2"]


def test_lines_are_numbered_as_in_the_file(example: Lesson) -> None:
    exercise = example.of_kind("exercise")[0]
    assert next(exercise.lines()) == (26, "def forward(x, w, b):")


def test_blank_lines_after_a_marker_do_not_shift_the_numbers(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled("def forward", "\n\ndef forward")
    assert next(lesson.of_kind("exercise")[0].lines()) == (28, "def forward(x, w, b):")


def test_blank_prose_lines_after_a_marker_do_not_shift_the_numbers(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled("# Here is a number.", "#\n# Here is a number.")
    assert next(lesson.cells[3].lines()) == (15, "Here is a number.")


def test_code_without_tags_is_plain_code() -> None:
    assert Cell("code", "1 + 1").kind == "code"


def test_what_stands_before_the_first_marker_is_refused(spoiled: Callable[[str, str], Lesson]) -> None:
    with pytest.raises(BuildError, match=r"01_single_neuron\.py:1: text stands before the first cell"):
        spoiled("# %% [markdown]", "import numpy\n\n# %% [markdown]")


def test_text_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "01.py"
    path.write_bytes(b"# %%\nx = 1\ny = '\xff'\n")
    with pytest.raises(BuildError, match=r"01\.py:3: the file is not UTF-8"):
        read_lesson(path)
