from pathlib import Path

import pytest

from autograde.grading.demo import fingerprint as module
from autograde.grading.demo.fingerprint import UNFINISHED, fingerprint, is_fresh, is_ours, mark


def test_the_same_course_has_the_same_fingerprint() -> None:
    assert fingerprint() == fingerprint()


def test_another_text_of_a_lesson_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "lesson_sources", lambda: tmp_path)
    (tmp_path / "01_x.py").write_text("one")
    before = fingerprint()
    (tmp_path / "01_x.py").write_text("two")
    assert fingerprint() != before


def test_another_version_of_a_library_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    monkeypatch.setattr(module, "version", lambda library: "0.0")
    assert fingerprint() != before


def test_a_folder_without_a_mark_is_not_ours(tmp_path: Path) -> None:
    assert (is_ours(tmp_path), is_fresh(tmp_path)) == (False, False)


def test_an_unfinished_demo_is_ours_but_not_fresh(tmp_path: Path) -> None:
    mark(tmp_path, UNFINISHED)
    assert (is_ours(tmp_path), is_fresh(tmp_path)) == (True, False)


def test_a_finished_demo_of_this_course_is_fresh(tmp_path: Path) -> None:
    mark(tmp_path, fingerprint())
    assert is_fresh(tmp_path)
