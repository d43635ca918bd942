from pathlib import Path
from shutil import copytree

import pytest

from autograde.errors import CourseFolderError
from autograde.grading.config import CONFIG, CONFIG_FILE
from autograde.grading.gradebook import open_gradebook
from autograde.report.scores import Scores, State, read_scores

LESSON = "01_x"


# nbgrader's own `add_submission`, under SQLAlchemy 2
pytestmark = pytest.mark.filterwarnings("ignore:Object of type <Submitted")


@pytest.fixture(scope="module")
def empty_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with one lesson of two exercises, and the student `ada` in the list."""
    folder = tmp_path_factory.mktemp("course")
    (folder / CONFIG_FILE).write_text(CONFIG, encoding="utf-8")
    (folder / "source" / LESSON).mkdir(parents=True)
    (folder / "source" / "02_y").mkdir()
    with open_gradebook(folder) as gradebook:
        gradebook.add_assignment(LESSON)
        gradebook.add_notebook(LESSON, LESSON)
        for name in ("0_1", "0_2"):
            gradebook.add_grade_cell(name, LESSON, LESSON, max_score=2, cell_type="code")
        gradebook.add_student("ada", first_name="Ada", last_name="Byron")
    return folder


@pytest.fixture
def course(empty_course: Path, tmp_path: Path) -> Path:
    return Path(copytree(empty_course, tmp_path / "course"))


def _hand_in(course: Path, student: str, text: str = '{"cells": []}', name: str = f"{LESSON}.ipynb") -> None:
    folder = course / "submitted" / student / LESSON
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")


def _grade(course: Path, student: str, *scores: float | None) -> None:
    with open_gradebook(course) as gradebook:
        gradebook.update_or_create_student(student)
        gradebook.add_submission(LESSON, student)
        for name, score in zip(("0_1", "0_2"), scores, strict=True):
            grade = gradebook.find_grade(name, LESSON, LESSON, student)
            grade.auto_score, grade.needs_manual_grade = score, score is None
        gradebook.db.commit()


def _write(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("{}")


def _states(scores: Scores) -> dict[str, State]:
    return {row.student: row.state for row in scores.rows}


def test_who_is_listed_and_hands_in_nothing_is_shown(course: Path) -> None:
    (row,) = read_scores(course, LESSON).rows
    assert (row.student, row.name, row.state, row.points) == ("ada", "Ada Byron", State.MISSING, {})


def test_who_hands_in_without_being_listed_is_shown(course: Path) -> None:
    _hand_in(course, "bob")
    assert _states(read_scores(course, LESSON)) == {"ada": State.MISSING, "bob": State.NEW}


def test_a_graded_submission_has_its_points(course: Path) -> None:
    _hand_in(course, "ada")
    _grade(course, "ada", 2, 0.5)
    _write(course / "autograded" / "ada" / LESSON / f"{LESSON}.ipynb")
    (row,) = read_scores(course, LESSON).rows
    assert (row.state, row.points, row.feedback) == (State.GRADED, {"0_1": 2, "0_2": 0.5}, None)


def test_the_rung_and_the_notes_are_read_from_the_graded_notebook(course: Path) -> None:
    _grade(course, "ada", 2, 2)
    graded = course / "autograded" / "ada" / LESSON / f"{LESSON}.ipynb"
    _write(graded)
    graded.write_text('{"metadata": {"autograde": {"rung": "confined", "notes": ["Put right."]}}}', encoding="utf-8")
    (row,) = read_scores(course, LESSON).rows
    assert (row.rung, row.notes) == ("confined", ("Put right.",))


def test_feedback_is_found(course: Path) -> None:
    _grade(course, "ada", 2, 2)
    _write(course / "autograded" / "ada" / LESSON / f"{LESSON}.ipynb")
    page = course / "feedback" / "ada" / LESSON / f"{LESSON}.html"
    _write(page)
    assert read_scores(course, LESSON).rows[0].feedback == page


def test_a_part_that_waits_for_a_person_is_said(course: Path) -> None:
    _grade(course, "ada", 2, None)
    _write(course / "autograded" / "ada" / LESSON / f"{LESSON}.ipynb")
    assert _states(read_scores(course, LESSON)) == {"ada": State.WAITS}


def test_what_is_no_notebook_is_named_with_the_reason(course: Path) -> None:
    _hand_in(course, "ada", "Dear teacher")
    _grade(course, "ada", 0, 0)
    (row,) = read_scores(course, LESSON).rows
    assert (row.state, row.points) == (State.UNREADABLE, {})
    assert row.reason is not None
    assert row.reason.en == "it is text, not a notebook"


def test_a_wrong_file_name_is_named_with_the_right_one(course: Path) -> None:
    _hand_in(course, "ada", name="01_x (1).ipynb")
    (row,) = read_scores(course, LESSON).rows
    assert row.state is State.UNREADABLE
    assert row.reason is not None
    assert row.reason.en == "the file is named 01_x (1).ipynb, expected 01_x.ipynb"


def test_a_notebook_on_which_nbgrader_gave_up_is_told_how_to_see_why(course: Path) -> None:
    _hand_in(course, "ada")
    _grade(course, "ada", 0, 0)
    (row,) = read_scores(course, LESSON).rows
    assert row.state is State.FAILED
    assert row.reason is not None
    assert "nbgrader autograde 01_x --student ada" in row.reason.en


def test_full_marks_come_in_the_order_of_the_notebook(course: Path) -> None:
    assert list(read_scores(course, LESSON).maximum.items()) == [("0_1", 2), ("0_2", 2)]


def test_a_japanese_name_has_the_family_name_first(course: Path) -> None:
    with open_gradebook(course) as gradebook:
        gradebook.update_or_create_student("ada", first_name="葵", last_name="田中")
    assert read_scores(course, LESSON).rows[0].name == "田中 葵"


def test_a_lesson_that_is_not_generated_yet_is_told_the_command(course: Path) -> None:
    with pytest.raises(CourseFolderError, match="nbgrader generate_assignment 02_y"):
        read_scores(course, "02_y")


def test_an_unknown_lesson_is_told_the_nearest(course: Path) -> None:
    with pytest.raises(CourseFolderError, match=r"has no lesson 01_z\. Did you mean 01_x\?"):
        read_scores(course, "01_z")
