"""Marks that are not closed, not opened, or out of place."""

from collections.abc import Callable

import pytest

from autograde.lessons.checks.regions import check_regions
from autograde.lessons.source import Lesson

BEGIN, END = "    ### BEGIN SOLUTION\n", "    ### END SOLUTION\n"


def test_the_example_is_in_order(example: Lesson) -> None:
    assert list(check_regions(example)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "cause"),
    [
        (END, "", 28, "solution of 0_1 is not closed: write `### END SOLUTION` after it."),
        (BEGIN, "", 30, "`### END SOLUTION` without `### BEGIN SOLUTION` before it."),
        (BEGIN, BEGIN * 2, 29, "second `### BEGIN SOLUTION`: close the one on line 28 first."),
        (
            "number = 2\n",
            "### BEGIN SOLUTION\n",
            20,
            "`### BEGIN SOLUTION` outside an exercise cell: take it away, or tag the cell.",
        ),
        (
            "# That was all.",
            "# ### END SOLUTION",
            47,
            "`### END SOLUTION` outside an exercise cell: take it away, or tag the cell.",
        ),
        (
            BEGIN,
            "    # BEGIN SOLUTION here\n" + BEGIN,
            28,
            "a mark of a solution, expected `### BEGIN SOLUTION` or `### END SOLUTION` alone on its line.",
        ),
        (
            'check("0_1", forward)',
            '### BEGIN HIDDEN TESTS\ncheck("0_1", forward)',
            34,
            "a mark of hidden tests: the build writes the hidden test, take it away.",
        ),
        (
            "    ### BEGIN SOLUTION\n    return (t - y) ** 2 / 2\n    ### END SOLUTION\n",
            "",
            36,
            "no solution of 0_2: write it between `### BEGIN SOLUTION` and `### END SOLUTION`.",
        ),
    ],
)
def test_a_mark_out_of_place_is_told(
    spoiled: Callable[[str, str], Lesson], old: str, new: str, line: int, cause: str
) -> None:
    assert [(problem.line, problem.cause) for problem in check_regions(spoiled(old, new))] == [(line, cause)]
