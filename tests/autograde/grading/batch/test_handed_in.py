from pathlib import Path
from typing import Any

import pytest

from autograde.grading.batch.handed_in import HandedIn, course_files, read_submission
from autograde.grading.batch.places import Places


class Directory:
    """As nbgrader's CourseDirectory."""

    ignore = (".ipynb_checkpoints", "*.pyc", "__pycache__")
    source_directory, submitted_directory = "source", "submitted"

    def __init__(self, root: Path) -> None:
        self.root = root

    def format_path(self, step: str, student: str, assignment: str) -> str:
        return str(self.root / step / student / assignment)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    directory: Any = Directory(tmp_path)
    return Places(directory, "one")


def _write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def test_the_courses_notebooks_and_the_other_files_are_told_apart(places: Places) -> None:
    folder = places.submitted("ada")
    _write(folder, "a.ipynb", "scratch.ipynb", "x.csv", "data/y.csv", ".ipynb_checkpoints/a.txt", "data/z.pyc")
    handed = read_submission(places, "ada", ["a", "b"])
    assert handed.notebooks == {"a": b"a.ipynb"}
    assert sorted(handed.files) == ["data/y.csv", "x.csv"]


def test_links_are_not_followed(places: Places, tmp_path: Path) -> None:
    folder = places.submitted("ada")
    _write(tmp_path / "outside", "secret.txt")
    folder.mkdir(parents=True)
    (folder / "file").symlink_to(tmp_path / "outside" / "secret.txt")
    (folder / "folder").symlink_to(tmp_path / "outside")
    (folder / "a.ipynb").symlink_to(tmp_path / "outside" / "secret.txt")
    assert read_submission(places, "ada", ["a"]) == HandedIn("ada", {}, {}, None)


def test_the_time_is_read_from_its_file(places: Places) -> None:
    _write(places.submitted("ada"), "a.ipynb")
    assert read_submission(places, "ada", ["a"]).timestamp is None
    (places.submitted("ada") / "timestamp.txt").write_text("2026-01-09 12:00:00 UTC\n")
    assert read_submission(places, "ada", ["a"]).timestamp == "2026-01-09 12:00:00 UTC"


def test_the_courses_own_files_are_without_its_notebooks(places: Places) -> None:
    _write(places.source, "a.ipynb", "given.csv")
    assert course_files(places) == {"given.csv": b"given.csv"}


def test_the_fingerprint_changes_with_each_part() -> None:
    usual = HandedIn("ada", {"a": b"1"}, {"x": b"2"}, None)
    others = [
        HandedIn("ada", {"a": b"2"}, {"x": b"2"}, None),
        HandedIn("ada", {"a": b"1"}, {"x": b"3"}, None),
        HandedIn("ada", {"a": b"1"}, {"y": b"2"}, None),
        HandedIn("ada", {"a": b"1"}, {}, None),
    ]
    prints = [one.fingerprint("terms") for one in (usual, *others)] + [usual.fingerprint("others")]
    assert len(set(prints)) == 6
    assert usual.fingerprint("terms") == HandedIn("ada", {"a": b"1"}, {"x": b"2"}, None).fingerprint("terms")


@pytest.mark.parametrize(
    "said", ["soon", "99999999999999999999", "\x00", "2026-13-45", "0001-01-01 00:00:00 UTC", "x" * 999]
)
def test_a_time_that_is_none_is_left_aside_and_noted(said: str, places: Places) -> None:
    _write(places.submitted("ada"), "a.ipynb")
    (places.submitted("ada") / "timestamp.txt").write_text(said)
    handed = read_submission(places, "ada", ["a"])
    assert handed.timestamp is None
    assert handed.note.startswith("timestamp.txt says no time")
    assert len(handed.note) < 120
