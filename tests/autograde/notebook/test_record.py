"""What is remembered of a student's work."""

import json
import os
from pathlib import Path

import pytest

from autograde.notebook.record import Record, Standing, default_path


def test_what_was_noted_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "progress.json"
    Record(path).note("1_1", passed=True, points=2.0)
    assert Record(path).standings()["1_1"] == Standing(passed=True, points=2.0)


def test_what_was_reached_stays_reached(tmp_path: Path) -> None:
    record = Record(tmp_path / "p.json")
    record.note("1_1", passed=True, points=2.0)
    record.note("1_1", passed=False, points=0.0)
    assert record.standings()["1_1"] == Standing(passed=True, points=2.0)


def test_two_kernels_add_to_one_file(tmp_path: Path) -> None:
    one, other = Record(tmp_path / "p.json"), Record(tmp_path / "p.json")
    one.note("1_1", passed=True, points=1.0)
    other.note("1_2", passed=True, points=1.0)
    assert set(one.standings()) == {"1_1", "1_2"}


def test_an_attempt_that_changes_nothing_is_not_written(tmp_path: Path) -> None:
    record = Record(tmp_path / "p.json")
    record.note("1_1", passed=False, points=0.0)
    before = (tmp_path / "p.json").stat().st_ino
    record.note("1_1", passed=False, points=0.0)
    assert (tmp_path / "p.json").stat().st_ino == before


def test_nothing_but_the_record_is_left_behind(tmp_path: Path) -> None:
    Record(tmp_path / "p.json").note("1_1", passed=True, points=1.0)
    assert [path.name for path in tmp_path.iterdir()] == ["p.json"]


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"version": 0, "exercises": {}}',
        b'{"version": 1, "exercises": []}',
        b'{"version": 1, "exercises": {"1_1": 3}}',
        b'{"version": 1, "exercises": {"1_1": {"passed": 1, "points": "many"}}}',
        b"[" * 100_000,
        *(
            b'{"version": 1, "exercises": {"1_1": {"passed": true, "points": %s}}}' % points
            for points in (b"1" * 400, b"1" * 5000, b"NaN", b"Infinity", b"-500", b"true", b"1e300")
        ),
    ],
    ids=range(17),
)
def test_a_damaged_file_is_kept_aside_and_the_record_starts_afresh(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(damaged)
    record = Record(path)
    assert record.standings() == {}
    assert (tmp_path / "p.json.damaged").read_bytes() == damaged
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed


def test_a_place_that_cannot_be_written_keeps_the_record_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    record = Record(tmp_path / "file" / "p.json")
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed
    assert not record.on_disk


def test_a_folder_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "p.json").mkdir()
    record = Record(tmp_path / "p.json")
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed
    assert [path.name for path in tmp_path.iterdir()] == ["p.json"]


def test_a_file_that_cannot_be_read_for_once_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = Record(tmp_path / "p.json")
    record.note("1_1", passed=True, points=1.0)
    record.note("1_2", passed=True, points=1.0)
    with monkeypatch.context() as locked:
        locked.setattr(Path, "read_text", _denied)
        Record(record.path).note("2_1", passed=True, points=1.0)
        record.note("2_2", passed=True, points=1.0)
        assert not record.on_disk
    record.note("1_1", passed=False, points=0.0)
    assert set(Record(record.path).standings()) == {"1_1", "1_2", "2_2"}
    assert record.on_disk


def _denied(*_: object, **__: object) -> str:
    raise PermissionError


def test_what_another_kernel_wrote_over_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    record = Record(path)
    record.note("1_1", passed=True, points=1.0)
    path.unlink()
    Record(path).note("1_2", passed=True, points=1.0)
    assert set(record.standings()) == {"1_1", "1_2"}
    record.note("1_3", passed=False, points=0.0)
    assert set(Record(path).standings()) == {"1_1", "1_2", "1_3"}


@pytest.mark.parametrize("place", ["/dev/full", "/dev/null", "fifo"])
def test_what_is_no_file_is_neither_read_nor_written_nor_renamed(tmp_path: Path, place: str) -> None:
    path = tmp_path / place
    if place == "fifo":
        os.mkfifo(path)
    before = path.stat()
    record = Record(path)
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed
    assert not record.on_disk
    assert (path.stat().st_ino, path.stat().st_mode) == (before.st_ino, before.st_mode)
    assert list(tmp_path.iterdir()) == ([path] if place == "fifo" else [])


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "drive").mkdir()
    link = tmp_path / "p.json"
    link.symlink_to(tmp_path / "drive" / "p.json")
    Record(link).note("1_1", passed=True, points=1.0)
    assert link.is_symlink()
    assert "1_1" in (tmp_path / "drive" / "p.json").read_text()


def test_a_link_to_itself_keeps_the_record_in_memory(tmp_path: Path) -> None:
    link = tmp_path / "p.json"
    link.symlink_to(link)
    record = Record(link)
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed
    assert link.is_symlink()


def test_a_second_damaged_file_does_not_push_out_the_first(tmp_path: Path) -> None:
    for damaged in ("one", "two", "three"):
        (tmp_path / "p.json").write_text(damaged)
        Record(tmp_path / "p.json").standings()
    kept = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert kept == {"p.json.damaged": "one", "p.json.damaged-2": "two", "p.json.damaged-3": "three"}


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text('{"version": 2, "exercises": []}')
    record = Record(path)
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed
    assert not record.on_disk
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [
        ("p.json", '{"version": 2, "exercises": []}')
    ]


def test_without_a_path_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    record = Record(None)
    record.note("1_1", passed=True, points=1.0)
    assert record.standings()["1_1"].passed
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_small_and_readable(tmp_path: Path) -> None:
    Record(tmp_path / "p.json").note("1_1", passed=False, points=0.5)
    entry = {"passed": False, "points": 0.5}
    assert json.loads((tmp_path / "p.json").read_text()) == {"version": 1, "exercises": {"1_1": entry}}


def test_the_environment_chooses_the_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "mine.json"))
    assert default_path() == tmp_path / "mine.json"
    for off in ("off", "OFF", " Off "):
        monkeypatch.setenv("COURSE_PROGRESS", off)
        assert default_path() is None
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COURSE_PROGRESS", "~/mine.json")
    assert default_path() == tmp_path / "mine.json"
    monkeypatch.setenv("COURSE_PROGRESS", "")
    assert default_path() == tmp_path / ".one-neuron" / "progress.json"
