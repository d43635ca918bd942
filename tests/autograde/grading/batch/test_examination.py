"""What an examination hands to the office, with an office that only listens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from autograde.grading.batch.examination import Examination
from autograde.grading.batch.handed_in import HandedIn
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.reading import UnreadableNotebook
from autograde.grading.exam.result import Result
from autograde.grading.exam.terms import Terms
from autograde.sandbox.isolation.limits import Limits


@dataclass
class Listener:
    """Keeps the terms of what is examined."""

    figures: bool = True
    terms: list[Terms] = field(default_factory=list)
    rest: list[tuple[Any, ...]] = field(default_factory=list)

    def examine_class(self, _course: Any, cells: Sequence[Cell], terms: Terms, *rest: Any) -> list[Result]:
        self.terms.append(terms)
        self.rest.append(rest)
        return [Result() for _ in cells]


class Course:
    """A course of one notebook without cells."""

    cells: Mapping[str, Any] = {}
    marks: Mapping[str, Any] = {}
    kernelspec = None
    digest = "d1"


NOTEBOOK = b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}'


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def examination(listener: Listener) -> Examination:
    course: Any = {"a": Course()}
    office: Any = listener
    return Examination(office, course, {"data.csv": b"1,2"}, "/course", "strict", Limits(disk_bytes=10), {"A": "b"})


def _hand_in(content: bytes = NOTEBOOK, **files: bytes) -> HandedIn:
    return HandedIn("ada", {"a": content}, files, None)


def test_the_courses_file_takes_the_place_of_the_students(examination: Examination, listener: Listener) -> None:
    examination.examine(_hand_in(**{"data.csv": b"9,9"}))
    assert listener.terms[0].files == [("data.csv", b"1,2")]
    assert listener.rest == [({"A": "b"}, "/course", [("data.csv", b"1,2")])]


def test_files_beyond_the_limit_stay_behind(examination: Examination, listener: Listener) -> None:
    examination.examine(_hand_in(**{"a.txt": b"12345678", "b.txt": b"1234567"}))
    assert listener.terms[0].files == [("data.csv", b"1,2"), ("b.txt", b"1234567")]


def test_no_package_of_the_students_comes_in_the_place_of_the_courses_module(
    examination: Examination, listener: Listener
) -> None:
    own = {"helpers.py": b"h = 1"}
    replace(examination, files=own).examine(_hand_in(**{"helpers/__init__.py": b"", "a.py": b""}))
    assert listener.terms[0].files == [("helpers.py", b"h = 1"), ("a.py", b"")]


def test_rung_and_limits_are_those_that_were_asked_for(examination: Examination, listener: Listener) -> None:
    graded = replace(examination, rung="confined").examine(_hand_in())
    assert (listener.terms[0].rung, listener.terms[0].limits) == ("confined", Limits(disk_bytes=10))
    assert graded["a"]["metadata"]["autograde"]["rung"] == "confined"


def test_what_is_no_notebook_is_named(examination: Examination) -> None:
    with pytest.raises(UnreadableNotebook):
        examination.examine(_hand_in(b"Dear teacher"))


def test_the_conditions_change_with_all_that_may_change_a_grade(examination: Examination) -> None:
    other: Any = {"a": Course()}
    other["a"].digest = "d2"
    changed = [
        examination,
        replace(examination, course=other),
        replace(examination, files={"data.csv": b"3"}),
        replace(examination, rung="confined"),
        replace(examination, limits=Limits(cell_seconds=1)),
        replace(examination, office=Listener(figures=False)),
    ]
    assert len({one.conditions for one in changed}) == len(changed)
