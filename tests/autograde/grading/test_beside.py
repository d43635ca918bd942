"""What lies beside a notebook, and whose it is."""

import pytest

from autograde.grading.beside import beside, without_rivals

OWN = {"helpers.py": b"the course's", "data/x.csv": b"1", "package/part.py": b""}


@pytest.mark.parametrize(
    "name",
    [
        *("helpers.py", "helpers/__init__.py", "helpers/deep/a.txt", "helpers.cpython-311-x86_64-linux-gnu.so"),
        *("helpers.pyc", "__pycache__/helpers.cpython-311.pyc", "package/__pycache__/part.cpython-311.pyc"),
        *("package/part/__init__.py", "data", "package", "data/x.csv", "data/x.csv/more"),
    ],
)
def test_what_would_come_in_the_place_of_the_courses_own_stays_out(name: str) -> None:
    assert without_rivals({name: b""}, OWN) == {}


@pytest.mark.parametrize(
    "name", ["helpers.txt", "mine.py", "helpers2.py", "data/y.csv", "package/other.py", "sub/helpers.py"]
)
def test_other_files_stay(name: str) -> None:
    assert without_rivals({name: b""}, OWN) == {name: b""}


def test_the_courses_files_are_there_whatever_room_the_students_take() -> None:
    assert beside({"a.bin": b"x" * 9, "b.bin": b"xx"}, {"z.csv": b"123"}, 5) == [
        ("z.csv", b"123"),
        ("b.bin", b"xx"),
    ]
