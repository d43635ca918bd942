"""One run of the course's own notebook."""

from collections.abc import Sequence

from autograde.grading.exam.paper import Cell, CourseCell, plain_key
from autograde.grading.exam.rehearsal import NONE, Rehearsals
from autograde.grading.exam.result import Result
from autograde.sandbox.errors import ChildGone

COURSE = {plain_key("1 + 1"): CourseCell("1 + 1", code=True, solution=False, points=None, plain=True)}


class Stage:
    """Counts the rehearsals."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, cells: Sequence[Cell]) -> Sequence[Result]:
        self.times += 1
        assert [cell.source for cell in cells] == ["1 + 1"]
        return [Result(outputs=[{"two": 2}])]


def test_the_first_submission_is_not_worth_a_rehearsal() -> None:
    stage = Stage()
    assert Rehearsals().of("a", COURSE, None, stage) is NONE
    assert stage.times == 0


def test_from_the_second_on_there_is_one_for_all() -> None:
    stage, rehearsals = Stage(), Rehearsals()
    shown = [rehearsals.of("a", COURSE, None, stage).shown for _ in range(4)]
    assert shown[1:] == [{"1 + 1": Result(outputs=[{"two": 2}])}] * 3
    assert stage.times == 1


def test_another_notebook_has_its_own() -> None:
    stage, rehearsals = Stage(), Rehearsals()
    for digest in "abab":
        rehearsals.of(digest, COURSE, None, stage)
    assert stage.times == 2


def test_a_notebook_without_demonstrations_is_not_rehearsed() -> None:
    stage, rehearsals = Stage(), Rehearsals()
    assert [rehearsals.of("a", {}, None, stage) for _ in range(2)] == [NONE, NONE]
    assert stage.times == 0


def test_a_rehearsal_that_fails_leaves_everything_to_be_shown() -> None:
    def fail(_: Sequence[Cell]) -> Sequence[Result]:
        raise ChildGone("gone")

    rehearsals = Rehearsals()
    assert [rehearsals.of("a", COURSE, None, fail) for _ in range(2)] == [NONE, NONE]


def test_where_several_are_known_to_come_the_first_has_one() -> None:
    stage = Stage()
    assert Rehearsals(at_once=True).of("a", COURSE, None, stage).shown == {"1 + 1": Result(outputs=[{"two": 2}])}


def test_each_language_has_its_own_in_its_own_words() -> None:
    speaks = "set_notebook_language('en')"
    course = {plain_key(speaks): CourseCell(speaks, code=True, solution=False, points=None, plain=True)}
    ran: list[str] = []

    def rehearse(cells: Sequence[Cell]) -> Sequence[Result]:
        ran.append(cells[0].source)
        return [Result()]

    rehearsals = Rehearsals(at_once=True)
    shown = [rehearsals.of("a", course, language, rehearse).shown for language in ("en", "ja", "ja")]
    assert ran == [speaks, "set_notebook_language('ja')"]
    assert [list(one) for one in shown] == [[ran[0]], [ran[1]], [ran[1]]]


def test_unseen_ones_are_found_in_the_words_of_the_language() -> None:
    speaks = "set_notebook_language('en')"
    course = {plain_key(speaks): CourseCell(speaks, code=True, solution=False, points=None, plain=True)}
    assert list(Rehearsals().unseen("a", course, "ja").shown) == ["set_notebook_language('ja')"]
