"""Checks of exercise cells and check cells against the exercises, and against each other."""

from collections.abc import Iterator

from autograde import exercises
from autograde.errors import UnknownExercise
from autograde.lessons.check_call import read_check_call
from autograde.lessons.problem import Problem
from autograde.lessons.source import Cell, Lesson


def check_graded(lesson: Lesson) -> Iterator[Problem]:
    """Every exercise cell and check cell."""
    for cell in lesson.of_kind("exercise", "check"):
        for cause in _against_exercise(lesson, cell):
            yield lesson.problem(cell.line, cause)
    yield from _pairs(lesson)
    for cell in lesson.of_kind("check"):
        yield from _body(lesson, cell)


def _against_exercise(lesson: Lesson, cell: Cell) -> Iterator[str]:
    try:
        exercise = exercises.get(str(cell.exercise))
    except UnknownExercise as error:
        yield str(error)
        return
    if exercise.lesson != lesson.name:
        yield f"exercise {exercise.id} belongs to lesson {exercise.lesson}: move the cell there, or take another."
    points = cell.tags.get("points", exercise.points)
    if points != exercise.points:
        yield f"points={points}, but exercise {exercise.id} has {exercise.points:g}: take `points` away, or correct it."


def _pairs(lesson: Lesson) -> Iterator[Problem]:
    seen: dict[tuple[str, str | None], int] = {}
    for cell in lesson.of_kind("exercise", "check"):
        if (cell.kind, cell.exercise) in seen:
            first = seen[cell.kind, cell.exercise]
            yield lesson.problem(
                cell.line, f"another {cell.kind} cell of {cell.exercise}: the first is on line {first}."
            )
        seen.setdefault((cell.kind, cell.exercise), cell.line)
        if cell.kind == "check" and ("exercise", cell.exercise) not in seen:
            yield lesson.problem(cell.line, f"check cell without an exercise cell of {cell.exercise} before it.")
    for (kind, exercise), line in seen.items():
        if kind == "exercise" and ("check", exercise) not in seen:
            yield lesson.problem(line, f'exercise cell without a check cell: write `# %% check="{exercise}"` after it.')


def _body(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    if _checked(cell.text) != cell.exercise:
        cause = f'check cell holds {cell.text!r}, expected one line: check("{cell.exercise}", ...).'
        yield lesson.problem(cell.body, cause)


def _checked(text: str) -> str | None:
    """The id in `check("id", answer)`; None for any other text."""
    try:
        return read_check_call(text).exercise
    except (SyntaxError, ValueError):
        return None
