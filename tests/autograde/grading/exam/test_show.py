"""Tests for autograde.grading.exam.show."""

from typing import Any

import pytest
from nbformat import from_dict
from nbgrader.utils import determine_grade

from autograde.grading.exam.failing import HIDDEN
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.result import Result
from autograde.grading.exam.show import MOST_SHOWN, notes_of, outputs_of_student, outputs_of_test
from autograde.sandbox.student.capture import Outputs

TEST = Cell("test", "assert f(1) == 1", 2.0)
SECRET = Cell("test", "assert f(1)\n### BEGIN HIDDEN TESTS\nassert f(12345)\n### END HIDDEN TESTS", 2.0)
PRINTED = {"output_type": "stream", "name": "stdout", "text": "got 12345\n"}
WARNED = {"output_type": "stream", "name": "stderr", "text": "careful\n"}
CARD = {"output_type": "display_data", "data": {"text/html": "<div>card</div>"}, "metadata": {}}


def _points(outputs: list[Any]) -> float:
    """As nbgrader reads them off a test of 2 points."""
    metadata = {"nbgrader": {"grade": True, "solution": False, "points": 2.0}}
    cell = {"cell_type": "code", "source": "", "metadata": metadata, "outputs": outputs}
    return float(determine_grade(from_dict(cell))[0])


@pytest.mark.parametrize("points", [0.0, 0.5, 1.25, 2.0])
@pytest.mark.parametrize("outputs", [(), (PRINTED,), (WARNED,), (CARD, WARNED, PRINTED)])
def test_nbgrader_reads_the_points_whatever_was_printed(points: float, outputs: Any) -> None:
    for cell in (TEST, SECRET):
        assert _points(outputs_of_test(cell, Result(outputs, None, points))) == points


@pytest.mark.parametrize("name", ["AssertionError", HIDDEN])
def test_nbgrader_reads_nothing_off_an_error(name: str) -> None:
    error = {"type": name, "message": "m", "traceback": []}
    assert _points(outputs_of_test(TEST, Result((CARD,), error, 0.0, limit="call 2"))) == 0


def test_a_test_shows_what_is_printed_where_nothing_is_hidden() -> None:
    assert outputs_of_test(TEST, Result((PRINTED, WARNED), None, 2.0)) == [PRINTED]
    assert outputs_of_test(SECRET, Result((PRINTED, WARNED), None, 2.0)) == []


def test_what_a_test_displays_is_made_safe() -> None:
    shown = outputs_of_test(SECRET, Result(({**CARD, "data": {"text/html": "<b onclick='a()'>c</b>"}},), None, 2.0))
    assert shown[0]["data"] == {"text/html": "<b>c</b>"}


def test_a_visible_error_says_what_it_is() -> None:
    error = {"type": "AssertionError", "message": "no", "traceback": ["----> 1 assert a"], "line": "return 3"}
    assert outputs_of_test(TEST, Result((), error, 0.0), "en")[0] == {
        "output_type": "error",
        "ename": "AssertionError",
        "evalue": "no",
        "traceback": ["----> 1 assert a", "In your code: return 3", "AssertionError: no"],
    }


def test_a_hidden_error_says_only_that_it_is_one() -> None:
    error = {"type": HIDDEN, "message": "12345", "traceback": ["12345"], "line": "12345"}
    assert outputs_of_test(SECRET, Result((), error, 0.0), "ja")[0] == {
        "output_type": "error",
        "ename": HIDDEN,
        "evalue": "",
        "traceback": ["隠れたテストに通りませんでした。"],
    }


def test_a_limit_in_a_test_is_said() -> None:
    error = {"type": HIDDEN, "message": "", "traceback": [], "line": ""}
    assert "2 seconds" in outputs_of_test(SECRET, Result((), error, 0.0, limit="call 2"), "en")[0]["traceback"][1]
    shown = outputs_of_test(SECRET, Result((CARD,), None, 0.0, limit="memory 512"), "en")
    assert "512 MB" in shown[1]["data"]["text/plain"]


def test_a_students_cell_keeps_its_outputs_in_order() -> None:
    plain = {"output_type": "execute_result", "data": {"text/plain": "3"}, "metadata": {}, "execution_count": None}
    assert outputs_of_student(Result((PRINTED, WARNED, plain))) == [PRINTED, WARNED, plain]


def test_a_students_error_keeps_its_traceback() -> None:
    error = {"type": "ValueError", "message": "m", "traceback": ["a", "b"]}
    assert outputs_of_student(Result(error=error))[0] == {
        "output_type": "error",
        "ename": "ValueError",
        "evalue": "m",
        "traceback": ["a", "b"],
    }


def test_a_limit_is_said_after_the_students_own_lines() -> None:
    error = {"type": "TooLong", "message": "", "traceback": ["---", "Cell In[1], line 1", "File ours.py", "TooLong: a"]}
    shown = outputs_of_student(Result((PRINTED,), error, limit="cell 30"), "en")
    assert shown[0] == PRINTED
    assert shown[1]["traceback"][0] == "Cell In[1], line 1"
    assert "30 seconds" in shown[1]["traceback"][1]
    memory = {"type": "MemoryError", "message": "", "traceback": ["File n.py", "MemoryError: 8 GiB"]}
    assert outputs_of_student(Result((), memory, limit="memory 5"), "en")[0]["traceback"][0] == "MemoryError: 8 GiB"


def test_a_process_that_ended_is_said() -> None:
    assert "process was ended" in outputs_of_student(Result(trouble="ended"), "en")[0]["traceback"][0]


@pytest.mark.parametrize(
    "output",
    [
        None,
        [],
        {},
        {"output_type": "stream", "name": "<b>", "text": "a"},
        {"output_type": "stream", "name": "stdout", "text": 3},
        {"output_type": "stream", "name": "stdout", "text": ["a"]},
        {"output_type": "display_data", "data": []},
        {"output_type": "display_data", "data": {"text/plain": 3}},
        {"output_type": "update_display_data", "data": {"text/plain": "a"}},
        {"output_type": "error", "ename": "a", "evalue": "b", "traceback": []},
    ],
)
def test_what_is_no_output_is_left_out(output: Any) -> None:
    assert outputs_of_student(Result((output,))) == []


def test_a_displays_metadata_is_left_out() -> None:
    shown = outputs_of_student(Result(({**CARD, "metadata": {"text/html": {"isolated": True}}, "x": 1},)))
    assert shown == [CARD]


@pytest.mark.parametrize("error", [3, "a", {"type": 3, "message": None, "traceback": "abc"}, {"x": 1}])
def test_an_error_of_another_shape_is_none_or_empty(error: Any) -> None:
    for output in outputs_of_student(Result(error=error)):
        assert (output["ename"], output["evalue"], output["traceback"]) == ("", "", [])


def test_a_process_that_sends_too_much_is_cut() -> None:
    much = {"output_type": "stream", "name": "stdout", "text": "a" * (MOST_SHOWN // 2)}
    shown = outputs_of_student(Result((much, much, much)))
    assert len(shown) == 2


def test_notes_name_the_limits_that_were_hit() -> None:
    cut = Outputs(text=1)
    cut.stream("stdout", "abc")
    results = [Result(trouble="ended"), Result(limit="call 2"), Result(cut.finished()), Result((PRINTED,))]
    assert [note.partition(" / ")[0] for note in notes_of(results)] == [
        "a call ran too long",
        "output cut",
        "its process ended",
    ]
