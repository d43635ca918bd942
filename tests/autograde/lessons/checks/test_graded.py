"""Exercise cells and check cells that disagree with the exercises, or with each other."""

from collections.abc import Callable

import pytest

from autograde.lessons.checks.graded import check_graded
from autograde.lessons.source import Lesson


def _told(lesson: Lesson) -> list[tuple[int, str]]:
    return [(problem.line, problem.cause) for problem in check_graded(lesson)]


def test_the_example_is_in_order(example: Lesson) -> None:
    assert _told(example) == []


def test_an_unknown_exercise_is_told_with_the_nearest(spoiled: Callable[[str, str], Lesson]) -> None:
    line, cause = _told(spoiled('exercise="0_1"', 'exercise="0_11"'))[0]
    assert line == 25
    assert "'0_11'" in cause
    assert "'0_1'" in cause.split("Did you mean")[1]


def test_an_exercise_of_another_lesson_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    told = _told(spoiled('exercise="0_1"', 'exercise="1_1"'))
    assert told[0] == (
        25,
        "exercise 1_1 belongs to lesson 03_weights_and_thresholds: move the cell there, or take another.",
    )


@pytest.mark.parametrize("tag", ['exercise="0_1"', 'check="0_1"'])
def test_points_that_disagree_are_told(spoiled: Callable[[str, str], Lesson], tag: str) -> None:
    ((_, cause),) = _told(spoiled(tag, f"{tag} points=5"))
    assert cause == "points=5, but exercise 0_1 has 2: take `points` away, or correct it."


def test_points_that_agree_are_in_order(spoiled: Callable[[str, str], Lesson]) -> None:
    assert _told(spoiled('check="0_1"', 'check="0_1" points=2')) == []


def test_a_check_before_its_exercise_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled("# %%\nnumber = 2\n", '# %% check="0_2"\ncheck("0_2", error)\n')
    assert _told(lesson) == [
        (19, "check cell without an exercise cell of 0_2 before it."),
        (43, "another check cell of 0_2: the first is on line 19."),
    ]


def test_an_exercise_without_a_check_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled('# %% check="0_2"\ncheck("0_2", error)\n', "")
    assert _told(lesson) == [(36, 'exercise cell without a check cell: write `# %% check="0_2"` after it.')]


def test_an_exercise_that_is_used_twice_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    again = '# %% exercise="0_1"\n...\n'
    told = _told(spoiled("# %%\nnumber = 2\n", again * 2))
    assert told == [(line, "another exercise cell of 0_1: the first is on line 19.") for line in (21, 27)]


@pytest.mark.parametrize(
    "text",
    ['check("0_2", forward)', 'check("0_1")', 'x = check("0_1", forward)', "check('0_1', forward)\nprint(1)", "check("],
)
def test_a_check_cell_that_holds_something_else_is_told(spoiled: Callable[[str, str], Lesson], text: str) -> None:
    told = _told(spoiled('check("0_1", forward)', text))
    assert told == [(34, f'check cell holds {text!r}, expected one line: check("0_1", ...).')]
