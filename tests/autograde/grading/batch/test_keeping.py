from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import InvalidEntry

from autograde.grading.batch.done import Done
from autograde.grading.batch.grades import Grades
from autograde.grading.batch.handed_in import HandedIn
from autograde.grading.batch.keeping import Keeper


class Course:
    """Two notebooks and a file of the course's own."""

    course = {"a": None, "b": None}  # noqa: RUF012
    files = {"given.csv": b"the course's"}  # noqa: RUF012


class Folders:
    def __init__(self, root: Path) -> None:
        self.root = root

    def graded(self, student: str) -> Path:
        return self.root / student / "one"


class Writer:
    """A gradebook that refuses one student."""

    def __init__(self, refused: str = "") -> None:
        self.refused, self.written = refused, list[Grades]()

    def write(self, batch: list[Grades]) -> None:
        if any(one.student == self.refused for one in batch):
            raise InvalidEntry("no such student")
        self.written += batch


def _keeper(tmp_path: Path, writer: Writer) -> Keeper:
    course: Any = Course()
    places: Any = Folders(tmp_path)
    fake: Any = writer
    return Keeper(places, course, fake, shared=False)


def _done(student: str, **notebooks: Any) -> Done:
    return Done(HandedIn(student, dict.fromkeys(notebooks, b""), {"given.csv": b"changed"}, None), notebooks)


def test_grades_are_written_and_then_the_folder(tmp_path: Path) -> None:
    writer = Writer()
    assert _keeper(tmp_path, writer).keep([_done("ada", a={"cells": []})]) == {}
    assert writer.written == [Grades("ada", None, {"a": {"cells": []}, "b": None})]
    assert sorted(path.name for path in (tmp_path / "ada" / "one").iterdir()) == ["a.ipynb", "given.csv"]
    assert (tmp_path / "ada" / "one" / "given.csv").read_bytes() == b"the course's"


def test_one_that_the_gradebook_refuses_costs_no_other(tmp_path: Path) -> None:
    writer = Writer(refused="ben")
    refused = _keeper(tmp_path, writer).keep([_done(name, a={}) for name in ("ada", "ben", "cy")])
    assert refused == {"ben": "the gradebook refuses it: no such student"}
    assert [one.student for one in writer.written] == ["ada", "cy"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada", "cy"]


@pytest.mark.parametrize(("notebooks", "written"), [({"a": b"letter"}, {"b": None}), ({}, {})])
def test_what_was_graded_before_goes_when_it_fails_now(
    notebooks: dict[str, bytes], written: dict[str, None], tmp_path: Path
) -> None:
    writer = Writer()
    keeper = _keeper(tmp_path, writer)
    keeper.keep([_done("ada", a={})])
    keeper.keep([Done(HandedIn("ada", notebooks, {}, None), failure="no notebook")])
    assert writer.written[-1].notebooks == written
    assert not (tmp_path / "ada" / "one").exists()
