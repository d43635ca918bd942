import json
import os
from pathlib import Path

import pytest

from autograde.grading.batch.writing import as_bytes, write_folder


def _files(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_the_files_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "ada" / "one"
    write_folder(folder, {"old.txt": b"old"})
    write_folder(folder, {"a.ipynb": b"{}", "data/x.csv": b"1"})
    assert _files(folder) == {"a.ipynb": "{}", "data/x.csv": "1"}
    assert [path.name for path in folder.parent.iterdir()] == ["one"]


def test_files_are_read_only_as_nbgrader_leaves_them(tmp_path: Path) -> None:
    write_folder(tmp_path / "one", {"a.ipynb": b""})
    assert (tmp_path / "one" / "a.ipynb").stat().st_mode & 0o777 == 0o444


def test_a_shared_course_stays_writable_for_the_group(tmp_path: Path) -> None:
    write_folder(tmp_path / "one", {"data/a": b""}, shared=True)
    assert (tmp_path / "one" / "data" / "a").stat().st_mode & 0o777 == 0o664
    assert all(path.stat().st_mode & 0o2770 == 0o2770 for path in (tmp_path / "one", tmp_path / "one" / "data"))


def test_an_interruption_before_the_end_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "one"
    write_folder(folder, {"a": b"before"})

    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "rename", stop)
    with pytest.raises(KeyboardInterrupt):
        write_folder(folder, {"a": b"after"})
    monkeypatch.undo()
    assert _files(folder) == {"a": "before"}
    write_folder(folder, {"a": b"after"})
    assert _files(folder) == {"a": "after"}
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_a_notebook_is_written_as_nbformat_does_with_any_text() -> None:
    notebook = {"nbformat": 4, "cells": [{"source": "é 日本 \ud800"}]}
    written = as_bytes(notebook)
    assert written.startswith(b'{"cells": [\n{"source": ')
    assert json.loads(written)["cells"][0]["source"] == "é 日本 ?"
