"""The student's process of a sitting."""

import inspect
from collections.abc import Callable, Iterator

import pytest

from autograde.grading.exam import student as subject
from autograde.grading.exam.student import MOST_PROCESSES, Student
from autograde.grading.exam.terms import Terms
from autograde.sandbox.errors import ChildGone, NotIsolated, SandboxError
from autograde.sandbox.examiner.launcher import student_server
from autograde.sandbox.examiner.vocabulary import ANY
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.limits import Limits

DIE = "import os\nos._exit(0)"
Enrol = Callable[..., Student]


@pytest.fixture(name="server", scope="module")
def _server() -> Iterator[ForkServer]:
    with student_server() as server:
        yield server


@pytest.fixture(name="enrol")
def _enrol(server: ForkServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Enrol]:
    made: list[Student] = []

    def enrol(limits: Limits | None = None) -> Student:
        made.append(
            Student(server, Terms("confined", limits or Limits(cell_seconds=60, call_seconds=60)), ANY, frozenset())
        )
        return made[-1]

    yield enrol
    for student in made:
        student.end()


def test_cells_run_one_after_the_other(enrol: Enrol) -> None:
    student = enrol()
    student.run("x = 1", show=False)
    outputs, error, points, trouble = student.run("print(x + 1)", show=True)
    assert [output["text"] for output in outputs] == ["2\n"]
    assert (error, points, trouble) == (None, None, None)
    assert student.get("x") == 1


def test_a_name_that_is_not_there_is_a_name_error(enrol: Enrol) -> None:
    with pytest.raises(NameError):
        enrol().get("nothing")


def test_a_new_process_has_the_cells_but_the_deadly_one(enrol: Enrol) -> None:
    student = enrol()
    student.run("x = [1]", show=False)
    assert student.run(DIE, show=False)[3] is not None
    student.run("x.append(2)", show=False)
    assert student.get("x") == [1, 2]


def test_there_are_only_so_many_processes(enrol: Enrol) -> None:
    student = enrol()
    for _ in range(MOST_PROCESSES):
        student.run(DIE, show=False)
    with pytest.raises(ChildGone):
        student.get("x")
    assert student.run("x = 1", show=False)[3] is not None


def test_a_submission_has_only_so_much_time(enrol: Enrol) -> None:
    with pytest.raises(SandboxError, match="more than 0 seconds"):
        enrol(Limits(submission_seconds=0)).get("x")


def test_a_machine_that_cannot_shut_it_in_is_no_fault_of_the_students(
    enrol: Enrol, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotIsolated("no")

    monkeypatch.setattr("autograde.grading.exam.student.launch", refuse)
    with pytest.raises(NotIsolated):
        enrol().run("x = 1", show=False)


def test_a_handle_in_what_is_shown_stays_behind(enrol: Enrol, monkeypatch: pytest.MonkeyPatch) -> None:
    student = enrol()
    good = {"output_type": "stream", "text": "a"}

    def run(_source: str, _show: bool) -> tuple[list[object], object]:
        return [good, object(), {"data": {"x": object()}}, {1: 2}], object()

    monkeypatch.setattr(student.session(), "run", run)
    outputs, error, _, _ = student.run("x", show=True)
    assert outputs == [good]
    assert error == {"type": "Error", "message": "", "traceback": []}


def _launched(enrol: Enrol, monkeypatch: pytest.MonkeyPatch) -> tuple[Student, list[object]]:
    """A student, and the processes that it has had."""
    launched: list[object] = []
    launch = subject.launch
    monkeypatch.setattr(subject, "launch", lambda *given: launched.append(given) or launch(*given))
    return enrol(), launched


def test_one_process_is_brought_back_to_each_moment(enrol: Enrol, monkeypatch: pytest.MonkeyPatch) -> None:
    student, launched = _launched(enrol, monkeypatch)
    for value in (1, 2, 3):
        student.run(f"x = {value}", show=False)
        student.keep(["x"])
    student.begin_tests(may_wait=True)
    for moment in (0, 2, 1):
        student.back(moment)
        assert student.get("x") == moment + 1
    assert len(launched) == 1


def test_where_it_may_not_wait_another_process_runs_the_cells_up_to_the_moment(
    enrol: Enrol, monkeypatch: pytest.MonkeyPatch
) -> None:
    student, launched = _launched(enrol, monkeypatch)
    for value in (1, 2):
        student.run(f"x = {value}", show=False)
        student.keep(["x"])
    student.begin_tests(may_wait=False)
    for moment in (0, 1):
        student.back(moment)
        assert student.get("x") == moment + 1
    assert len(launched) == 2


def test_what_moves_is_asked_of_another_process(enrol: Enrol, monkeypatch: pytest.MonkeyPatch) -> None:
    student, launched = _launched(enrol, monkeypatch)
    student.run("x = iter([1, 2])", show=False)
    student.keep(["x"])
    student.run("next(x)", show=False)
    student.begin_tests(may_wait=True)
    student.back(0)
    assert next(iter(student.get("x"))) == 1
    assert len(launched) == 2


def test_a_process_that_dies_in_a_test_is_replaced_by_one_that_goes_on_from_there(enrol: Enrol) -> None:
    student = enrol()
    student.run("x = 1\ndef die():\n    import os\n    os._exit(0)", show=False)
    student.keep(["die"])
    student.run("x = 2", show=False)
    student.keep(["x"])
    student.begin_tests(may_wait=True)
    student.back(0)
    with pytest.raises(ChildGone):
        student.get("die")()
    assert student.get("x") == 1
    student.back(1)
    assert student.get("x") == 2


def test_a_cell_that_kills_only_the_second_time_costs_one_process(enrol: Enrol) -> None:
    student = enrol()
    student.run("x = iter([3])", show=False)
    student.keep(["x"])
    student.run("import os\nopen(os.path.expanduser('~/a'), 'a').write('1')", show=False)
    student.begin_tests(may_wait=True)
    student._done[0] = DIE
    student.back(0)
    with pytest.raises(ChildGone):
        student.get("x")
    with pytest.raises(NameError):
        student.get("x")


def test_a_discreet_test_finds_what_names_stood_for_before_any_test(enrol: Enrol) -> None:
    student = enrol()
    student.run("x = 1\nheard = []\ndef f(a):\n    heard.append(a)\n    return a", show=False)
    student.keep(["x", "f"])
    student.run("y = heard[0] if heard else 'nothing'\ndef g(a, b=y):\n    return a", show=False)
    student.keep(["y", "g", "missing"], remember=True)
    student.begin_tests(may_wait=False)
    student.back(0)
    assert student.get("f")("hidden") == "hidden"
    student.back(1)
    student.begin_test("", discreet=True)
    assert student.get("y") == "nothing"
    assert str(inspect.signature(student.get("g"))) == "(a, b='nothing')"
    assert student.get("g")(3) == 3
    with pytest.raises(NameError):
        student.get("x")
    student.begin_test("")
    assert student.get("y") == "hidden"
