"""Each rule of the examiner's holds an attack: with that rule alone switched off, the attack gains.

`test_attacks` shows that with all rules on it does not.
"""

import importlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from arena.attack import Attack, read_attack
from arena.course import HIDDEN_NUMBERS, points
from arena.examined import Examined
from arena.examiner import in_a_fork, sat

from autograde.grading.exam import desk, examiners, sitting
from autograde.sandbox import messages
from autograde.sandbox.examiner import remote
from autograde.sandbox.examiner.launcher import student_server
from autograde.sandbox.examiner.vocabulary import ANY
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.limits import Limits
from autograde.sandbox.student import shell
from autograde.sandbox.student.alarm import TooLong, alarm
from autograde.sandbox.wire import Reference

wire = importlib.import_module("autograde.sandbox.wire.decode")
"""The module; the package has a function of its name."""


@pytest.fixture(scope="module")
def students() -> Iterator[ForkServer]:
    with student_server() as server:
        yield server


def names_of_the_student() -> None:
    """What locked cells define is not taken note of, so the student's value is asked for."""
    desk.Desk._take_note = lambda self, found: None  # type: ignore[method-assign]


def arithmetic_on_handles() -> None:
    """Whatever an operator gives on the student's side is believed."""
    remote._held = lambda result, first, others: result


def verdicts_of_handles() -> None:
    """Methods by which plain data judges are asked of handles."""
    remote.VERDICTS = frozenset()


def ends_of_loops() -> None:
    """StopIteration arrives as what it is."""
    messages.ENDS_A_LOOP = ()


def numbers_only() -> None:
    """As nbgrader has it: what does not read as a number is full marks."""
    sitting.points = lambda value, error, most: (  # type: ignore[assignment]
        0.0 if error is not None else min(most, value) if isinstance(value, (int, float)) else most
    )


@pytest.mark.parametrize(
    ("rule", "name", "gains"),
    [
        (names_of_the_student, "helper_rebound", "cube"),
        (names_of_the_student, "allclose_patched", "unit"),
        (arithmetic_on_handles, "difference_with_methods", "residual"),
        (verdicts_of_handles, "verdict_methods", "greet"),
        (ends_of_loops, "stop_iteration", "label"),
        (numbers_only, "partial_credit_array", "sign"),
    ],
)
def test_without_this_rule_the_attack_gains(
    rule: Callable[[], None], name: str, gains: str, students: ForkServer, course: Path
) -> None:
    attack = read_attack(name, "mark", str(course))
    assert sat(students, course, attack, rule).points[gains] == points()[gains]


def all_words() -> None:
    """Types and exceptions are named as the student's side names them."""
    sitting.Vocabulary = lambda sources: ANY  # type: ignore[assignment,misc]


def talkative() -> None:
    """Messages and values of tests are shown after hidden inputs were heard."""
    sitting._discreet = lambda cell, taken, heard: taken  # type: ignore[assignment]


def outputs_after_tests() -> None:
    """Cells run once, tests in between, and what they show is what is shown."""

    def sit(cells: Any, server: Any, terms: Any, shell: Any) -> list[Any]:
        student = sitting.Student(server, terms, ANY, frozenset())
        table = desk.Desk(shell, student.get)
        results = []
        for cell in cells:
            if cell.kind == "test":
                ran = table.test(cell)
                results.append(
                    sitting.Result(ran.outputs, ran.error, sitting.points(ran.value, ran.error, cell.points))
                )
            else:
                results.append(sitting.Result(*student.run(cell.source, show=True)))
                table.pass_by(cell)
        student.end()
        return results

    sitting.sit = sit


@pytest.mark.parametrize(
    ("rule", "name"),
    [(all_words, "told_by_types"), (talkative, "told_by_an_error"), (outputs_after_tests, "told_at_the_end")],
)
def test_without_this_rule_hidden_inputs_are_told(
    rule: Callable[[], None], name: str, students: ForkServer, course: Path
) -> None:
    attack = read_attack(name, "mark", str(course))
    assert heard(sat(students, course, attack, rule)) != []


def heard(came: Examined) -> list[str]:
    """Hidden inputs of `cube` and `forward` among what is shown."""
    numbers = [number for number in HIDDEN_NUMBERS if number in came.text]
    return [*numbers, *(["forward"] if "Heard_" in came.text else [])]


def test_special_names_of_handles_are_not_asked_for() -> None:
    asked: list[str] = []
    handle = remote.make(Reference("student", 0, {}), lambda operation, thing, name: asked.append(name))
    special = ("__array__", "__array_interface__", "__float__", "_repr_html_", "_ipython_display_")
    assert [name for name in special if hasattr(handle, name)] == []
    assert asked == []


def test_without_that_rule_they_are() -> None:
    def off() -> list[str]:
        asked: list[str] = []
        remote._refuse_special = lambda name: None
        handle = remote.make(Reference("student", 0, {}), lambda operation, thing, name: asked.append(name))
        return [name for name in ("__array_interface__", "_repr_html_") if hasattr(handle, name)]

    assert in_a_fork(off) == ["__array_interface__", "_repr_html_"]


NAN_TWICE = b"e\x02\0\0\0" + 2 * b"d\0\0\0\0\0\0\xf8\x7f"


def test_keys_that_cannot_be_keys_are_refused() -> None:
    with pytest.raises(wire.Unreadable):
        wire.decode(NAN_TWICE, lambda reference: reference)


def test_without_that_rule_a_set_holds_nan_twice() -> None:
    def off() -> int:
        wire._Reader._keys = lambda self, values: values
        return len(wire.decode(NAN_TWICE, lambda reference: reference))

    assert in_a_fork(off) == 2


def test_an_examiner_that_computes_for_ever_is_ended() -> None:
    born = os.fork()
    if born == 0:
        try:
            examiners._bound(Limits(submission_seconds=0.1))
            while True:
                pass
        finally:  # or this copy would go on with the tests, too
            os._exit(1)
    assert os.WTERMSIG(os.waitpid(born, 0)[1]) in (signal.SIGKILL, signal.SIGXCPU)


def test_an_error_that_cannot_be_shown_is_an_error() -> None:
    """A student's function that fails at the last moment would have the limit on time ring while IPython shows it."""

    def run_it() -> bool:
        def ring(*_: object, **__: object) -> None:
            raise TooLong("just now")

        made = shell.make_shell()
        made.InteractiveTB.structured_traceback = ring
        ran = shell.run(made, "raise ValueError", show=True)
        return ran.error is not None

    assert in_a_fork(run_it) is True


def test_a_limit_that_a_test_catches_has_been_hit() -> None:
    with alarm(0.01) as rang, suppress(Exception):
        time.sleep(5)
    assert rang == [0.01]


def test_a_test_that_catches_its_limit_has_failed(students: ForkServer, course: Path) -> None:
    def slow() -> None:
        def test(self: Any, cell: Any) -> shell.Ran:
            with suppress(Exception):
                time.sleep(5)
            return shell.Ran([], None)

        desk.Desk.test = test  # type: ignore[method-assign]

    attack = Attack("caught", "a test that catches what ends it", frozenset(), {"cell_seconds": 0.02}, ())
    assert set(sat(students, course, attack, slow).points.values()) == {0.0}
