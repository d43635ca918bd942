"""Tags that are unknown, misplaced or contradict each other."""

from collections.abc import Callable

import pytest

from autograde.lessons.checks.tags import check_tags
from autograde.lessons.source import Lesson


def test_the_example_is_in_order(example: Lesson) -> None:
    assert list(check_tags(example)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "cause"),
    [
        ('exercise="0_1"', 'exercize="0_1"', 25, "unknown tag `exercize`: did you mean `exercise`?"),
        ("# %%\n", "# %% colour=1\n", 19, "unknown tag `colour`: known are lang, setup, exercise, check, points."),
        ("# %%\n", '# %% lang="en"\n', 19, "tag `lang` on a code cell: take it away."),
        ("# %%\n", "# %% points=1\n", 19, "tag `points` on a cell without `exercise` or `check`: take it away."),
        ('lang="ja"\n', 'lang="ja" check="0_1"\n', 6, "tag `check` on a markdown cell: take it away."),
        ("setup=true", "setup=1", 11, "setup=1, expected setup=true."),
        (
            'check="0_1"',
            'check="0_1" exercise="0_1"',
            33,
            "tags `exercise` and `check` on one cell: give each a cell of its own.",
        ),
        ('[markdown] lang="en"', "[raw]", 1, "a raw cell, expected code or [markdown]."),
    ],
)
def test_a_tag_out_of_place_is_told(
    spoiled: Callable[[str, str], Lesson], old: str, new: str, line: int, cause: str
) -> None:
    assert [(problem.line, problem.cause) for problem in check_tags(spoiled(old, new))] == [(line, cause)]


def test_a_title_in_the_marker_is_no_tag_of_ours(spoiled: Callable[[str, str], Lesson]) -> None:
    (problem,) = check_tags(spoiled("# %%\n", "# %% A title\n"))
    assert problem.cause.startswith("unknown tag `title`")
