"""What a function returned, read as plain arrays at once, and compared with what was expected.

An output is one float64 array for each value that the exercise returns. Nothing of the student's is kept. True and
False count as 1 and 0: `u > 0` is the slope of ReLU, and works as one in every product.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from autograde.diagnosis.guard import Raised, attempt, type_name
from autograde.diagnosis.masked import unmasked
from autograde.diagnosis.sizes import holds_more_than
from course_lib.types import Array

RELATIVE = 1e-4
"""So much a result may differ: what float32 arithmetic loses in a few steps, and far less than any slip."""

OF_TYPICAL = 1e-5
"""As above, in parts of the typical size: where a result is small because two large numbers cancel, or because a
sigmoid is nearly shut. An output rounded to five decimals is right, whatever the probes."""

NEARLY = 1e-2
"""In parts of the typical size: results so close are right but for rounding."""

MOST_VALUES = 100_000

Misfit = Literal["none", "dots", "complex", "text", "function", "ragged", "several", "too many", "object", "count"]
Output: TypeAlias = tuple[Array, ...]


@dataclass(frozen=True)
class Unreadable:
    """A return value that is no numbers.

    Attributes:
        misfit: why.
        came: what the type is called, or how many values came.
    """

    misfit: Misfit
    came: str


class _UnfitError(Exception):
    def __init__(self, misfit: Misfit, came: str = "") -> None:
        self.misfit: Misfit = misfit
        self.came = came


def read_output(value: object, returns: Sequence[str]) -> Output | Unreadable:
    """The arrays in a return value; never raises."""
    result = attempt(lambda: _parts(value, returns))
    if not isinstance(result, Raised):
        return result.value
    unfit = result.exception
    if isinstance(unfit, _UnfitError):
        return Unreadable(unfit.misfit, unfit.came or type_name(value))
    return Unreadable("object", type_name(value))


def _parts(value: object, returns: Sequence[str]) -> Output:
    if holds_more_than(value, MOST_VALUES):
        raise _UnfitError("too many")
    if not returns:
        return (_array(value),)
    if isinstance(value, dict) and {str(key) for key in value} == set(returns):
        value = [value[name] for name in returns]
    if isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0):
        if len(value) != len(returns):
            one_table = isinstance(value, np.ndarray) and value.ndim > 1
            raise _UnfitError("count", "1" if one_table else str(len(value)))
        return tuple(_array(part) for part in value)
    _array(value)
    raise _UnfitError("count", "1")


def _array(value: object) -> Array:
    if value is None:
        raise _UnfitError("none")
    if value is ...:
        raise _UnfitError("dots")
    if callable(value) and not hasattr(type(value), "__array__"):
        raise _UnfitError("function")
    try:
        array = np.array(unmasked(value), subok=False)
    except ValueError:
        raise _UnfitError(_unlike(value)) from None
    return _plain(array)


def _unlike(value: object) -> Misfit:
    """What parts that make no array are: of a tuple, as after `return a, b`, results of their own."""
    if isinstance(value, tuple):
        return "several"
    return "ragged" if isinstance(value, list) else "object"


def _plain(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Array:
    kinds: dict[str, Misfit] = {"c": "complex", "U": "text", "S": "text"}
    if array.dtype.kind in kinds:
        raise _UnfitError(kinds[array.dtype.kind])
    if array.dtype.kind == "O":
        items: list[object] = array.ravel().tolist()
        if any(item is ... for item in items):
            raise _UnfitError("dots")
        if any(item is None for item in items):
            raise _UnfitError("none")
    return array.astype(np.float64)


def agrees(output: Output, target: Output, typical: Sequence[float], *, stretch: bool = False) -> bool:
    """Whether an output is that of a rule.

    Args:
        typical: the usual size of each value over all probes.
        stretch: let one number stand for an array of it.
    """
    return len(output) == len(target) and all(
        _same(one, other, size, stretch) for one, other, size in zip(output, target, typical, strict=True)
    )


def nearly(output: Output, target: Output, typical: Sequence[float]) -> bool:
    """Whether an output is the target but for its later digits."""
    return len(output) == len(target) and all(
        one.shape == other.shape and bool(np.all(np.abs(one - other) <= NEARLY * size))
        for one, other, size in zip(output, target, typical, strict=True)
    )


def _same(one: Array, other: Array, typical: float, stretch: bool) -> bool:
    if one.shape != other.shape and not (stretch and 0 in (one.ndim, other.ndim)):
        return False
    size = float(np.max(np.abs(other), initial=0.0, where=np.isfinite(other)))
    # As np.allclose, which is slow on a few numbers. No reference gives NaN; a slip may, and is recognised by it.
    with np.errstate(invalid="ignore"):
        near = np.abs(one - other) <= OF_TYPICAL * max(typical, size) + RELATIVE * np.abs(other)
    return bool(np.all((near & np.isfinite(other)) | (one == other) | (np.isnan(one) & np.isnan(other))))


def typical_sizes(targets: Sequence[Output]) -> list[float]:
    """For each value the median over the probes of its largest size."""
    return [
        float(np.median([np.max(np.abs(part), initial=0.0) for part in parts])) for parts in zip(*targets, strict=True)
    ]
