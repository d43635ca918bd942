"""What one kernel remembers."""

from pathlib import Path

import pytest

from autograde.notebook.session import Session


def test_the_record_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    session = Session()
    assert session.record.path is None
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "p.json"))
    assert session.record.path == tmp_path / "p.json"


def test_a_record_in_memory_stays_the_same_one() -> None:
    session = Session()
    session.record.note("1_1", passed=True, points=1.0)
    assert session.record.standings()["1_1"].passed
