"""Reading an answer: from what a person would type to numbers in the order of the text.

Nothing here compares. What is read is a plain float64 array of shape (n,), never an object of the student's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from autograde.diagnosis import numerals
from autograde.diagnosis.guard import Raised, attempt, told_of, type_name
from autograde.diagnosis.masked import unmasked
from autograde.diagnosis.refusals import CALCULATION, FOUND, Problem, expected, keys_wrong
from autograde.diagnosis.sizes import holds_more_than
from autograde.prose import quote
from course_lib.language import Text
from course_lib.types import Array

MOST_VALUES = 10_000
PREFIXES = ("∂", "delta_", "delta", "δ_", "δ", "d", "y_", "y", "u_", "u", "z_", "z", "_")
NUMBER_TYPES = (int, float, np.integer, np.floating, Fraction, Decimal)
VIEWS: tuple[type, ...] = (type({}.values()), type({}.keys()), type({}.items()))
EMPTY_TEXTS = ("", "...", "…", "?", "？")


@dataclass(frozen=True)
class Values:
    """An answer that was read.

    Attributes:
        numbers: finite, shape (n,).
        shape: the shape in which they came.
    """

    numbers: Array
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Refusal:
    """An answer that cannot be compared, with what to tell."""

    problem: Problem
    messages: tuple[Text, ...]


class _RefusedError(Exception):
    def __init__(self, problem: Problem, message: Text | None = None) -> None:
        self.problem = problem
        self.message = message or FOUND[problem]


def read(answer: object, names: tuple[str, ...] = (), count: int = 1) -> Values | Refusal:
    """The numbers in `answer`; never raises, whatever `answer` is.

    Args:
        answer: a number, list, tuple, array, text, or dict by `names`.
        names: the names of the values in the order of the text.
        count: how many are expected; only said in refusals.
    """
    result = attempt(lambda: _read(answer, names))
    if not isinstance(result, Raised):
        return result.value
    refused = result.exception
    if type(refused) is not _RefusedError:
        refused = _RefusedError("object")
    if refused.problem != "object":
        return Refusal(refused.problem, (refused.message, expected(names, count)))
    kind = type_name(answer)
    came = Text(en=f"It is of type {quote(kind, 40)}.", ja=f"型は {quote(kind, 40)} です。")
    return Refusal("object", (refused.message, came, expected(names, count)))


def _read(answer: object, names: tuple[str, ...]) -> Values:
    if holds_more_than(answer, MOST_VALUES):
        raise _RefusedError("too many")
    if hasattr(type(answer), "__array__"):
        answer = np.array(unmasked(answer), subok=False)
        atoms, shape = list(_atoms(answer.tolist())), answer.shape
    else:
        atoms = list(_atoms(_ordered(answer, names)))
        shape = _shape(answer, len(atoms))
    if all(atom is ... for atom in atoms):
        raise _RefusedError("nothing yet")
    return Values(np.array([_number(atom) for atom in atoms], dtype=np.float64), shape)


def _ordered(answer: object, names: tuple[str, ...]) -> object:
    if isinstance(answer, str):
        answer = _from_text(str(answer))
    return _by_name(dict(answer), names) if isinstance(answer, dict) else answer


def _from_text(text: str) -> object:
    if numerals.plain(text) in EMPTY_TEXTS:
        return ...
    parsed = numerals.parse(text)
    if parsed is None:
        if numerals.is_calculation(text):
            raise _RefusedError("text", CALCULATION)
        raise _RefusedError(
            "text",
            Text(
                en=f"{FOUND['text'].en} It is {quote(text)}.", ja=f"答えの文字列 {quote(text)} を数として読めません。"
            ),
        )
    if isinstance(parsed, list):
        return [... if value is None else value for value in parsed]
    return {name: ... if value is None else value for name, value in parsed.items()}


def _by_name(answer: dict[Any, object], names: tuple[str, ...]) -> list[object]:
    if not names:
        return list(answer.values())
    keys = {numerals.plain(str(key)): key for key in answer}
    for spelling in (str, str.casefold, _bare):
        spelled = {spelling(key): answer[original] for key, original in keys.items()}
        wanted = [spelling(name) for name in names]
        if len(spelled) == len(answer) and set(spelled) == set(wanted) and len(set(wanted)) == len(names):
            return [spelled[name] for name in wanted]
    raise _RefusedError("text", keys_wrong(names, ", ".join(quote(key, 20) for key in list(keys)[:8])))


def _bare(name: str) -> str:
    folded = name.casefold()
    for prefix in PREFIXES:
        if folded.startswith(prefix) and len(folded) > len(prefix):
            return folded.removeprefix(prefix)
    return folded


def _atoms(answer: object) -> Iterator[object]:
    if isinstance(answer, np.ndarray) and answer.ndim > 0:
        answer = np.array(unmasked(answer), subok=False).tolist()
    if not isinstance(answer, (list, tuple, range)):
        yield answer
        return
    for item in answer:
        yield from _atoms(item)


def _number(atom: object) -> float:
    kind = type(atom)
    if issubclass(kind, (str, dict, np.ndarray)):
        return _single(atom)
    if problem := _problem(kind, atom):
        raise _RefusedError(problem)
    try:
        number = float(atom)  # type: ignore[arg-type]
    except OverflowError:
        raise _RefusedError("infinite") from None
    if number != number:
        raise _RefusedError("nan")
    if abs(number) == float("inf"):
        raise _RefusedError("infinite")
    return number


def _single(atom: object) -> float:
    inner = _read(atom, ())
    if inner.numbers.size != 1:
        raise _RefusedError("object")
    return float(inner.numbers[0])


def _problem(kind: type, atom: object) -> Problem | None:
    if atom is ...:
        return "dots"
    if atom is None:
        return "none"
    if issubclass(kind, (bool, np.bool_)):
        return "boolean"
    if issubclass(kind, (complex, np.complexfloating)):
        return "complex"
    if issubclass(kind, (set, frozenset)):
        return "set"
    if issubclass(kind, NUMBER_TYPES):
        return None
    if hasattr(kind, "__next__") or issubclass(kind, VIEWS) or told_of(atom).get("one at a time"):
        return "one at a time"
    return "function" if callable(atom) else "object"


def _shape(answer: object, count: int) -> tuple[int, ...]:
    if isinstance(answer, (list, tuple)):
        rows = [len(row) for row in answer if isinstance(row, (list, tuple)) or np.ndim(row) == 1]
        if rows and len(set(rows)) == 1 and len(rows) * rows[0] == count:
            return (len(rows), rows[0])
    return (count,)
