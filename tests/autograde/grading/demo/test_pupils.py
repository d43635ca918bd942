from autograde.exercises import EXERCISES
from autograde.grading.demo.pupils import PUPILS
from autograde.grading.demo.run import LESSON


def test_at_least_twelve_hand_in() -> None:
    assert sum(not pupil.absent for pupil in PUPILS) >= 12


def test_no_two_have_the_same_id() -> None:
    assert len({pupil.id for pupil in PUPILS}) == len(PUPILS)


def test_no_two_hand_in_the_same() -> None:
    handed_in = [(tuple(sorted(pupil.wrote.items())), pupil.instead) for pupil in PUPILS if not pupil.absent]
    assert len(set(handed_in)) == len(handed_in)


def test_both_languages_are_handed_in() -> None:
    assert {pupil.language for pupil in PUPILS} == {"en", "ja"}


def test_they_answer_exercises_of_the_lesson() -> None:
    ids = {exercise.id for exercise in EXERCISES if exercise.lesson == LESSON}
    assert {exercise for pupil in PUPILS for exercise in pupil.wrote} == ids
