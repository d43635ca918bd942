from autograde.exercises.lesson_10 import EXERCISES


def test_the_paper_comes_before_the_program() -> None:
    assert [exercise.id for exercise in EXERCISES] == ["6_1", "6_4", "6_4b", "6_2", "6_3"]


def test_points() -> None:
    assert [exercise.points for exercise in EXERCISES] == [2, 1, 1, 2, 4]
