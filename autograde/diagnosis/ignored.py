"""Parameters that a function does not use: its result stays the same, whatever is passed for them.

In a notebook a variable of the same kind often stands outside the function and is used in its place.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from autograde.diagnosis.outputs import Output
from autograde.diagnosis.trial import Trial, rule_outputs
from autograde.exercise import Arguments
from course_lib.language import Text

CHANGES = (0.75, 0.0)
"""An argument, or what it gives if it is a function, is multiplied by each of these. The first keeps shares and signs,
and has to matter to the reference; it may leave the place of the largest, or a direction, as it is."""

ALL = Text(
    en="The function gives the same result whatever it is given. "
    "Does it use its parameters, or variables of the same kind that stand outside it?",
    ja="何を渡しても同じ結果が返ります。引数を使っていますか。関数の外にある変数を使っていませんか。",
)


def ignored(trial: Trial) -> Text | None:
    """Which parameters do not matter, although they do for the reference."""
    names = trial.exercise.parameters
    unused = [name for place, name in enumerate(names) if _does_not_matter(trial, place)]
    if len(unused) == len(names):
        return ALL
    listed = [f"`{name}`" for name in unused]
    return (
        Text(
            en=f"The result does not change with {_either(listed)}. Was something left out, or does a variable from "
            "outside the function stand in its place? Such a variable has the same value at every call: "
            "use the parameter.",
            ja=f"{'、'.join(listed)} を変えても結果が変わりません。使い忘れていませんか。"
            "それとも、代わりに関数の外にある変数を使っていませんか。外にある変数の値は、何を渡しても同じです。"
            "引数のほうを使ってください。",
        )
        if unused
        else None
    )


def _either(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def _does_not_matter(trial: Trial, place: int) -> bool:
    """Whether the reference changes with this argument and the function, in every such case, does not."""
    tried = False
    for one, came, target in trial.readable():
        for change in () if isinstance(one.arguments[place], str) else CHANGES:
            unmoved = _unmoved(trial, _changed(one.arguments, place, change), came, target)
            if unmoved is False:
                return False
            tried = tried or (unmoved is True and change == CHANGES[0])
    return tried


def _unmoved(trial: Trial, arguments: Arguments, came: Output, target: Output) -> bool | None:
    """Whether the result stays with these arguments; None where that of the reference stays too, or has no value."""
    (moved,) = rule_outputs(trial.exercise, trial.exercise.reference, [arguments])
    if moved is None or _same(moved, target):
        return None
    outcome = trial.again(arguments).outcome
    return isinstance(outcome, tuple) and _same(outcome, came)


def _changed(arguments: Arguments, place: int, change: float) -> Arguments:
    return (*arguments[:place], _scaled(arguments[place], change), *arguments[place + 1 :])


def _scaled(argument: Any, change: float) -> Any:
    """The argument, or what it gives if it is a function, times `change`."""
    return (lambda x: argument(x) * change) if callable(argument) else argument * change


def _same(one: Output, other: Output) -> bool:
    return len(one) == len(other) and all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
