import csv
import zipfile
from pathlib import Path

import nbformat
import pytest

from autograde.grading.demo.handing_in import fill_in, hand_in, write_class_list
from autograde.grading.demo.pupils import Pupil
from autograde.lessons.build import as_text, instructor_notebooks
from autograde.lessons.student import student_notebook

LESSON = "01_single_neuron"
CLASS = (
    Pupil("aoi", "葵", "田中", {"0_1": "def forward(x, w, b):\n    return 1\n"}, language="ja"),
    Pupil("ben", "Ben", "Carter"),
    Pupil("omar", "Omar", "Farah", instead="Dear teacher"),
    Pupil("priya", "Priya", "Nair", absent=True),
)


@pytest.fixture(scope="module")
def released() -> nbformat.NotebookNode:
    return student_notebook(instructor_notebooks("en")[LESSON])


@pytest.fixture
def archive(released: nbformat.NotebookNode, tmp_path: Path) -> dict[str, str]:
    """File name -> content, as downloaded."""
    folder = tmp_path / "release" / LESSON
    folder.mkdir(parents=True)
    (folder / f"{LESSON}.ipynb").write_text(as_text(released), encoding="utf-8")
    hand_in(CLASS, LESSON, tmp_path)
    with zipfile.ZipFile(tmp_path / "downloaded" / LESSON / "archive" / "class.zip") as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


def test_who_is_there_hands_in_a_file_by_name(archive: dict[str, str]) -> None:
    assert list(archive) == [f"{student}_{LESSON}.ipynb" for student in ("aoi", "ben", "omar")]


def test_an_untouched_notebook_is_the_released_one(archive: dict[str, str], released: nbformat.NotebookNode) -> None:
    assert archive[f"ben_{LESSON}.ipynb"] == as_text(released)


def test_a_pupil_writes_in_the_notebook_of_their_language(archive: dict[str, str]) -> None:
    assert "ニューロン" in archive[f"aoi_{LESSON}.ipynb"]
    assert "return 1" in archive[f"aoi_{LESSON}.ipynb"]


def test_a_letter_is_handed_in_as_it_is(archive: dict[str, str]) -> None:
    assert archive[f"omar_{LESSON}.ipynb"] == "Dear teacher"


def test_only_the_named_cells_change(released: nbformat.NotebookNode) -> None:
    before = as_text(released)
    filled = fill_in(released, {"0_1": "x = 1\n"})
    changed = [
        one.source for one, other in zip(filled.cells, released.cells, strict=True) if one.source != other.source
    ]
    assert changed == ["x = 1"]
    assert as_text(released) == before


def test_the_class_list_has_the_columns_that_nbgrader_reads(tmp_path: Path) -> None:
    write_class_list(CLASS, tmp_path / "students.csv")
    rows = list(csv.reader((tmp_path / "students.csv").read_text("utf-8").splitlines()))
    assert rows[:2] == [["id", "first_name", "last_name"], ["aoi", "葵", "田中"]]
    assert len(rows) == 5
