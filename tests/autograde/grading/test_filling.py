from typing import Any

import pytest

from autograde.grading.assembling import Assembled
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.result import Result
from autograde.grading.filling import fill, said_of

PRINTED = {"output_type": "stream", "name": "stdout", "text": "hello"}


def _code(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}


def _filled(*results: Result) -> dict[str, Any]:
    paper = [Cell("student", "print('hello')"), Cell("text", ""), Cell("test", "1", points=2.0)]
    cells = [_code("print('hello')"), {"cell_type": "markdown", "source": "", "metadata": {}}, _code("1")]
    notebook: dict[str, Any] = {"cells": cells, "metadata": {"autograde": {"rung": "forged"}}}
    fill(Assembled(notebook, paper, ["Put right."]), results, "strict")
    return notebook


def test_outputs_go_into_code_cells_and_points_are_read_off_a_tests() -> None:
    cells = _filled(Result([PRINTED]), Result(), Result(points=0.5))["cells"]
    assert [output["text"] for output in cells[0]["outputs"]] == ["hello"]
    assert "outputs" not in cells[1]
    assert [output["data"]["text/plain"] for output in cells[2]["outputs"]] == ["0.5"]


def test_the_rung_and_what_was_put_right_are_kept_and_cannot_be_forged() -> None:
    assert said_of(_filled(Result(), Result(), Result(points=2.0))) == ("strict", ["Put right."])


@pytest.mark.parametrize(
    "notebook", [{}, {"metadata": 1}, {"metadata": {"autograde": "x"}}, {"metadata": {"autograde": {"rung": 1}}}]
)
def test_a_notebook_that_says_nothing_of_it_is_read_all_the_same(notebook: Any) -> None:
    assert said_of(notebook) == ("", [])
