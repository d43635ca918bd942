"""Looking at what was handed over as a function, before it is called."""

import inspect

from autograde.diagnosis.faults import (
    NOTHING_GIVEN,
    UNTOUCHED,
    a_class,
    name_in_quotes,
    no_parameters,
    not_a_function,
    wrong_arity,
)
from autograde.diagnosis.finding import Finding
from autograde.diagnosis.guard import Done, attempt, told_of, type_name
from autograde.diagnosis.untouched import is_untouched
from autograde.exercise import WrittenFunction


def look(exercise: WrittenFunction, answer: object) -> Finding | None:
    """What speaks against calling `answer`, if anything does."""
    if answer is ...:
        return Finding("not attempted", 0.0, (), (NOTHING_GIVEN,))
    if issubclass(type(answer), str):
        return Finding("error", 0.0, (), (name_in_quotes(exercise),))
    if issubclass(type(answer), type) or told_of(answer).get("class"):
        return Finding("error", 0.0, (), (a_class(exercise),))
    if not callable(answer):
        return Finding("error", 0.0, (), (not_a_function(exercise, type_name(answer)),))
    if is_untouched(answer):
        return Finding("not attempted", 0.0, (), (UNTOUCHED,))
    taken = signature(answer)
    if taken is not None and not fits(answer, len(exercise.parameters)):
        return Finding("error", 0.0, (), (no_parameters(exercise) if taken == "()" else wrong_arity(exercise, taken),))
    return None


def parameters(function: object) -> tuple[str, ...] | None:
    """The names of its parameters; None where they cannot be known."""
    names = attempt(lambda: tuple(map(str, inspect.signature(function).parameters)))  # type: ignore[arg-type]
    return names.value if isinstance(names, Done) else None


def signature(function: object) -> str | None:
    """Its parameters as they stand in its `def` line, brackets included; None where they cannot be known."""
    written = attempt(lambda: _signature(function))
    return written.value if isinstance(written, Done) else None


def fits(function: object, count: int) -> bool:
    """Whether it can be called with `count` arguments by position."""
    bound = attempt(lambda: inspect.signature(function).bind(*range(count)))  # type: ignore[arg-type]
    return isinstance(bound, Done)


def _signature(function: object) -> str:
    taken = inspect.signature(function).parameters.values()  # type: ignore[arg-type]
    return str(inspect.Signature([one.replace(annotation=inspect.Parameter.empty) for one in taken]))
