"""Files that were handed in, whole and broken."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograde.grading.exam import reading
from autograde.grading.exam.reading import Handed, UnreadableNotebook, read_handed


def _file(*cells: Any, **more: Any) -> bytes:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more}).encode()


def _code(source: Any, **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, **more}


def test_a_cell_is_its_text_and_what_it_is_known_by() -> None:
    cell = _code(["x = 1\n", "y"], id="c1", metadata={"nbgrader": {"grade_id": "f", "points": 9}}, outputs=[{}])
    assert read_handed(_file(cell)) == [Handed(True, "x = 1\ny", "f", "c1")]


def test_colabs_id_is_in_the_metadata() -> None:
    assert read_handed(_file(_code("x", metadata={"id": "c1"}))) == [Handed(True, "x", "", "c1")]


@pytest.mark.parametrize("minor", [0, 4, 5, 99])
def test_any_nbformat_4_is_read(minor: int) -> None:
    assert read_handed(_file(_code("x"), nbformat_minor=minor)) == [Handed(True, "x")]


def test_nbformat_5_is_read_as_far_as_it_has_cells() -> None:
    assert read_handed(_file(_code("x"), nbformat=5)) == [Handed(True, "x")]


def test_nbformat_3_is_read() -> None:
    cells = [{"cell_type": "code", "input": ["x = 1"]}, {"cell_type": "markdown", "source": "Why?"}]
    old = json.dumps({"nbformat": 3, "worksheets": [{"cells": cells}]}).encode()
    assert read_handed(old) == [Handed(True, "x = 1"), Handed(False, "Why?")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_harm(encoding: str) -> None:
    assert read_handed(_file(_code("x")).decode().encode(encoding)) == [Handed(True, "x")]


@pytest.mark.parametrize("schema", [1, 4, "new", None])
def test_a_schema_version_is_not_asked(schema: Any) -> None:
    cell = _code("x", metadata={"nbgrader": {"schema_version": schema, "grade_id": "f"}})
    assert read_handed(_file(cell)) == [Handed(True, "x", "f")]


@pytest.mark.parametrize("cell", [None, 3, "x", [], [1]])
def test_what_is_no_cell_is_left_out(cell: Any) -> None:
    assert read_handed(_file(cell, _code("x"))) == [Handed(True, "x")]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ({}, Handed(False, "")),
        ({"cell_type": ["code"]}, Handed(False, "")),
        (_code(None), Handed(True, "")),
        (_code(["x", 3, None, "y"]), Handed(True, "xy")),
        (_code("x", metadata=None, id=5), Handed(True, "x")),
        (_code("x", metadata={"nbgrader": "f", "id": []}), Handed(True, "x")),
        (_code("\ud800x"), Handed(True, "?x")),
    ],
)
def test_a_damaged_cell_is_read_as_far_as_it_goes(cell: Any, expected: Handed) -> None:
    assert read_handed(_file(cell)) == [expected]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"{", "broken"),
        (_file(_code("x"))[:-5], "cut off"),
        (b"[" * 100_000, "nested too deep"),
        (b"\xff\xfe\x00", "no text"),
        (b"\x80abc", "no text"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b'\n<html lang="en">', "HTML"),
        (b'{\n<<<<<<< HEAD\n"a": 1\n=======\n>>>>>>> b\n}', "git merge"),
        (b"[]", "no cells"),
        (b"3", "no cells"),
        (b"{}", "no cells"),
        (b'{"cells": 3}', "no cells"),
        (b'{"worksheets": [3, {}]}', "no cells"),
    ],
)
def test_what_is_no_notebook_is_named(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableNotebook, match=says):
        read_handed(content)


def test_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 1000)
    with pytest.raises(UnreadableNotebook, match="outputs cleared"):
        read_handed(_file(_code("x" * 1000)))


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_CELLS", 2)
    with pytest.raises(UnreadableNotebook, match="3 cells"):
        read_handed(_file(*[_code("x")] * 3))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["cells", "worksheets", "metadata", "source", "input", "cell_type", "id", "nbgrader", "grade_id"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=30,
)


@given(_JSON | st.builds(lambda cells: {"cells": cells}, st.lists(_JSON, max_size=5)))
def test_any_json_is_read_or_named(value: Any) -> None:
    try:
        cells = read_handed(json.dumps(value).encode())
    except UnreadableNotebook:
        return
    assert all(type(cell.source) is str and type(cell.grade_id) is str for cell in cells)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_named(content: bytes) -> None:
    with suppress(UnreadableNotebook):
        read_handed(content)
