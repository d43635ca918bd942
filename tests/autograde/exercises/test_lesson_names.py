from autograde.exercises.lesson_names import LESSONS


def test_lessons_are_numbered_from_one_without_a_gap() -> None:
    assert [name[:3] for name in LESSONS] == ["01_", "02_", "03_", "04_", "05_", "06_", "07_", "08_"]
