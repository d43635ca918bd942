"""An answer gets the same verdict whether it is here or in a student's process: all references, stubs and slips."""

import linecache
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Exercise, OrderExercise, SeveralFunctions, ValueExercise, WrittenFunction
from autograde.exercises import EXERCISES
from autograde.sandbox.examiner.session import Session
from autograde.verdict import Verdict

Begin = Callable[..., Session]

IMPORTS = """
import numpy as np
from decimal import Decimal
from fractions import Fraction
from autograde.exercises import get
"""
PLAIN = {
    "nothing": "...",
    "a name in quotes": "'forward'",
    "a number": "3",
    "none": "None",
    "a class": "type('Neuron', (), {})",
    "a module": "np",
    "an iterator": "iter([1, 2])",
    "a stub": "lambda *arguments: ...",
    "no parameters": "lambda: 0",
    "a ufunc": "np.exp",
    "a method": "[].append",
    "a generic function": "lambda *arguments, **keywords: 0.5",
    "a function that gives itself back": "lambda *arguments: print",
    "a function that fails": "lambda *arguments: 1 / 0",
    "a function that looks for a key": "lambda *arguments: {}['key']",
    "a function that gives up": "lambda *arguments: (_ for _ in ()).throw(NotImplementedError)",
    "a function that leaves": "lambda *arguments: (_ for _ in ()).throw(SystemExit)",
    "a function that prints": "lambda *arguments: print('0.5')",
    "a ragged result": "lambda *arguments: [[1, 2], [3]]",
    "a text as result": "lambda *arguments: 'half'",
    "a set": "{1, 2}",
    "a dict": "{'a': 1}",
    "a complex array": "np.array([1j])",
    "a method of a dict": "{1: 2}.values()",
    "a fraction": "Fraction(5, 2)",
    "a decimal": "Decimal('2.5')",
    "a range": "range(3)",
    "a number of NumPy": "np.float32(2.5)",
}


def _parts(exercise: Exercise) -> tuple[Any, ...]:
    return exercise.parts if isinstance(exercise, SeveralFunctions) else (exercise,)


def _most_slips(exercise: Exercise) -> int:
    return max(len(part.slips) for part in _parts(exercise))


def _answer(exercise: Exercise, rule: Callable[[Any], str]) -> str:
    item = f'get("{exercise.id}")'
    if isinstance(exercise, SeveralFunctions):
        return f"[{', '.join(f'{item}.parts[{n}].{rule(part)}' for n, part in enumerate(exercise.parts))}]"
    if isinstance(exercise, ValueExercise):
        return f"{item}.{rule(exercise)}(**{item}.inputs)"
    return f"{item}.{rule(exercise)}" + ("()" if isinstance(exercise, OrderExercise) else "")


def _slip_or_reference(k: int) -> Callable[[Any], str]:
    return lambda part: f"slips[{k}].rule" if k < len(part.slips) else "reference"


def _stub(exercise: Exercise) -> str:
    def stub(part: Any) -> str:
        return f"(lambda {', '.join(part.parameters)}: ...)"

    if isinstance(exercise, SeveralFunctions):
        return f"[{', '.join(map(stub, exercise.parts))}]"
    return stub(exercise) if isinstance(exercise, WrittenFunction) else "..."


def _answers(exercise: Exercise) -> list[str]:
    rules = [lambda _: "reference", *map(_slip_or_reference, range(_most_slips(exercise)))]
    return [_stub(exercise), *(_answer(exercise, rule) for rule in rules)]


def _verdicts(exercise: Exercise, answer: Any) -> list[Verdict]:
    """With hidden inputs, and with those that are shown."""
    return [diagnose(exercise, answer, rng=np.random.default_rng(5), reveal=reveal) for reveal in (False, True)]


@pytest.fixture(scope="module")
def here() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(IMPORTS, names)  # the same source as in the student's process
    return names


@pytest.fixture
def both(begin: Begin, here: dict[str, Any]) -> Callable[[str], tuple[Any, Any]]:
    """A value of an expression here, and what comes from a student's process."""
    session = begin(IMPORTS)

    def of(expression: str) -> tuple[Any, Any]:
        source, name = f"answer = {expression}", f"<{expression}>"
        linecache.cache[name] = (len(source), None, [source], name)  # so that a traceback knows the line
        exec(compile(source, name, "exec"), here)
        _, error = session.run(f"answer = {expression}", show=False)
        assert error is None, error
        return here["answer"], session.get("answer")

    return of


@pytest.mark.parametrize("exercise", EXERCISES, ids=[exercise.id for exercise in EXERCISES])
def test_every_reference_stub_and_slip_gets_the_same_verdict(
    exercise: Exercise, both: Callable[[str], tuple[Any, Any]]
) -> None:
    for expression in _answers(exercise):
        local, remote = both(expression)
        assert _verdicts(exercise, remote) == _verdicts(exercise, local), expression


@pytest.mark.parametrize("expression", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("number", ["0_1", "1_1", "3_8", "4_7", "4_8", "7_2"])
def test_whatever_else_is_handed_over_gets_the_same_verdict(
    number: str, expression: str, both: Callable[[str], tuple[Any, Any]]
) -> None:
    exercise = next(one for one in EXERCISES if one.id == number)
    local, remote = both(expression)
    assert _verdicts(exercise, remote) == _verdicts(exercise, local)
