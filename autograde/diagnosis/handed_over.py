"""Looking at what was handed over as a function, before it is called."""

import inspect

from autograde.diagnosis.faults import NOTHING_GIVEN, UNTOUCHED, name_in_quotes, not_a_function, wrong_arity
from autograde.diagnosis.finding import Finding
from autograde.diagnosis.guard import Done, attempt, type_name
from autograde.diagnosis.untouched import is_untouched
from autograde.exercise import FunctionExercise
from autograde.prose import quote

GIVES_UP = ("NotImplementedError",)


def look(exercise: FunctionExercise, answer: object) -> Finding | None:
    """What speaks against calling `answer`, if anything does."""
    if answer is ...:
        return Finding("not attempted", 0.0, (), (NOTHING_GIVEN,))
    if isinstance(attempt(lambda: isinstance(answer, str)), Done) and issubclass(type(answer), str):
        return Finding("error", 0.0, (), (name_in_quotes(exercise),))
    if not callable(answer):
        return Finding("error", 0.0, (), (not_a_function(exercise, type_name(answer)),))
    if is_untouched(answer):
        return Finding("not attempted", 0.0, (), (UNTOUCHED,))
    taken = parameters(answer)
    if taken is not None and not fits(answer, len(exercise.parameters)):
        return Finding("error", 0.0, (), (wrong_arity(exercise, quote(", ".join(taken))),))
    return None


def parameters(function: object) -> tuple[str, ...] | None:
    """The names of its parameters; None where they cannot be known."""
    names = attempt(lambda: tuple(map(str, inspect.signature(function).parameters)))  # type: ignore[arg-type]
    return names.value if isinstance(names, Done) else None


def fits(function: object, count: int) -> bool:
    """Whether it can be called with `count` arguments by position."""
    bound = attempt(lambda: inspect.signature(function).bind(*range(count)))  # type: ignore[arg-type]
    return isinstance(bound, Done)
