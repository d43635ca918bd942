"""A fuzzer of the notebook reader: any bytes are a notebook that can be examined and written, or `UnreadableNotebook`.

An even first byte has the rest read as it is; an odd one builds json of it, which has the keys that a reader looks for.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from autograde.grading.assembling import assemble
from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.paper import CourseCell
from autograde.grading.exam.reading import UnreadableNotebook

COURSE = CourseNotebook(
    cells={
        "given": CourseCell("import numpy as np", code=True, solution=False, points=None),
        "answer": CourseCell(
            "def f(x): ...", code=True, solution=True, points=None, asks=frozenset({"f"}), cell_id="c"
        ),
        "test": CourseCell('check("1_1", f)', code=True, solution=False, points=2.0, follows="answer"),
        "essay": CourseCell("Why?", code=False, solution=True, points=1.0, follows="test"),
    },
    marks={
        name: {"grade_id": name, "locked": locked}
        for name, locked in {"given": True, "answer": False, "test": True, "essay": False}.items()
    },
    kernelspec=None,
)
_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
WORDS: tuple[Any, ...] = (
    *("cells", "worksheets", "metadata", "source", "input", "cell_type", "id", "nbgrader", "grade_id", "attachments"),
    *("code", "markdown", "raw", "given", "answer", "test", "essay", "c", "a.png", "image/png", _PIXEL),
    *("![a](attachment:a.png)", "def f(x): return x", 'check("1_1", f)', "In [1]: f = 2", "%time f(2)", "# <b>\n* a\n"),
    *(
        "\ud800",
        "\udc00\ud800",
        "\0",
        "",
        "\n",
        "$a_1$ `b` \\(",
        "<script>",
        "\ufeff",
        "x = 1\r\ny",
        "(((",
        "[[[](",
        ">>>",
    ),
    *(None, True, False, 0, -1, 1e308, float("nan"), float("inf"), 10**4000),
)
MOST_NESTED = 30


def try_bytes(data: bytes) -> None:
    """Read `data`, and write what came of it.

    Raises:
        AssertionError: the paper and the notebook have not the same cells.
        Exception: any other is a fault of the reader.
    """
    content = _built(data[1:]) if data[:1] and data[0] % 2 else data[1:]
    with suppress(UnreadableNotebook):
        ready = assemble(content, COURSE)
        assert len(ready.paper) == len(ready.notebook["cells"])
        json.dumps(ready.notebook, ensure_ascii=False).encode("utf-8")


def _built(data: bytes) -> bytes:
    rest = iter(data)
    cells = [_value(rest, 0) for _ in range(next(rest, 0) % 8)]
    whole = {"cells": cells} if next(rest, 0) % 4 else _value(rest, 0)
    return json.dumps(whole).encode()


def _value(rest: Iterator[int], depth: int) -> Any:
    """A list, an object, a string of single words, or one of `WORDS`."""
    kind = next(rest, 0)
    size = kind // 4 % 8 if depth < MOST_NESTED else 0
    if kind % 4 == 0:
        return [_value(rest, depth + 1) for _ in range(size)]
    if kind % 4 == 1:
        return {str(_word(rest)): _value(rest, depth + 1) for _ in range(size)}
    return "".join(str(_word(rest)) for _ in range(size)) if kind % 4 == 2 else _word(rest)


def _word(rest: Iterator[int]) -> Any:
    return WORDS[next(rest, 0) % len(WORDS)]
