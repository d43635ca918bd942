"""How close an answer is to what a rule gives: right to four digits, right to two, or off.

A significant digit is right when the number was rounded there or cut off there, a decimal when it was rounded.
Whole numbers are not rounded: only what the arithmetic of floats loses is forgiven.
"""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from course_lib.types import Array

Closeness = Literal["full", "rough", "off"]
Flags: TypeAlias = NDArray[np.bool_]
"""One truth value for each place, shape (n,)."""

DIGITS = {"full": 4, "rough": 2}
FLOAT_ERROR = 1e-9
CUT_OFF = 1.0 - 1e-6
ROUNDED = 0.5 + 1e-6


def closeness(values: Array, target: Array, decimals: int | None) -> Closeness:
    """How close `values` are to `target`, both of shape (n,); the worst place counts."""
    if values.shape != target.shape or not np.all(np.isfinite(target)):
        return "off"
    full = close(values, target, decimals)
    if full.all():
        return "full"
    fraction = ~whole(target)
    rough = _digits_agree(values, target, DIGITS["rough"], None if decimals is None else DIGITS["rough"])
    return "rough" if bool(np.all(full | (rough & fraction))) else "off"


def close(values: Array, target: Array, decimals: int | None) -> Flags:
    """For each place whether it is right to four significant digits, or to `decimals` decimals."""
    exact = np.abs(values - target) <= np.maximum(FLOAT_ERROR * np.abs(target), 10.0 ** -(decimals or 9))
    digits = _digits_agree(values, target, DIGITS["full"], decimals)
    return np.where(whole(target), exact, digits)


def gap(values: Array, target: Array) -> float:
    """The largest distance, in the measure of the target's size; to find which of several close targets is closest."""
    return float(np.max(np.abs(values - target) / (1.0 + np.abs(target)), initial=0.0))


def same(one: Array, other: Array) -> bool:
    """Whether two rules give the same value."""
    return one.shape == other.shape and bool(np.allclose(one, other, rtol=FLOAT_ERROR, atol=1e-12))


def whole(target: Array) -> Flags:
    """For each place whether it holds a whole number, but for the error of floats."""
    return np.abs(target - np.round(target)) <= np.maximum(FLOAT_ERROR * np.abs(target), 1e-15)


def _digits_agree(values: Array, target: Array, digits: int, decimals: int | None) -> Flags:
    size = np.abs(np.where(target == 0, 1.0, target))
    unit = 10.0 ** (np.floor(np.log10(size)) - (digits - 1))
    beyond = (values - target) * np.where(target < 0, -1.0, 1.0)
    rounded = ROUNDED * (unit if decimals is None else np.maximum(unit, 10.0**-decimals))
    return (np.abs(beyond) <= rounded) | ((beyond < 0) & (beyond > -CUT_OFF * unit))
