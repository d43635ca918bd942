"""One submission is dealt with, by an examination that is told what to say."""

import json
from pathlib import Path
from typing import Any

import pytest

from autograde.grading.batch.places import Places
from autograde.grading.batch.worker import Worker
from autograde.sandbox.errors import ChildGone


class Directory:
    """nbgrader's `CourseDirectory`, as far as it is asked."""

    ignore = ("*.pyc",)
    source_directory, submitted_directory, autograded_directory = "source", "submitted", "autograded"

    def __init__(self, root: Path) -> None:
        self.root = root

    def format_path(self, step: str, student: str, assignment: str, escape: bool = False) -> str:
        return str(self.root / step / student / assignment)


class Examination:
    """Gives each notebook back with a mark, or raises what it is told."""

    course = ("a",)
    conditions = "one"
    error: Exception | None = None

    def examine(self, handed: Any) -> dict[str, Any]:
        if self.error is not None:
            raise self.error
        return {name: json.loads(content) for name, content in handed.notebooks.items()}


@pytest.fixture
def examination() -> Examination:
    return Examination()


@pytest.fixture
def worker(tmp_path: Path, examination: Any) -> Worker:
    return Worker(Places(Directory(tmp_path), "one"), examination, (), force=False)


def _hand_in(worker: Worker, name: str = "a.ipynb") -> None:
    folder = worker.places.submitted("ada")
    folder.mkdir(parents=True)
    notebook = {"cells": [], "metadata": {"autograde": {}}, "nbformat": 4, "nbformat_minor": 4}
    (folder / name).write_text(json.dumps(notebook))


def _keep(worker: Worker, notebook: Any) -> None:
    folder = worker.places.graded("ada")
    folder.mkdir(parents=True)
    (folder / "a.ipynb").write_text(json.dumps(notebook))


def test_a_submission_is_examined_once(worker: Worker) -> None:
    _hand_in(worker)
    first = worker.work("ada")
    assert (first.unchanged, first.failure, list(first.notebooks)) == (False, None, ["a"])
    _keep(worker, first.notebooks["a"])
    assert worker.work("ada").unchanged


def test_other_conditions_have_it_examined_again(worker: Worker, examination: Examination) -> None:
    _hand_in(worker)
    _keep(worker, worker.work("ada").notebooks["a"])
    examination.conditions = "two"
    assert not worker.work("ada").unchanged


def test_an_examiner_that_ends_is_the_failure_of_this_one(worker: Worker, examination: Examination) -> None:
    _hand_in(worker)
    examination.error = ChildGone("the examiner has ended")
    assert worker.work("ada").failure == "the examiner has ended"


def test_a_file_of_another_name_is_told(worker: Worker) -> None:
    _hand_in(worker, "a (1).ipynb")
    assert worker.work("ada").failure == "expected a.ipynb, found a (1).ipynb: rename the file"
