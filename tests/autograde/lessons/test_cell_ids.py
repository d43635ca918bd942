"""Ids follow from what a cell holds."""

from nbformat.v4 import new_code_cell, new_markdown_cell

from autograde.lessons.cell_ids import give_ids


def _ids(*cells: object) -> list[str]:
    give_ids(cells)
    return [cell.id for cell in cells]  # type: ignore[attr-defined]


def test_the_same_text_gives_the_same_id() -> None:
    assert _ids(new_code_cell("1 + 1")) == _ids(new_code_cell("1 + 1"))


def test_another_text_gives_another_id() -> None:
    assert _ids(new_code_cell("1 + 1")) != _ids(new_code_cell("1 + 2"))


def test_code_and_prose_of_the_same_text_differ() -> None:
    assert len(set(_ids(new_code_cell("x"), new_markdown_cell("x")))) == 2


def test_a_repeated_cell_is_numbered() -> None:
    first, second, third = _ids(*(new_code_cell("x") for _ in range(3)))
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_a_graded_cell_is_called_by_its_grade_id() -> None:
    assert _ids(new_code_cell("x", metadata={"nbgrader": {"grade_id": "0_1-answer"}})) == ["0_1-answer"]


def test_prose_does_not_change_the_ids_of_code() -> None:
    alone = _ids(new_code_cell("x"), new_code_cell("x"))
    assert _ids(new_markdown_cell("x"), new_code_cell("x"), new_markdown_cell("x"), new_code_cell("x"))[1::2] == alone
