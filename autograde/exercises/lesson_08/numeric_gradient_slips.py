"""The slips of 4_7: wrong ways to a numeric gradient. Those in the quotient are in `quotient_slips`.

Every rule takes f (an array in, one number out), x (an array of any shape, perhaps of whole numbers) and the step h.
None of them changes x itself, even where the student's function does.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_08.quotient_slips import QUOTIENT_SLIPS
from course_lib.gradcheck import numeric_gradient
from course_lib.language import Text
from course_lib.types import Array

F: TypeAlias = Callable[[Any], Any]


def _whole_number_shifts(f: F, x: Array, h: float, *, result: Any = float) -> Array:
    gradient = np.zeros(x.shape, dtype=result)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient


def _not_restored(f: F, x: Array, h: float, *, result: Any = float) -> Array:
    """In the type of x, as it is for whoever works on x itself."""
    x, gradient = x.copy(), np.zeros(x.shape, dtype=result)
    for index in np.ndindex(x.shape):
        x[index] += h
        above = f(x)
        x[index] -= 2 * h
        gradient[index] = (above - f(x)) / (2 * h)
    return gradient


def _entry_replaced(f: F, x: Array, h: float) -> Array:
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index], below[index] = h, -h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient


def _first_entry_only(f: F, x: Array, h: float) -> Array:
    right = numeric_gradient(f, x, h)
    return np.where(np.arange(right.size).reshape(right.shape) == 0, right, 0.0)


def _rows_together(f: F, x: Array, h: float) -> Array:
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        above, below = x.copy(), x.copy()
        above[i] += h
        below[i] -= h
        gradient[i] = (f(above) - f(below)) / (2 * h)
    return gradient


def _entry_alone(f: F, x: Array, h: float) -> Array:
    entries = np.ravel(np.array(x, dtype=float))
    quotients = [(f(np.array(entry + h)) - f(np.array(entry - h))) / (2 * h) for entry in entries]
    return np.array(quotients).reshape(np.shape(x))


ENTRY_SLIPS = (
    Slip(
        "all_entries_together",
        lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h),
        Text(
            en="`x + h` shifts all entries at once, which gives one slope for all. Shift one entry, leave the others, "
            "and do so for each in turn.",
            ja="`x + h` では、すべての要素が同時に動き、傾きが1つしか求められません。"
            "動かす要素は1つだけにして、それを順に繰り返します。",
        ),
    ),
    Slip(
        "rows_together",
        _rows_together,
        Text(
            en="A single row is right. In a table you shift a whole row at once: `x[i]` is a row there. "
            "`np.ndindex(x.shape)` names each entry.",
            ja="1行だけなら正しく動きます。表では `x[i]` が1行全体なので、行をまとめて動かしています。"
            "`np.ndindex(x.shape)` なら、要素を1つずつ指定できます。",
        ),
        credit=0.5,
    ),
    Slip(
        "first_entry_only",
        _first_entry_only,
        Text(
            en="Only the first entry has its slope, the others are 0. Does `return` stand inside the loop?",
            ja="傾きが入っているのは最初の要素だけで、ほかは0のままです。`return` がループの中にありませんか。",
        ),
    ),
    Slip(
        "last_entry_only",
        lambda f, x, h: numeric_gradient(f, x, h).ravel()[-1],
        Text(
            en="You return one number, the slope of the last entry. Keep the slope of each entry at its place "
            "in an array.",
            ja="最後の要素の傾きだけを、1つの数で返しています。"
            "要素ごとの傾きを、配列の同じ場所に入れていってください。",
        ),
    ),
    Slip(
        "added_up",
        lambda f, x, h: np.sum(numeric_gradient(f, x, h)),
        Text(
            en="You added the slopes up. Each entry keeps its own, in an array shaped like x.",
            ja="傾きを足し合わせています。要素ごとに別々の傾きを、x と同じ形の配列に入れてください。",
        ),
    ),
    Slip(
        "copies_forgotten",
        lambda f, x, h: np.zeros(x.shape),
        Text(
            en="Your gradient is 0 everywhere: both values of f are taken at the same place. `above = x` makes no "
            "copy, only a second name for the same array. `np.copy(x)` makes one.",
            ja="勾配がどこも0になっています。f の2つの値を、同じ場所で計算しているようです。"
            "`above = x` はコピーではなく、同じ配列に2つ目の名前を付けるだけです。コピーは `np.copy(x)` で作ります。",
        ),
    ),
    Slip(
        "entry_replaced",
        _entry_replaced,
        Text(
            en="You put h and -h in the place of the entry. It moves by h from where it is: `+= h`, not `= h`.",
            ja="要素を h と -h に置きかえています。いまの値から h だけ動かします。`= h` ではなく `+= h` です。",
        ),
    ),
    Slip(
        "entry_alone",
        _entry_alone,
        Text(
            en="You gave f one entry alone. f wants the whole array: copy x, and change one entry of the copy.",
            ja="f に1つの要素だけを渡しています。f に渡すのは配列全体です。"
            "x をコピーし、その要素を1つだけ変えてください。",
        ),
    ),
    Slip(
        "flattened",
        lambda f, x, h: numeric_gradient(f, x, h).ravel(),
        Text(
            en="The numbers are right, but a table came back as one row. A gradient has the shape of x.",
            ja="数は合っていますが、表が1行になって返っています。勾配の形は x と同じです。",
        ),
        credit=0.5,
    ),
)

RESTORED = Text(
    en="You shift x itself and do not put the entry back, so the next one starts from another place. "
    "Work on a copy, a fresh one for each entry.",
    ja="x そのものを動かし、元に戻していません。そのため、次の要素は別の場所から始まってしまいます。"
    "要素ごとに、新しいコピーの上で動かしてください。",
)
WHOLE_NUMBERS = Text(
    en="With decimals your function is right. An array of whole numbers has no room for x + h: what is written "
    "into it loses its decimals. Start with `x = np.array(x, dtype=float)`.",
    ja="小数の配列なら正しく動きます。整数の配列には x + h が入らず、小数部分が切り捨てられます。"
    "はじめに `x = np.array(x, dtype=float)` としてください。",
)

ARRAY_SLIPS = (
    Slip("not_restored", lambda f, x, h: _not_restored(f, np.array(x, dtype=float), h), RESTORED),
    Slip("not_restored_in_place", _not_restored, RESTORED),
    Slip("not_restored_like_x", lambda f, x, h: _not_restored(f, x, h, result=x.dtype), RESTORED),
    Slip("shifts_cut_to_whole_numbers", _whole_number_shifts, WHOLE_NUMBERS, credit=0.5),
    Slip(
        "shifts_and_slopes_cut_to_whole_numbers",
        lambda f, x, h: _whole_number_shifts(f, x, h, result=x.dtype),
        WHOLE_NUMBERS,
        credit=0.5,
    ),
    Slip(
        "slopes_cut_to_whole_numbers",
        lambda f, x, h: numeric_gradient(f, x, h).astype(x.dtype),
        Text(
            en="With decimals your function is right. `np.zeros_like(x)` of whole numbers holds whole numbers only, "
            "and cuts every slope: use `np.zeros(x.shape)`.",
            ja="小数の配列なら正しく動きます。x が整数だと `np.zeros_like(x)` も整数の配列になり、"
            "傾きの小数部分が切り捨てられます。`np.zeros(x.shape)` を使ってください。",
        ),
        credit=0.5,
    ),
)

SLIPS = (*QUOTIENT_SLIPS, *ENTRY_SLIPS, *ARRAY_SLIPS)
