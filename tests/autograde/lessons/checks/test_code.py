"""Set-up cells out of place, and code that does not parse."""

from collections.abc import Callable

import pytest

from autograde.lessons.checks.code import check_code
from autograde.lessons.source import Lesson

SET_UP = "# %% setup=true\n\n"


def _told(lesson: Lesson) -> list[tuple[int, str]]:
    return [(problem.line, problem.cause) for problem in check_code(lesson)]


def test_the_example_is_in_order(example: Lesson) -> None:
    assert _told(example) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "cause"),
    [
        (SET_UP, "", 1, "no set-up cell: write `# %% setup=true` after the header."),
        (SET_UP, SET_UP * 2, 13, "second set-up cell, the first is on line 11."),
        (SET_UP, "# %%\n1 + 1\n\n" + SET_UP, 14, "set-up cell after the code on line 11: move it before."),
        (SET_UP, "# %% setup=true\nimport os\n\n", 12, "set-up cell with text: leave it empty, the build writes it."),
        ("number = 2", "number = 2\nnumber = = 3", 21, "code does not parse: invalid syntax."),
        ("number = 2", "number = = 2\n\n1 + 1", 20, "code does not parse: invalid syntax."),
        ("number = 2", "", 19, "empty code cell: write something, or take it away."),
        (
            "    ...\n",
            "",
            25,
            "without the solution the cell does not parse: put `...` before the solution.",
        ),
    ],
)
def test_code_out_of_order_is_told(
    spoiled: Callable[[str, str], Lesson], old: str, new: str, line: int, cause: str
) -> None:
    assert _told(spoiled(old, new)) == [(line, cause)]
