from pathlib import Path

import pytest

from autograde.report.unreadable import why_unreadable


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"\n<html>", "web page"),
        (b"Dear teacher, here is my homework.", "it is text"),
        (b"\x89PNG\r\n\x1a\n\xff\xd8", "not a text file"),
        (b'{"cells": [{"cell_type": "code", "source": "x = ', "cut off"),
        (b"[1, 2, 3]", "no cells"),
        (b'{"name": "x"}', "no cells"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "x.ipynb"
    path.write_bytes(content)
    why = why_unreadable(path)
    assert why is not None
    assert reason in why.en


@pytest.mark.parametrize("content", ['{"cells": []}', '\ufeff{"cells": []}', '{"worksheets": [{"cells": []}]}'])
def test_a_notebook_has_nothing_wrong(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.ipynb"
    path.write_text(content, encoding="utf-8")
    assert why_unreadable(path) is None
