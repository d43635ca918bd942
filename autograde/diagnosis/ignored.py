"""Parameters that a function does not use: its result stays the same, whatever is passed for them.

In a notebook a variable of the same kind often stands outside the function and is used in its place.
"""

from collections.abc import Sequence

import numpy as np

from autograde.diagnosis.calls import Call
from autograde.diagnosis.outputs import Output
from autograde.diagnosis.trial import Trial, rule_outputs
from autograde.exercise import Arguments
from course_lib.language import Text

CHANGE = 0.75
"""An argument is multiplied by this: shares stay shares, and signs stay."""

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
            en=f"The result does not change with {_either(listed)}. Which variable does the function use instead? "
            "One that stands outside it has the same value at every call: use the parameter.",
            ja=f"{'、'.join(listed)} を変えても結果が変わりません。関数の中で、代わりに別の変数を使っていませんか。"
            "関数の外にある変数の値は、何を渡しても同じです。引数のほうを使ってください。",
        )
        if unused
        else None
    )


def _either(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def _does_not_matter(trial: Trial, place: int) -> bool:
    """Whether the reference changes with this argument and the function, in every such case, does not."""
    seen = [_unmoved(trial, one, came, target, place) for one, came, target in trial.readable()]
    told = [unmoved for unmoved in seen if unmoved is not None]
    return bool(told) and all(told)


def _unmoved(trial: Trial, one: Call, came: Output, target: Output, place: int) -> bool | None:
    """Whether the result stays when one argument changes; None where that of the reference stays too."""
    arguments = _changed(one.arguments, place)
    (moved,) = rule_outputs(trial.exercise, trial.exercise.reference, [arguments])
    if moved is None or _same(moved, target):
        return None
    outcome = trial.again(arguments).outcome
    return isinstance(outcome, tuple) and _same(outcome, came)


def _changed(arguments: Arguments, place: int) -> Arguments:
    return (*arguments[:place], arguments[place] * CHANGE, *arguments[place + 1 :])


def _same(one: Output, other: Output) -> bool:
    return len(one) == len(other) and all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
