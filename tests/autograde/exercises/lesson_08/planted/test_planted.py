"""4_8 as a student meets it: all bugs in place, mended one by one, found by the gradient check."""

import ast
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.lessons.locations import lesson_sources
from autograde.lessons.regions import solution_lines, visible_text
from autograde.lessons.source import Cell, read_lesson
from course_lib.activations import relu, softmax, tanh
from course_lib.gradcheck import GradientReport, check_gradients
from course_lib.layers import dense_backward, dense_forward
from course_lib.types import Array

NAMES = ("cross_entropy", "relu_backward", "tanh_backward")
EXERCISE: Any = get("4_8")
BUGS = {part.function: next(slip.rule for slip in part.slips if slip.planted) for part in EXERCISE.parts}
RIGHT = {part.function: part.reference for part in EXERCISE.parts}


def report(functions: Mapping[str, Any]) -> GradientReport:
    """The check of a small network tanh -> ReLU -> softmax with these functions."""
    rng = np.random.default_rng(8)
    shapes = {"W1": (3, 4), "b1": (4,), "W2": (4, 5), "b2": (5,), "W3": (5, 3), "b3": (3,)}
    p = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    X, T = rng.normal(size=(6, 3)), np.eye(3)[[0, 1, 2, 2, 1, 0]]

    def forward(p: Mapping[str, Array]) -> tuple[Array, Array, Array]:
        A1 = tanh(dense_forward(X, p["W1"], p["b1"]))
        A2 = relu(dense_forward(A1, p["W2"], p["b2"]))
        return A1, A2, softmax(dense_forward(A2, p["W3"], p["b3"]))

    A1, A2, Y = forward(p)
    dW3, db3, dA2 = dense_backward((Y - T) / len(X), A2, p["W3"])
    dW2, db2, dA1 = dense_backward(functions["relu_backward"](dA2, A2), A1, p["W2"])
    dW1, db1, _ = dense_backward(functions["tanh_backward"](dA1, A1), X, p["W1"])
    gradients = dict(zip(shapes, (dW1, db1, dW2, db2, dW3, db3), strict=True))
    return check_gradients(lambda p: functions["cross_entropy"](forward(p)[2], T), p, gradients)


@pytest.mark.parametrize(
    ("mended", "off"),
    [
        ((), ["W1", "b1", "W2", "b2", "W3", "b3"]),
        (("cross_entropy",), ["W1", "b1", "W2", "b2"]),
        (("cross_entropy", "relu_backward"), ["W1", "b1"]),
        (NAMES, []),
    ],
)
def test_the_gradient_check_finds_the_bugs_from_the_back(mended: tuple[str, ...], off: list[str]) -> None:
    assert list(report(BUGS | {name: RIGHT[name] for name in mended}).faults) == off


def test_the_base_of_the_logarithm_shows_as_ln_10() -> None:
    assert "2.30259 times" in report(BUGS).faults["b3"].en


def test_the_functions_as_handed_out_are_not_attempted() -> None:
    verdict = diagnose(EXERCISE, [BUGS[name] for name in NAMES])
    assert (verdict.status, verdict.points) == ("not attempted", 0)
    assert "still holds the bug" in verdict.messages[0].en


@pytest.mark.parametrize("name", NAMES)
def test_each_mended_function_earns_its_point(name: str) -> None:
    verdict = diagnose(EXERCISE, [(RIGHT if name == other else BUGS)[other] for other in NAMES])
    assert (verdict.status, verdict.points) == ("incorrect", 1)
    assert set(verdict.slips) == {f"{other}.as_planted" for other in NAMES if other != name}
    assert f"Right: `{name}`." in verdict.messages[0].en


def test_all_mended_passes() -> None:
    verdict = diagnose(EXERCISE, [RIGHT[name] for name in NAMES])
    assert (verdict.status, verdict.points) == ("passed", 3)


def test_every_slip_is_told_by_its_own_name() -> None:
    for part in EXERCISE.parts:
        for slip in part.slips:
            row = {**RIGHT, part.function: slip.rule}
            assert diagnose(EXERCISE, [row[name] for name in NAMES]).slips == (f"{part.function}.{slip.name}",)


def cell() -> Cell:
    lesson = lesson_sources() / f"{EXERCISE.lesson}.py"
    if not lesson.is_file():
        pytest.skip("the lesson is not written")
    return next(cell for cell in read_lesson(lesson).of_kind("exercise") if cell.exercise == EXERCISE.id)


def functions_in(text: str, folder: Path) -> list[Any]:
    """The functions that a text defines; the check with which its cell ends is left out."""
    nodes = [ast.unparse(node) for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    (folder / "cell.py").write_text("\n".join(["import numpy as np", *nodes]), encoding="utf-8")
    defined = runpy.run_path(str(folder / "cell.py"))
    return [defined[name] for name in NAMES]


def test_the_cell_of_the_lesson_is_handed_out_as_planted(tmp_path: Path) -> None:
    assert diagnose(EXERCISE, functions_in(visible_text(cell()), tmp_path)).status == "not attempted"


def test_the_cell_of_the_lesson_is_mended_by_its_solution(tmp_path: Path) -> None:
    assert len(list(solution_lines(cell()))) == len(NAMES)
    assert diagnose(EXERCISE, functions_in(cell().text, tmp_path)).status == "passed"
