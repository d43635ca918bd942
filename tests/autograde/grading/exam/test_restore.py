"""Damaged submissions as the course's notebook again; the cases are those of the table in nbgrader's own behaviour."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograde.grading.exam.paper import CourseCell, plain_key
from autograde.grading.exam.reading import Handed
from autograde.grading.exam.restore import Restored, restore


def _test(exercise: str, hidden: str) -> CourseCell:
    visible = f'check("{exercise}", f{exercise})'
    source = f"{visible}\n### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS"
    return CourseCell(source, code=True, solution=False, points=2.0, cell_id=f"{exercise}-cell")


def _answer(exercise: str) -> CourseCell:
    name = f"f{exercise}"
    stub = f"def {name}(x):\n    ..."
    return CourseCell(stub, code=True, solution=True, points=None, asks=frozenset({name}), cell_id=f"{exercise}-a-cell")


def _plain(source: str, code: bool = True) -> CourseCell:
    return CourseCell(source, code=code, solution=False, points=None, plain=True)


_CELLS = {
    "setup": CourseCell("import numpy as np", code=True, solution=False, points=None),
    plain_key("# Words"): _plain("# Words", code=False),
    plain_key("import os"): _plain("import os"),
    "1-answer": _answer("1"),
    "1": _test("1", "assert f1(3) == 9"),
    plain_key("f1(2)"): _plain("f1(2)"),
    "2-answer": _answer("2"),
    "2": _test("2", "assert f2(3) == 6"),
    "why": CourseCell("Why?", code=False, solution=True, points=3.0),
}
COURSE = {
    key: replace(cell, follows=before) for (key, cell), before in zip(_CELLS.items(), ["", *_CELLS], strict=False)
}
WROTE = {
    "1-answer": "def f1(x):\n    return x * x",
    "2-answer": "def f2(x):\n    return 2 * x",
    "why": "Because it is so.",
}


def _handed() -> dict[str, Handed]:
    """A whole submission, by the course's keys."""
    return {
        key: Handed(cell.code, WROTE.get(key, cell.source.split("\n###")[0]), "" if cell.plain else key, cell.cell_id)
        for key, cell in COURSE.items()
    }


def _stripped(cells: dict[str, Handed]) -> list[Handed]:
    return [replace(cell, grade_id="", cell_id="") for cell in cells.values()]


def _sources(restored: Restored) -> dict[str, str]:
    return {place.key: place.source for place in restored.places if place.key}


WHOLE = {key: WROTE.get(key, cell.source) for key, cell in COURSE.items()}


def test_a_whole_submission_stays_as_it_is() -> None:
    restored = restore(list(_handed().values()), COURSE)
    assert _sources(restored) == WHOLE
    assert [place.key for place in restored.places] == list(COURSE)
    assert restored.notes == []


def test_the_kinds_are_the_courses() -> None:
    kinds = [place.cell.kind for place in restore(list(_handed().values()), COURSE).places]
    assert kinds == ["course", "text", "student", "student", "test", "student", "student", "test", "text"]


def test_cells_without_any_metadata_are_known_by_what_they_say() -> None:
    assert _sources(restore(_stripped(_handed()), COURSE)) == WHOLE


def test_renamed_ids_are_no_harm() -> None:
    cells = [replace(cell, grade_id="x" + cell.grade_id, cell_id="") for cell in _handed().values()]
    assert _sources(restore(cells, COURSE)) == WHOLE


def test_the_order_is_the_courses() -> None:
    restored = restore(list(_handed().values())[::-1], COURSE)
    assert [place.key for place in restored.places] == list(COURSE)
    assert restored.notes == ["The cells stood in another order; they were graded in the course's."]


@pytest.mark.parametrize("key", ["setup", "1", "1-answer", "why"])
def test_a_cell_of_the_exam_that_is_missing_comes_back_and_is_noted(key: str) -> None:
    cells = _handed()
    del cells[key]
    restored = restore(list(cells.values()), COURSE)
    assert _sources(restored) == {**WHOLE, key: COURSE[key].source}
    assert restored.notes == [f"The cell {key!r} was missing and has been put back."]


def test_a_demonstration_may_be_missing_but_not_an_import() -> None:
    cells = _handed()
    for key in ("f1(2)", "# Words", "import os"):
        del cells[plain_key(key)]
    restored = restore(list(cells.values()), COURSE)
    assert plain_key("import os") in _sources(restored)
    assert plain_key("f1(2)") not in _sources(restored)
    assert restored.notes == []


