"""Real nbgrader gives every exercise's reference full marks, the released cell none, and each slip what it deserves.

One lesson holds all exercises. In the submission of the student `slip_3` every exercise that has so many slips is
answered with its slip 3, the others with the reference. Of several functions in one exercise each counts by itself.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import nbformat
import numpy as np
import pytest

from autograde.diagnosis.guard import Done, attempt
from autograde.exercise import (
    Arguments,
    Exercise,
    FunctionExercise,
    OrderExercise,
    Rule,
    SeveralFunctions,
    Slip,
    ValueExercise,
    WrittenFunction,
)
from autograde.exercises import EXERCISES
from autograde.grading.demo.handing_in import fill_in
from autograde.grading.nbgrader_command import nbgrader
from autograde.grading.secret import hidden_rng
from autograde.lessons.build import as_text
from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.source import read_lesson
from autograde.report.scores import read_scores
from autograde.scored_exercise import ScoredExercise, ScoredSlip
from course_lib.types import Array

LESSON = "99_every_exercise"
SET_UP = "import numpy as np\nfrom autograde import check\nfrom autograde.exercises import get"
IDS = [exercise.id for exercise in EXERCISES]

pytestmark = pytest.mark.nbgrader


def _parts(exercise: Exercise) -> tuple[Exercise, ...]:
    return exercise.parts if isinstance(exercise, SeveralFunctions) else (exercise,)


def _most_slips(exercise: Exercise) -> int:
    return max(len(part.slips) for part in _parts(exercise))


MOST_SLIPS = max(map(_most_slips, EXERCISES))


def _name(exercise: Exercise) -> str:
    return exercise.function if isinstance(exercise, WrittenFunction) else f"answer_{exercise.id}"


def _code(exercise: Exercise, rule: Callable[[Exercise], str]) -> str:
    return f"{_name(exercise)} = {_given_by(exercise, rule)}"


def _given_by(exercise: Exercise, rule: Callable[[Exercise], str]) -> str:
    item = f'get("{exercise.id}")'
    if isinstance(exercise, SeveralFunctions):
        return f"[{', '.join(f'{item}.parts[{i}].{rule(part)}' for i, part in enumerate(exercise.parts))}]"
    if isinstance(exercise, ValueExercise):
        return f"{item}.{rule(exercise)}(**{item}.inputs)"
    return f"{item}.{rule(exercise)}" + ("()" if isinstance(exercise, OrderExercise) else "")


def _reference(_: Exercise) -> str:
    return "reference"


def _slip_or_reference(k: int) -> Callable[[Exercise], str]:
    return lambda exercise: f"slips[{k}].rule" if k < len(exercise.slips) else "reference"


def _cells(exercise: Exercise) -> str:
    stub = f"{_name(exercise)} = ..."
    if isinstance(exercise, WrittenFunction):
        stub = f"def {_name(exercise)}({', '.join(exercise.parameters)}):\n    ..."
    solution = f"### BEGIN SOLUTION\n{_code(exercise, _reference)}\n### END SOLUTION"
    check = f'# %% check="{exercise.id}"\ncheck("{exercise.id}", {_name(exercise)})'
    return f'# %% exercise="{exercise.id}"\n{stub}\n{solution}\n\n{check}\n'


def _write(notebook: nbformat.NotebookNode, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / f"{LESSON}.ipynb").write_text(as_text(notebook), encoding="utf-8")


def _write_source(course: Path, scratch: Path) -> None:
    text = scratch / f"{LESSON}.py"
    text.write_text("# %% setup=true\n\n" + "\n".join(map(_cells, EXERCISES)), encoding="utf-8")
    notebook = instructor_notebook(read_lesson(text), "en")
    set_up = next(cell for cell in notebook.cells if "nbgrader" in cell.metadata)
    set_up.source = SET_UP  # pictures are not needed here, and slow to import
    _write(notebook, course / "source" / LESSON)


def _submit(course: Path, student: str, rule: Callable[[Exercise], str]) -> None:
    released = nbformat.read(course / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    wrote = {exercise.id: _code(exercise, rule) for exercise in EXERCISES}
    _write(fill_in(released, wrote), course / "submitted" / student / LESSON)


@pytest.fixture(scope="module")
def points(course: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """Student -> exercise -> points, from the gradebook."""
    _write_source(course, tmp_path_factory.mktemp("lesson"))
    assert nbgrader(course, "generate_assignment", LESSON).status == 0
    released = nbformat.read(course / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    _write(released, course / "submitted" / "untouched" / LESSON)
    _submit(course, "reference", _reference)
    for k in range(MOST_SLIPS):
        _submit(course, f"slip_{k}", _slip_or_reference(k))
    assert nbgrader(course, "autograde", LESSON).status == 0
    return {row.student: dict(row.points) for row in read_scores(course, LESSON).rows}


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_the_reference_gets_full_marks(exercise: Exercise, points: dict[str, dict[str, float]]) -> None:
    assert points["reference"][exercise.id] == exercise.points


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_the_released_cell_gets_nothing(exercise: Exercise, points: dict[str, dict[str, float]]) -> None:
    assert points["untouched"][exercise.id] == 0


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_every_slip_gets_what_it_deserves(
    exercise: Exercise, points: dict[str, dict[str, float]], course: Path
) -> None:
    slips = [k for k in range(_most_slips(exercise)) if not _is_up_to_rounding(exercise, k, course)]
    got = [points[f"slip_{k}"][exercise.id] for k in slips]
    assert got == pytest.approx([_deserved_for_all(exercise, k, course) for k in slips])


def test_the_released_notebook_is_told_that_nothing_was_attempted(
    course: Path, points: dict[str, dict[str, float]]
) -> None:
    notebook = nbformat.read(course / "autograded" / "untouched" / LESSON / f"{LESSON}.ipynb", as_version=4)
    tests = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    said = ["".join(str(output) for output in cell.outputs) for cell in tests]
    assert [exercise.id for exercise, text in zip(EXERCISES, said, strict=True) if "Not attempted" not in text] == []


def _deserved_for_all(exercise: Exercise, k: int, course: Path) -> float:
    """Slip k of every part, or the reference where there are not so many."""
    parts = _parts(exercise)
    drawing = [hidden_rng(exercise.id, course)]
    if isinstance(exercise, SeveralFunctions):
        drawing = drawing[0].spawn(len(parts))
    return sum(
        _deserved(part, part.slips[k], rng) if k < len(part.slips) else part.points
        for part, rng in zip(parts, drawing, strict=True)
    )


def _deserved(exercise: Exercise, slip: Slip, rng: np.random.Generator) -> float:
    """The most generous credit among the slips that give the same as this one on the hidden inputs."""
    if isinstance(exercise, ScoredExercise):
        return _scored(exercise, slip, rng)
    if isinstance(exercise, OrderExercise):
        return slip.credit * exercise.points
    inputs = exercise.probes(rng) if isinstance(exercise, FunctionExercise) else ()
    same = [other.credit for other in exercise.slips if _give_the_same(exercise, slip, other, inputs)]
    return max(same) * exercise.points


def _is_up_to_rounding(exercise: Exercise, k: int, course: Path) -> bool:
    """Whether a training goes another way when a row is changed in its last digit: then no score is the right one."""
    if not isinstance(exercise, ScoredExercise) or exercise.slips[k].meant:
        return False
    return any(
        not np.allclose(*(exercise.slips[k].rule(X, *rest) for X in (rows, rows * (1 + 4 * np.finfo(float).eps))))
        for rows, *rest in (task.arguments for task in exercise.tasks(hidden_rng(exercise.id, course)))
    )


def _scored(exercise: ScoredExercise, slip: ScoredSlip, rng: np.random.Generator) -> float:
    """Half, where only the form of the classes is wrong; else what is reached between baseline and enough."""
    tasks = exercise.tasks(rng)
    if slip.meant:
        return slip.credit * exercise.points
    return exercise.points * float(np.mean([task.earned(np.asarray(slip.rule(*task.arguments))) for task in tasks]))


def _give_the_same(exercise: Exercise, one: Slip, other: Slip, probes: Sequence[Arguments]) -> bool:
    if isinstance(exercise, ValueExercise):
        return _close(one.rule(**exercise.inputs), other.rule(**exercise.inputs))
    return all(_close(_given(one.rule, arguments), _given(other.rule, arguments)) for arguments in probes)


def _given(rule: Rule, arguments: Arguments) -> object:
    """NaN where the rule stops because shapes do not fit or something is divided by 0."""
    result = attempt(lambda: rule(*arguments))
    return result.value if isinstance(result, Done) else np.nan


def _close(one: object, other: object) -> bool:
    return [part.shape for part in _results(one)] == [part.shape for part in _results(other)] and all(
        np.allclose(a, b, rtol=1e-6, atol=1e-9, equal_nan=True)
        for a, b in zip(_results(one), _results(other), strict=True)
    )


def _results(value: object) -> list[Array]:
    """Each result of a function that returns several, which may differ in shape."""
    parts = value if isinstance(value, tuple) else (value,)
    return [np.atleast_1d(np.asarray(part, dtype=float)) for part in parts]
