"""A class is graded, with an office that asks no processes; with real ones in test_same_as_nbgrader."""

import json
import shutil
from pathlib import Path
from threading import Lock
from time import sleep
from typing import Any

import pytest

from autograde.errors import CourseFolderError
from autograde.grading.batch import run
from autograde.grading.batch.progress import Bar
from autograde.grading.batch.run import Outcome, Wishes, grade_class
from autograde.grading.gradebook import open_gradebook
from tests.autograde.grading.batch.fake_office import FakeOffice, hand_in

pytestmark = pytest.mark.filterwarnings("ignore:Object of type <Submitted")


@pytest.fixture
def course(empty_course: Path, tmp_path: Path) -> Path:
    """Three students, of whom one handed in a letter."""
    folder = Path(shutil.copytree(empty_course, tmp_path / "course"))
    hand_in(folder, "ada", "2")
    hand_in(folder, "ben", "0.5")
    hand_in(folder, "cy", "1")
    (folder / "submitted" / "cy" / "one" / "a.ipynb").write_text("Dear teacher")
    return folder


def _grade(course: Path, office: Any, **wishes: Any) -> Outcome:
    return grade_class(course, "one", office, Wishes(jobs=2, **wishes), Bar())


def _scores(course: Path) -> dict[str, float | None]:
    with open_gradebook(course) as book:
        names = [student.id for student in book.students]
        return {name: book.find_grade("test", "a", "one", name).auto_score for name in names}


def _notebook(course: Path, student: str) -> Any:
    return json.loads((course / "autograded" / student / "one" / "a.ipynb").read_text())


def test_one_that_cannot_be_read_is_named_and_the_others_go_on(course: Path, office: FakeOffice) -> None:
    outcome = _grade(course, office)
    assert sorted(outcome.graded) == ["ada", "ben"]
    assert list(outcome.failed) == ["cy"]
    assert _scores(course) == {"ada": 2, "ben": 0.5, "cy": None}
    assert _notebook(course, "ada")["metadata"]["autograde"]["rung"] == "strict"
    assert not (course / "autograded" / "cy").exists()


def test_a_second_run_does_only_what_is_left(course: Path, office: FakeOffice) -> None:
    _grade(course, office)
    hand_in(course, "ben", "1.5")
    office.asked.clear()
    outcome = _grade(course, office)
    assert (outcome.graded, outcome.unchanged, office.asked) == (["ben"], ["ada"], ["1.5"])
    assert _scores(course)["ben"] == 1.5


def test_a_course_that_has_changed_is_graded_anew(course: Path, office: FakeOffice) -> None:
    _grade(course, office)
    with open_gradebook(course) as book:
        book.find_source_cell("test", "a", "one").source = "check_better()"
        book.db.commit()
    assert sorted(_grade(course, office).graded) == ["ada", "ben"]


def test_force_and_one_student(course: Path, office: FakeOffice) -> None:
    _grade(course, office)
    assert _grade(course, office, student="ada", force=True).graded == ["ada"]
    with pytest.raises(CourseFolderError, match="zoe has handed in nothing"):
        _grade(course, office, student="zoe")


def test_an_examiner_that_ends_costs_one_submission(course: Path, office: FakeOffice) -> None:
    hand_in(course, "ada", "die")
    outcome = _grade(course, office)
    assert outcome.graded == ["ben"]
    assert outcome.failed["ada"] == "the examiner has ended"


def test_a_wrong_file_name_is_told_with_the_right_one(course: Path, office: FakeOffice) -> None:
    path = course / "submitted" / "ada" / "one" / "a.ipynb"
    path.rename(path.with_name("a (1).ipynb"))
    assert _grade(course, office).failed["ada"] == "expected a.ipynb, found a (1).ipynb: rename the file"


def test_an_interrupted_run_keeps_what_was_kept_and_goes_on(
    course: Path, office: FakeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "BATCH", 1)
    shutil.rmtree(course / "submitted" / "cy")

    def stop() -> None:
        if office.asked:
            raise KeyboardInterrupt

    office.before = stop
    with pytest.raises(KeyboardInterrupt):
        grade_class(course, "one", office, Wishes(jobs=1), Bar())  # type: ignore[arg-type]
    assert office.closed
    office.before = lambda: None
    outcome = _grade(course, office)
    assert (outcome.graded, outcome.unchanged) == (["ben"], ["ada"])


def test_all_of_a_large_class_is_graded(course: Path, office: FakeOffice) -> None:
    for number in range(40):
        hand_in(course, f"student{number}", "1")
    assert len(_grade(course, office).graded) == 42


def test_an_assignment_that_the_gradebook_does_not_know_is_told_the_command(course: Path, office: FakeOffice) -> None:
    with pytest.raises(CourseFolderError, match="nbgrader generate_assignment two"):
        grade_class(course, "two", office, Wishes(jobs=1), Bar())  # type: ignore[arg-type]


def test_only_so_many_are_examined_at_a_time(course: Path, office: FakeOffice) -> None:
    lock, at_a_time = Lock(), [0]

    def sit_down() -> None:
        with lock:
            at_a_time.append(at_a_time[-1] + 1)
        sleep(0.05)
        with lock:
            at_a_time.append(at_a_time[-1] - 1)

    office.before = sit_down
    for number in range(8):
        hand_in(course, f"student{number}", "1")
    assert len(_grade(course, office).graded) == 10
    assert max(at_a_time) == 2


def _folder(course: Path, student: str) -> Path:
    folder = course / "submitted" / student / "one"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_no_odd_submission_stops_the_others(course: Path, office: FakeOffice) -> None:
    (_folder(course, "folder") / "a.ipynb").mkdir()
    (_folder(course, "empty") / "a.ipynb").write_bytes(b"")
    (_folder(course, "link") / "a.ipynb").symlink_to("/etc/passwd")
    _folder(course, "nothing")
    hand_in(course, "strange", "no number: the fake office stumbles")
    hand_in(course, "b\udcff\n[red]", "1")
    hand_in(course, "time", "1")
    (course / "submitted" / "time" / "one" / "timestamp.txt").write_bytes(b"99999999999999999999 \xff")
    (course / "autograded").mkdir()
    (course / "autograded" / "blocked").write_text("a file in the way")
    hand_in(course, "blocked", "1")
    hand_in(course, "zoe", "2")
    outcome = _grade(course, office)
    assert sorted(outcome.graded) == ["ada", "ben", "time", "zoe"]
    failed = {name: reason for name, reason in outcome.failed.items() if name != "cy"}
    assert sorted(failed) == ["blocked", "b\udcff\n[red]", "empty", "folder", "link", "nothing", "strange"]
    assert failed["folder"] == "expected a.ipynb, found a.ipynb (a folder): rename the file"
    assert failed["link"] == "expected a.ipynb, found a.ipynb (a link): rename the file"
    assert failed["strange"].startswith("ValueError: could not convert")
    assert "cannot be written" in failed["blocked"]
    assert outcome.notes["time"].startswith("timestamp.txt says no time")


def test_a_gradebook_that_another_program_holds_is_no_fault_of_a_submission(
    course: Path, office: FakeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: Any) -> None:
        raise CourseFolderError("the gradebook was locked")

    monkeypatch.setattr(run.GradeWriter, "write", held)
    with pytest.raises(CourseFolderError, match="locked"):
        _grade(course, office)
