"""The card of `progress()`."""

from pathlib import Path

from autograde.exercises import EXERCISES, LESSONS
from autograde.notebook.overview import overview
from autograde.notebook.record import Record
from course_lib.language import set_language


def test_every_exercise_stands_under_its_lesson() -> None:
    shown = overview(Record(None)).text()
    assert all(f"○ {exercise.id}" in shown for exercise in EXERCISES)
    assert all(lesson in shown for lesson in LESSONS if any(exercise.lesson == lesson for exercise in EXERCISES))


def test_what_is_passed_and_what_was_tried_are_marked() -> None:
    record = Record(None)
    record.note("1_1", passed=True, points=1.0)
    record.note("1_2", passed=False, points=0.5)
    shown = overview(record).text()
    assert "✓ 1_1" in shown
    assert "✗ 1_2" in shown
    assert "1 of 4 passed" in shown


def test_points_are_added_up() -> None:
    record = Record(None)
    record.note("1_1", passed=True, points=1.0)
    record.note("1_2", passed=False, points=0.5)
    record.note("gone", passed=True, points=100.0)
    assert overview(record).points == 1.5


def test_no_exercise_counts_for_more_than_it_is_worth() -> None:
    record = Record(None)
    record.note("1_1", passed=True, points=500.0)
    assert overview(record).points == 1.0


def test_a_record_that_is_not_kept_says_so(tmp_path: Path) -> None:
    assert "until the kernel restarts" in overview(Record(None)).text()
    assert "until the kernel restarts" not in overview(Record(tmp_path / "p.json")).text()


def test_it_speaks_japanese() -> None:
    set_language("ja")
    assert "4問中0問" in overview(Record(None)).html()
