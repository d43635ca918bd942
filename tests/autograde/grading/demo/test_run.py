"""The whole path with real nbgrader: from nothing to feedback for a class of sixteen."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograde.errors import CourseFolderError
from autograde.exercise import FunctionExercise
from autograde.exercises import EXERCISES
from autograde.grading.demo import run
from autograde.grading.demo.fingerprint import UNFINISHED, mark
from autograde.grading.demo.pupils import PUPILS
from autograde.grading.demo.run import LESSON, run_demo
from autograde.grading.nbgrader_command import Outcome, nbgrader
from autograde.grading.secret import hidden_rng
from autograde.report.scores import Row, State, read_scores

# 0_1 to 0_5, each 2 points
POINTS = {
    "aoi.tanaka": [2, 2, 2, 2, 2],
    "ben.carter": [2, 2, 2, 2, 2],  # in loops
    "carla.rossi": [2, 2, 2, 2, 2],  # in float32
    "daiki.mori": [2, 2, 2, 2, 2],  # the Japanese notebook
    "ella.novak": [0, 0, 2, 2, 2],  # subtracts the bias, forgets the half
    "farid.haddad": [0, 2, 0, 0, 0],  # signs, and both gradients go on with the wrong delta
    "grace.lee": [2, 2, 0, 0, 0],  # without y(1 - y)
    "haruka.sato": [1, 0, 2, 0, 2],  # no sigmoid earns half
    "ivan.petrov": [2, 1, 2, 1, 1],  # averages over the points earn half
    "julia.santos": [0, 2, 2, 2, 0],  # prints instead of returning
    "kenta.ito": [2, 2, 0, 0, 0],  # half done
    "lena.fischer": [0, 0, 0, 0, 0],  # untouched
    "mateo.diaz": [2, 0, 0, 0, 0],  # a syntax error, and delta calls a number
    "nora.berg": [2, 0, 2, 2, 2],  # an infinite loop
}


def test_a_folder_that_the_demo_did_not_make_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "checkout", lambda: None)
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CourseFolderError, match="not empty"):
        run_demo(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_command_that_fails_stops_the_demo_and_names_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "checkout", lambda: None)
    monkeypatch.setattr(run, "init_course", lambda folder, language: folder.mkdir())
    monkeypatch.setattr(run, "nbgrader", lambda *arguments: Outcome("nbgrader db", 1, "no disk\n"))
    mark(tmp_path, UNFINISHED)
    with pytest.raises(CourseFolderError, match=r"`nbgrader db` failed: no disk\n.*nbgrader\.log"):
        run_demo(tmp_path)
    assert (tmp_path / "nbgrader.log").read_text() == "$ nbgrader db\nno disk\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demo, run once; without the build, which writes into the checkout."""
    folder = tmp_path_factory.mktemp("demo") / "demo_course"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "checkout", lambda: None)
        assert run_demo(folder)
        yield folder


@pytest.fixture(scope="module")
def rows(course: Path) -> dict[str, Row]:
    return {row.student: row for row in read_scores(course, LESSON).rows}


@pytest.mark.nbgrader
@pytest.mark.parametrize("student", POINTS)
def test_everyone_gets_what_they_deserve(student: str, rows: dict[str, Row]) -> None:
    assert rows[student].state is State.GRADED
    assert list(rows[student].points.items()) == list(
        zip(["0_1", "0_2", "0_3", "0_4", "0_5"], POINTS[student], strict=True)
    )


@pytest.mark.nbgrader
def test_the_letter_is_reported_by_name_and_the_absent_are_shown(rows: dict[str, Row]) -> None:
    assert {row.student: row.state for row in rows.values() if row.state is not State.GRADED} == {
        "omar.farah": State.UNREADABLE,
        "priya.nair": State.MISSING,
    }


@pytest.mark.nbgrader
def test_everyone_who_was_graded_has_feedback(rows: dict[str, Row]) -> None:
    assert all(row.feedback is not None for row in rows.values() if row.state is State.GRADED)


@pytest.mark.nbgrader
def test_neither_the_secret_nor_a_hidden_input_leaves_the_course(course: Path) -> None:
    folders = [course / name for name in ("release", "exchange", "feedback", "autograded", "submitted")]
    texts = [path.read_text("utf-8") for folder in folders for path in folder.rglob("*") if path.is_file()]
    hidden = {(course / ".course_secret").read_text().strip(), *_hidden_inputs(course)}
    assert len(texts) > 40
    assert len(hidden) > 20
    assert [word for word in hidden if any(word in text for text in texts)] == []


@pytest.mark.nbgrader
def test_no_hidden_test_is_handed_out(course: Path) -> None:
    for folder in ("release", "exchange"):
        for path in (course / folder).rglob("*.ipynb"):
            assert "HIDDEN" not in path.read_text("utf-8")
            assert "SOLUTION" not in path.read_text("utf-8")


@pytest.mark.nbgrader
def test_who_wrote_in_japanese_reads_japanese(rows: dict[str, Row]) -> None:
    page, english = (rows[student].feedback for student in ("haruka.sato", "grace.lee"))
    assert page is not None
    assert english is not None
    assert "2点中1点" in page.read_text("utf-8")
    assert "2点中" not in english.read_text("utf-8")


@pytest.mark.nbgrader
def test_an_infinite_loop_is_told_in_words(rows: dict[str, Row]) -> None:
    page = rows["nora.berg"].feedback
    assert page is not None
    text = page.read_text("utf-8")
    assert text.count("Does a loop never end?") == 1
    assert "/autograde/" not in text


@pytest.mark.nbgrader
def test_export_gives_a_line_for_each_student(course: Path) -> None:
    assert nbgrader(course, "export").status == 0
    with (course / "grades.csv").open(encoding="utf-8") as file:
        scores = {line["student_id"]: float(line["score"]) for line in csv.DictReader(file)}
    assert scores == {pupil.id: sum(POINTS.get(pupil.id, [0])) for pupil in PUPILS}


@pytest.mark.nbgrader
def test_the_second_time_there_is_nothing_to_do(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "nbgrader", None)  # calling it would fail
    assert not run_demo(course)


def _hidden_inputs(course: Path) -> set[str]:
    """The fractions among the hidden inputs, to six digits as they would be printed."""
    found: set[str] = set()
    for exercise in EXERCISES:
        if isinstance(exercise, FunctionExercise) and exercise.lesson == LESSON:
            probes = exercise.probes(hidden_rng(exercise.id, course))
            found.update(re.findall(r"\d\.\d{6}", " ".join(repr(probe) for probe in probes)))
    return found
