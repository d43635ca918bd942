"""The instructor's notebook: nbgrader's cells, and code that is the same in both languages."""

from typing import Any

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.source import Lesson


def _graded(lesson: Lesson) -> dict[str, Any]:
    cells = instructor_notebook(lesson, "en").cells
    return {cell.metadata.nbgrader.grade_id: cell for cell in cells if "nbgrader" in cell.metadata}


def _flags(cell: Any) -> tuple[bool, bool, bool]:
    meta = cell.metadata.nbgrader
    return meta.grade, meta.solution, meta.locked


def test_the_notebook_is_valid_nbformat_4_5(example: Lesson) -> None:
    notebook = instructor_notebook(example, "en")
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)


def test_nbgrader_accepts_its_metadata(example: Lesson) -> None:
    MetadataValidator().validate_nb(instructor_notebook(example, "ja"))


def test_graded_cells_come_in_pairs_after_the_set_up(example: Lesson) -> None:
    assert list(_graded(example)) == ["setup", "0_1-answer", "0_1", "0_2-answer", "0_2"]


def test_the_student_writes_in_a_solution_cell(example: Lesson) -> None:
    assert _flags(_graded(example)["0_1-answer"]) == (False, True, False)


def test_the_check_is_a_locked_test_with_the_points_of_the_exercise(example: Lesson) -> None:
    test = _graded(example)["0_1"]
    assert _flags(test) == (True, False, True)
    assert test.metadata.nbgrader.points == 2


def test_the_set_up_is_locked_and_not_graded(example: Lesson) -> None:
    assert _flags(_graded(example)["setup"]) == (False, False, True)


def test_the_hidden_test_grades_what_the_check_checks(example: Lesson) -> None:
    assert _graded(example)["0_1"].source.split("\n") == [
        'check("0_1", forward)',
        "### BEGIN HIDDEN TESTS",
        "from autograde.grading.hidden import grade",
        'grade("0_1", forward)',
        "### END HIDDEN TESTS",
    ]


def test_each_hidden_test_grades_its_own_answer(example: Lesson) -> None:
    assert 'grade("0_2", error)' in _graded(example)["0_2"].source


def test_prose_is_in_one_language(example: Lesson) -> None:
    prose = [cell.source for cell in instructor_notebook(example, "ja").cells if cell.cell_type == "markdown"]
    assert prose[2:] == ["数が1つあります。", "これで終わりです。"]


def test_both_languages_have_the_same_code_but_for_one_cell(example: Lesson) -> None:
    code = {
        language: [(cell.id, cell.source) for cell in notebook.cells if cell.cell_type == "code"]
        for language in ("en", "ja")
        for notebook in [instructor_notebook(example, language)]  # type: ignore[arg-type]
    }
    different = [source for (_, source), other in zip(code["en"], code["ja"], strict=True) if (_, source) != other]
    assert different == ['set_notebook_language("en")']


def test_cell_ids_are_unique(example: Lesson) -> None:
    ids = [cell.id for cell in instructor_notebook(example, "en").cells]
    assert len(set(ids)) == len(ids) == 12


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_badges_stand_on_top(example: Lesson, language: Any) -> None:
    assert "colab-badge.svg" in instructor_notebook(example, language).cells[0].source


def test_the_kernel_is_whatever_python_3_there_is(example: Lesson) -> None:
    metadata = instructor_notebook(example, "en").metadata
    assert metadata.kernelspec.name == "python3"
    assert metadata.language_info == {"name": "python"}
