"""Generated notebooks: whatever is in them, they can be examined and written, or are refused and nothing else."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograde.grading.assembling import assemble
from autograde.grading.exam.reading import MOST_DIGITS, UnreadableNotebook
from bench.fuzz.notebook import COURSE, WORDS, try_bytes

KEYS = st.sampled_from([word for word in WORDS if isinstance(word, str)])
ODD = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=9) | KEYS
JSON = st.recursive(
    ODD, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)
ATTACHMENTS = st.dictionaries(KEYS, st.dictionaries(KEYS, ODD, max_size=2) | ODD, max_size=2)
METADATA = st.fixed_dictionaries(
    {}, optional={"id": JSON, "nbgrader": st.fixed_dictionaries({"grade_id": KEYS}) | JSON}
)
CELLS = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown", "raw"]) | ODD,
        "source": st.text(max_size=40) | st.lists(ODD, max_size=3) | JSON,
        "metadata": METADATA | ODD,
        "attachments": ATTACHMENTS | JSON,
        "id": ODD,
    },
)


def _read(content: bytes) -> dict[str, Any]:
    ready = assemble(content, COURSE)
    assert len(ready.paper) == len(ready.notebook["cells"])
    json.dumps(ready.notebook, ensure_ascii=False).encode("utf-8")
    return ready.notebook


@given(st.lists(CELLS, max_size=4))
def test_cells_of_any_kind_are_read(cells: list[Any]) -> None:
    marks = [cell["metadata"].get("nbgrader", {}) for cell in _read(json.dumps({"cells": cells}).encode())["cells"]]
    assert [one["grade_id"] for one in marks if one] == list(COURSE.cells)


@given(JSON)
def test_any_json_is_a_notebook_or_refused(value: Any) -> None:
    try:
        _read(json.dumps(value).encode())
    except UnreadableNotebook:
        return


@given(st.binary(max_size=300))
def test_what_the_fuzzer_builds_is_a_notebook_or_refused(data: bytes) -> None:
    try_bytes(data)


@pytest.mark.parametrize(
    "content",
    [
        '{"cells": [], "x": "'.encode("utf-16") + b'"attachments""' + '"}'.encode("utf-16-le"),
        b'{"cells": 3, "worksheets": [{"cells": []}], "attachments": 1}',
        b'{"cells": [{"cell_type": "markdown", "attachments": {"a": {}}}]}',
        b'{"cells": [{"cell_type": "markdown", "source": [1], "attachments": {"a": {}}}]}',
        b'{"cells": [{"metadata": {"a": ' + b"9" * 5000 + b"}}]}",
        b'{"cells": [{"source": "a", "source": "b", "metadata": NaN}]}',
        b'{"cells": [' + b"[" * 400 + b"]" * 400 + b"]}",
        b'{"cells": [{"cell_type": "markdown", "source": "w", "attachments": {"\\ud800": {"image/png": "\\ud800"}}}]}',
    ],
)
def test_what_once_stopped_the_class_is_read(content: bytes) -> None:
    _read(content)


def test_a_number_of_many_digits_costs_nobody_their_work() -> None:
    digits = b"9" * (20 * MOST_DIGITS)
    cell = (
        b'{"cell_type": "code", "source": "f = 2", "metadata": {"nbgrader": {"grade_id": "answer", "x": %s}}}' % digits
    )
    assert "f = 2" in [cell["source"] for cell in _read(b'{"cells": [%s]}' % cell)["cells"]]


def test_pictures_stay_with_their_own_cell_where_two_say_the_same() -> None:
    picture = next(word for word in WORDS if str(word).startswith("iVBOR"))
    text = {"cell_type": "markdown", "source": "![a](attachment:a.png)"}
    cells = [text | {"attachments": {"a.png": {"image/png": picture}}}, text]
    shown = [cell["source"] for cell in _read(json.dumps({"cells": cells}).encode())["cells"]]
    assert sum(picture in source for source in shown) == 1
