"""Structural remarks on functions: what can be said of wrong results that agree with no slip.

A remark names what holds on every probe; it shows no number of any probe.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from autograde.diagnosis.outputs import RELATIVE, Output
from course_lib.language import Text
from course_lib.types import Array

SIMPLE_FACTORS = (2.0, 3.0, 4.0, 10.0, 100.0)

Outputs = Sequence[Output]
Pattern = Callable[[Outputs, Outputs], Text | None]


@dataclass(frozen=True)
class Remark:
    """What to tell, and the place of the one output that it speaks of; None if it speaks of all."""

    text: Text
    at: int | None = None


def pattern(outputs: Outputs, targets: Outputs, returns: Sequence[str]) -> Remark | None:
    """The most telling remark on readable outputs beside what was expected, if there is one.

    Args:
        returns: the names of the values where the function returns several.
    """
    if shape := wrong_shape(outputs, targets, returns):
        return shape
    for rule in PATTERNS:
        said = rule(outputs, targets)
        if said is not None:
            return Remark(said)
    some = some_results_right(outputs, targets, returns)
    return None if some is None else Remark(some)


def wrong_shape(outputs: Outputs, targets: Outputs, returns: Sequence[str]) -> Remark | None:
    """Another shape than that of what was expected."""
    names = returns or ("",)
    for at, (output, target) in enumerate(zip(outputs, targets, strict=True)):
        for name, came, wanted in zip(names, output, target, strict=True):
            if came.shape != wanted.shape:
                return Remark(_shape_text(name, came, wanted), at)
    return None


def signs_turned(outputs: Outputs, targets: Outputs) -> Text | None:
    """Minus what was expected."""
    if _factor(outputs, targets) != -1.0:
        return None
    return Text(
        en="The size is right on every input; the sign is flipped.",
        ja="どの入力でも大きさは合っていますが、符号が逆です。",
    )


def multiple(outputs: Outputs, targets: Outputs) -> Text | None:
    """One multiple of what was expected."""
    factor = _factor(outputs, targets)
    if factor is None or factor == 0.0:
        return None
    sign = "-" if factor < 0 else ""
    size = next((simple for simple in SIMPLE_FACTORS if np.isclose(abs(factor), simple, RELATIVE)), None)
    part = next((simple for simple in SIMPLE_FACTORS if np.isclose(abs(factor) * simple, 1.0, RELATIVE)), None)
    times = f"{sign}{size:g}" if size else f"{sign}1/{part:g}" if part else f"{factor:.4g}"
    return Text(
        en=f"The result is {times} times the expected one on every input. Which factor is missing, or one too many?",
        ja=f"どの入力でも、結果が求める値の {times} 倍になっています。足りない、または余分な数は何でしょうか。",
    )


def shifted(outputs: Outputs, targets: Outputs) -> Text | None:
    """Off by the same amount everywhere."""
    off, right = _flat(outputs) - _flat(targets), _flat(targets)
    if off.size < 3 or np.ptp(right) == 0 or not np.allclose(off, off[0], rtol=RELATIVE, atol=1e-9):
        return None
    return Text(
        en="The result is off by the same amount on every input. Which number is added, or left out?",
        ja="どの入力でも、結果が同じ量だけずれています。足しすぎた、または足し忘れた数は何でしょうか。",
    )


def some_results_right(outputs: Outputs, targets: Outputs, returns: Sequence[str]) -> Text | None:
    """Of several results, some are right on every probe."""
    good = {
        f"`{name}`": all(_close(came[k], right[k]) for came, right in zip(outputs, targets, strict=True))
        for k, name in enumerate(returns)
    }
    right, rest = ([name for name, ok in good.items() if ok is wanted] for wanted in (True, False))
    if not right or not rest:
        return None
    return Text(
        en=f"{_listed(right)} {'is' if len(right) == 1 else 'are'} right on every input. Look at {_listed(rest)}.",
        ja=f"{'、'.join(right)} はどの入力でも合っています。{'、'.join(rest)} を見直してください。",
    )


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


PATTERNS: tuple[Pattern, ...] = (signs_turned, multiple, shifted)


def _shape_text(name: str, came: Array, wanted: Array) -> Text:
    return _named_shape(f"`{name}`", came, wanted) if name else _shape(came, wanted)


def _named_shape(name: str, came: Array, wanted: Array) -> Text:
    """One of several results; each has a shape of its own, whatever that of the inputs."""
    if wanted.ndim == 0 and came.size == 1:
        return Text(
            en=f"{name} comes back in a list or an array of its own; expected the number itself. "
            "Leave out its brackets.",
            ja=f"{name} がリストか配列に入ったまま返っています。かっこを外して、数そのものを返してください。",
        )
    if wanted.ndim == 0:
        return Text(
            en=f"{name} comes back as a list or an array; expected one number. "
            "Is there a loop over the points, and is every step in it made of single numbers?",
            ja=f"{name} がリストか配列で返っています。数を1つ返してください。"
            "点を1つずつ取り出すループがありますか。ループの中では、数を1つずつ計算していますか。",
        )
    if came.ndim == 0:
        return Text(
            en=f"{name} comes back as one number; expected an array.",
            ja=f"{name} が1つの数で返っています。配列を返してください。",
        )
    if came.shape == wanted.shape[::-1]:
        return Text(
            en=f"Rows and columns of {name} are exchanged.",
            ja=f"{name} の行と列が逆になっています。",
        )
    return Text(
        en=f"{name} comes back in another shape than the one asked for. Print its `.shape`. "
        "Does it stand in the right place after `return`?",
        ja=f"{name} の形が、求められている形と違います。`.shape` を表示してみましょう。"
        "`return` のあとに並べる順番は合っていますか。",
    )


def _shape(came: Array, wanted: Array) -> Text:
    """The only result."""
    if wanted.ndim == 0:
        return Text(
            en="The function returns a list or an array here; expected one number. "
            "A comma after `return y,` or brackets make a list.",
            ja="ここではリストか配列が返っています。数を1つ返してください。"
            "`return y,` のコンマや `[ ]` が付いていませんか。",
        )
    if came.ndim == 0:
        return Text(
            en="Given an array, the function returns one number; expected one for each entry.",
            ja="配列を渡したのに、数が1つだけ返っています。要素ごとに1つずつ返してください。",
        )
    if came.shape == wanted.shape[::-1]:
        return Text(
            en="Rows and columns of the result are exchanged.",
            ja="結果の行と列が逆になっています。",
        )
    if wanted.ndim > 1:
        return Text(
            en="The result has another shape than the one asked for. Print its `.shape`: "
            "how many rows should there be, and how many columns?",
            ja="結果の形が、求められている形と違います。`.shape` を表示してみましょう。"
            "行と列はいくつずつになるはずですか。",
        )
    return Text(
        en="The result has another shape than the input; expected one number for each entry, in the same shape.",
        ja="結果の形が入力と違います。要素ごとに1つずつ、同じ形で返してください。",
    )


def _factor(outputs: Outputs, targets: Outputs) -> float | None:
    came, right = _flat(outputs), _flat(targets)
    size = float(right @ right)
    if came.size < 3 or size == 0.0 or not np.all(np.isfinite(came)):
        return None
    factor = float(came @ right) / size
    if not np.allclose(came, factor * right, rtol=RELATIVE, atol=1e-9 * float(np.max(np.abs(came)))):
        return None
    return float(np.round(factor)) if np.isclose(factor, np.round(factor), rtol=RELATIVE) else factor


def _close(one: Array, other: Array) -> bool:
    return one.shape == other.shape and bool(np.allclose(one, other, rtol=RELATIVE))


def _flat(outputs: Outputs) -> Array:
    return np.concatenate([np.ravel(part) for output in outputs for part in output])