def test_nothing_handed_in_is_the_course_with_its_stubs() -> None:
    sources = _sources(restore([], COURSE))
    assert sources["1-answer"] == "def f1(x):\n    ..."
    assert sources["1"] == COURSE["1"].source


def test_a_locked_cell_and_a_test_are_the_courses_whatever_they_say() -> None:
    cells = _handed()
    cells["1"] = replace(cells["1"], source="pass")
    cells["setup"] = replace(cells["setup"], source="np = None")
    assert _sources(restore(list(cells.values()), COURSE)) == WHOLE


@pytest.mark.parametrize("first", [True, False])
def test_of_two_copies_of_an_answer_the_changed_one_counts_and_has_the_last_word(first: bool) -> None:
    cells = list(_handed().values())
    stub = replace(cells[3], source=COURSE["1-answer"].source)
    cells[3:4] = [stub, cells[3]] if first else [cells[3], stub]
    restored = restore(cells, COURSE)
    assert _sources(restored) == WHOLE
    assert [place.source for place in restored.places][3:5] == [stub.source, WROTE["1-answer"]]
    assert restored.notes == ["The cell '1-answer' was there 2 times; the last that was changed counts."]


def test_of_two_changed_copies_the_last_counts() -> None:
    cells = list(_handed().values())
    cells.insert(4, replace(cells[3], source="def f1(x): return 7"))
    assert _sources(restore(cells, COURSE))["1-answer"] == "def f1(x): return 7"


def test_a_copy_of_a_test_is_a_cell_of_the_students() -> None:
    cells = list(_handed().values())
    cells.insert(0, replace(cells[4], source="my_own = 1"))
    restored = restore(cells, COURSE)
    assert [place.key for place in restored.places].count("1") == 1
    assert restored.places[0].cell.kind == "student"
    assert restored.places[0].source == "my_own = 1"


def test_an_added_cell_stays_behind_the_cell_that_it_followed() -> None:
    cells = list(_handed().values())
    cells.insert(4, Handed(True, "helper = 1"))
    cells.append(Handed(True, "the_end = 1", "unknown"))
    places = restore(cells, COURSE).places
    assert [(place.key, place.source) for place in places][4] == ("", "helper = 1")
    assert places[-1].source == "the_end = 1"
    assert places[-1].cell.kind == "student"


def test_a_claimed_id_on_text_does_not_take_an_answer_away() -> None:
    cells = list(_handed().values())
    for place in (0, len(cells)):
        more = [*cells[:place], Handed(False, "words", "1-answer"), *cells[place:]]
        assert _sources(restore(more, COURSE))["1-answer"] == WROTE["1-answer"]


def test_an_answer_with_a_broken_line_is_still_known_by_its_name() -> None:
    cells = _handed()
    cells["1-answer"] = Handed(True, "def f1(x)\n    return x")
    assert _sources(restore(list(cells.values()), COURSE))["1-answer"] == "def f1(x)\n    return x"


def test_a_test_with_another_answer_in_it_is_known_by_its_exercise() -> None:
    cells = _handed()
    cells["2"] = Handed(True, 'check( "2", lambda x: 6)')
    restored = restore(list(cells.values()), COURSE)
    assert _sources(restored) == WHOLE
    assert len(restored.places) == len(COURSE)


def test_a_written_answer_without_metadata_is_known_by_its_place() -> None:
    cells = _handed()
    cells["why"] = Handed(False, "Because.")
    assert _sources(restore(list(cells.values()), COURSE))["why"] == "Because."


_PIECES = st.sampled_from([*_handed().values(), *_stripped(_handed()), Handed(True, "x = 1"), Handed(False, "y", "1")])


@given(st.lists(_PIECES, max_size=14))
def test_whatever_was_handed_in_every_cell_of_the_exam_is_there_once_and_nothing_is_lost(handed: list[Handed]) -> None:
    places = restore(handed, COURSE).places
    keys = [place.key for place in places if place.key]
    assert keys == [key for key in COURSE if key in keys]
    assert {key for key, cell in COURSE.items() if not cell.plain} <= set(keys)
    assert sum(place.handed is not None for place in places) == len(handed)
    tests = [place for place in places if place.cell.kind == "test"]
    assert [place.source for place in tests] == [COURSE["1"].source, COURSE["2"].source]
