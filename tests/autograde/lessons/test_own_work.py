"""What a build wrote, and what somebody made of it."""

import json
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from autograde.lessons.build import as_text
from autograde.lessons.own_work import is_own_work, name_aside, sign


@pytest.fixture
def notebook() -> NotebookNode:
    signed = new_notebook(cells=[new_code_cell("x = ...\ny = 2")])
    sign(signed)
    return signed


def written(notebook: NotebookNode, folder: Path) -> Path:
    path = folder / "a.ipynb"
    path.write_text(as_text(notebook), encoding="utf-8")
    return path


def test_what_the_build_wrote_is_nobodys_work(notebook: NotebookNode, tmp_path: Path) -> None:
    assert not is_own_work(written(notebook, tmp_path))


def test_saving_it_in_another_layout_changes_nothing(notebook: NotebookNode, tmp_path: Path) -> None:
    notebook.metadata["language_info"] = {"name": "python", "version": "3.13.0"}
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps(notebook))  # sources in one string, not in lines
    assert not is_own_work(path)


def test_an_answer_is_work(notebook: NotebookNode, tmp_path: Path) -> None:
    notebook.cells[0].source = "x = 3"
    assert is_own_work(written(notebook, tmp_path))


def test_a_run_cell_is_work(notebook: NotebookNode, tmp_path: Path) -> None:
    notebook.cells[0].outputs = [new_output("stream", text="3")]
    assert is_own_work(written(notebook, tmp_path))


def test_a_new_cell_is_work(notebook: NotebookNode, tmp_path: Path) -> None:
    notebook.cells.append(new_code_cell("my notes"))
    assert is_own_work(written(notebook, tmp_path))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"metadata": {}}', "<<<<<<< HEAD"])
def test_what_cannot_be_read_is_somebodys_own(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(text)
    assert is_own_work(path)


def test_the_name_aside_is_free(tmp_path: Path) -> None:
    (tmp_path / "a (kept 1).ipynb").touch()
    assert name_aside(tmp_path / "a.ipynb") == tmp_path / "a (kept 2).ipynb"
