"""Shape checks. A message names the array, its shape, the expected shape and the likely repair.

Rows are examples: X is (n, d_in), W is (d_in, d_out), b is (d_out,), Z and dZ are (n, d_out).
"""

import numpy as np
from numpy.typing import ArrayLike

from course_lib.errors import ShapeError


def misfit(name: str, array: ArrayLike, expected: object, reason: str, repair: str) -> ShapeError:
    """The error that says how `name` does not fit: to be raised by the caller."""
    return ShapeError(f"`{name}` has shape {np.shape(array)}, expected {expected}: {reason}. {repair}")


def check_matrix(name: str, array: ArrayLike, expected: str, row: str) -> None:
    """Raise ShapeError unless `array` has two axes; `row` says what one of its rows is."""
    if np.ndim(array) == 2:
        return
    repair = f"Give `{name}` two axes."
    if np.ndim(array) == 1:
        repair = f"Did you mean `{name}[np.newaxis, :]`, one row, or `{name}[:, np.newaxis]`, one column?"
    raise misfit(name, array, expected, f"each row of {name} is {row}", repair)


def check_dense(X: ArrayLike, W: ArrayLike, b: ArrayLike) -> None:
    """Raise ShapeError unless XW + b exists with one bias for each column of W."""
    check_matrix("X", X, "(n, d_in)", "an example")
    check_matrix("W", W, "(d_in, d_out)", "an input")
    if np.shape(X)[1] != np.shape(W)[0]:
        raise _inner_misfit(X, W, b)
    check_bias(b, W)


def check_bias(b: ArrayLike, W: ArrayLike) -> None:
    """Raise ShapeError unless W is a matrix, and `b` holds one number for each of its columns."""
    check_matrix("W", W, "(d_in, d_out)", "an input")
    d_out = np.shape(W)[1]
    if np.shape(b) == (d_out,):
        return
    repair = f"Give `b` {d_out} entries."
    if np.ndim(b) == 0:
        repair = f"Did you mean `np.full({d_out}, b)`?"
    elif np.size(b) == d_out:
        repair = "Did you mean `b.ravel()`?"
    elif np.size(b) == np.shape(W)[0]:
        repair += " Or did you mean `W.T`?"
    raise misfit("b", b, (d_out,), "one bias for each output, and columns of W are outputs", repair)


def check_dense_gradient(dZ: ArrayLike, X: ArrayLike, W: ArrayLike) -> None:
    """Raise ShapeError unless `dZ` has the shape of XW."""
    check_matrix("X", X, "(n, d_in)", "an example")
    check_matrix("W", W, "(d_in, d_out)", "an input")
    if np.shape(X)[1] != np.shape(W)[0]:
        raise _inner_misfit(X, W, None)
    check_like("dZ", dZ, "Z", np.empty((np.shape(X)[0], np.shape(W)[1])))


def check_like(name: str, array: ArrayLike, other_name: str, other: ArrayLike) -> None:
    """Raise ShapeError unless both arrays have one shape: NumPy would stretch one of them without a word."""
    if np.shape(array) == np.shape(other):
        return
    reason = f"the shape of {other_name}"
    raise misfit(name, array, np.shape(other), reason, _repair(name, np.shape(array), np.shape(other)))


def check_points(x: ArrayLike, t: ArrayLike, least: int = 1) -> None:
    """Raise ShapeError unless both have the shape (n,), with n of `least` or more."""
    if np.ndim(x) != 1:
        raise misfit("x", x, "(n,)", "one number for each point", "Give `x` one axis.")
    if np.size(x) < least:
        raise misfit("x", x, "(n,)", "one number for each point", "Give `x` at least one point.")
    check_like("t", t, "x", x)


def check_sizes(shape: int | tuple[int, ...]) -> None:
    """Raise ShapeError unless an array can have this shape."""
    sizes = shape if isinstance(shape, tuple) else (shape,)
    if not all(isinstance(size, int | np.integer) and size >= 0 for size in sizes):
        raise ShapeError(f"The shape is {shape}, expected whole numbers from 0 up, such as (2, 3).")


def check_alike(**arrays: ArrayLike) -> None:
    """Raise ShapeError unless all of them that are no single numbers have one shape."""
    with_axes = {name: array for name, array in arrays.items() if np.ndim(array)}
    first = next(iter(with_axes), "")
    for name, array in with_axes.items():
        check_like(name, array, first, with_axes[first])


def check_stretches(**arrays: ArrayLike) -> None:
    """Raise ShapeError unless NumPy can stretch all of them to one shape, axis by axis from the last."""
    try:
        np.broadcast_shapes(*map(np.shape, arrays.values()))
    except ValueError as error:
        (first, one), *others = ((name, array) for name, array in arrays.items() if np.ndim(array))
        name, other = next(pair for pair in others if np.shape(pair[1]) != np.shape(one))
        raise misfit(
            name, other, np.shape(one), f"the shape of {first}", f"Give `{name}` one entry for each of `{first}`."
        ) from error


def _repair(name: str, shape: tuple[int, ...], expected: tuple[int, ...]) -> str:
    if shape[::-1] == expected:
        return f"Did you mean `{name}.T`?"
    if np.prod(shape) == np.prod(expected):
        return f"Did you mean `{name}.reshape({expected})`?"
    if len(expected) == 2 and shape in {expected[:1], (expected[0], 1)}:
        labels = name if len(shape) == 1 else f"{name}.ravel()"
        return f"If `{name}` holds class numbers, did you mean the one-hot rows `np.eye({expected[1]})[{labels}]`?"
    return f"Give `{name}` the shape {expected}."


def _inner_misfit(X: ArrayLike, W: ArrayLike, b: ArrayLike | None) -> ShapeError:
    """X and W do not fit: blame the one whose transpose fits both the other and b."""
    (n, d), (rows, columns) = np.shape(X), np.shape(W)
    if columns == d and (b is None or np.size(b) == rows):
        return misfit("W", W, (d, rows), "rows of W are inputs", "Did you mean `W.T`?")
    if n == rows and (b is None or np.size(b) == columns):
        return misfit("X", X, (d, rows), "rows of X are examples, columns are inputs", "Did you mean `X.T`?")
    reason = f"rows of W are inputs, and X has {d} of them in each row"
    repair = f"Give `W` {d} rows, or `X` {rows} columns."
    if columns == d:
        repair += f" Or did you mean `W.T`, with {rows} biases?"
    return misfit("W", W, (d, columns), reason, repair)
