from autograde.exercises.lesson_names import LESSONS


def test_lessons_are_numbered_from_one_without_a_gap() -> None:
    assert [name[:3] for name in LESSONS] == [f"{number:02}_" for number in range(1, 13)]
