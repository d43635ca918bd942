"""A notebook before the examiner: what it gets, and what its author will read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arena.course import course_cells, points
from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell, grade_id, read
from autograde.grading.exam.result import Result
from autograde.grading.exam.show import outputs_of_student, outputs_of_test
from autograde.grading.exam.terms import Terms
from autograde.sandbox.errors import ChildGone, TimeLimit
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits

USUAL = {"cell_seconds": 20.0, "call_seconds": 10.0, "submission_seconds": 120.0, "processor_seconds": 60}


@dataclass(frozen=True)
class Examined:
    """What came of a notebook.

    Attributes:
        points: by exercise.
        text: all that goes to feedback, as JSON.
        troubles: the limits that were hit, in words.
    """

    points: dict[str, float]
    text: str
    troubles: list[str]


def examine(
    office: Office,
    course: Path,
    cells: Sequence[Mapping[str, Any]],
    files: Sequence[tuple[str, bytes]] = (),
    limits: Mapping[str, Any] | None = None,
    rung: Rung = "strict",
) -> Examined:
    """Let a notebook be examined."""
    return examine_paper(office, course, cells, read(cells, course_cells()), files, limits, rung)


def examine_paper(
    office: Office,
    course: Path,
    cells: Sequence[Mapping[str, Any]],
    paper: Sequence[Cell],
    files: Sequence[tuple[str, bytes]] = (),
    limits: Mapping[str, Any] | None = None,
    rung: Rung = "strict",
) -> Examined:
    """Let a paper be examined that was made from these cells."""
    terms = Terms(rung, Limits(**{"memory_bytes": 256 * MEGABYTE, **USUAL, **(limits or {})}), files)
    environment = {"AUTOGRADE_COURSE": str(course), "COURSE_PROGRESS": "off"}
    try:
        results = office.examine(paper, terms, environment, str(course / "submitted/mallory/exam"))
    except (TimeLimit, ChildGone) as lost:  # the submission, and no other
        return Examined(dict.fromkeys(points(), 0.0), "", [str(lost)])
    return shown(cells, paper, results)


def shown(cells: Sequence[Mapping[str, Any]], paper: Sequence[Cell], results: Sequence[Result]) -> Examined:
    """What came, with the outputs as feedback has them."""
    earned = dict.fromkeys(points(), 0.0)
    outputs: list[Any] = []
    for cell, asked, result in zip(cells, paper, results, strict=True):
        outputs.append(outputs_of_test(asked, result) if asked.kind == "test" else outputs_of_student(result))
        if asked.kind == "test":
            earned[grade_id(cell).removesuffix("_test")] += result.points or 0.0
    return Examined(earned, json.dumps(outputs), [result.trouble for result in results if result.trouble])
