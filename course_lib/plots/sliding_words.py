"""What a picture of a kernel on its way says in words, and the sum of one window written out."""

from collections.abc import Iterable

from course_lib.language import Text
from course_lib.plots.numbers import number
from course_lib.types import Array


def describe_sliding(X: Array, W: Array, b: float, Z: Array, k: int, corner: tuple[int, int]) -> Text:
    """The tables row by row, and the state at window k, which begins at this row and column of X, counted from 0."""
    (h, w), (row, column) = W.shape, corner
    known = [number(float(z)) for z in Z.flat[:k]]
    en = f"A table X of {_by(X)}, {_rows(X)}; a kernel W of {_by(W)}, {_rows(W)}; b = {number(b)}; "
    en += f"and a table Z of {_by(Z)}, "
    ja = f"画像 X は{len(X)}行{X.shape[1]}列で{_rows_ja(X)}です。カーネル W は{h}行{w}列で{_rows_ja(W)}です。"
    ja += f"b は{number(b)}です。結果の Z は{len(Z)}行{Z.shape[1]}列で、"
    if k == 0:
        return Text(en=f"{en}which is empty.", ja=f"{ja}まだ空です。")
    sum_of_products = working(X[row : row + h, column : column + w], W, b)
    return Text(
        en=f"{en}known so far: {', '.join(known)}. Window {k} of {Z.size} is framed, rows {row + 1} to {row + h} and "
        f"columns {column + 1} to {column + w} of X: {sum_of_products}.",
        ja=f"{ja}ここまでの値は{'、'.join(known)}です。"
        f"{Z.size}個のうち{k}番目の窓（X の{row + 1}行目から{row + h}行目、{column + 1}列目から{column + w}列目）が"
        f"枠で囲まれています。計算は {sum_of_products} です。",
    )


def working(window: Array, W: Array, b: float) -> str:
    """The weighted sum of one window with its bias, written out.

    >>> import numpy as np
    >>> working(np.array([[2.0, -1.0]]), np.array([[3.0, 0.5]]), 1.0)
    '2·3 + (−1)·0.5 + 1 = 6.5'
    """
    products = [
        f"{_factor(x)}·{_factor(weight)}" for x, weight in zip(window.ravel().tolist(), W.ravel().tolist(), strict=True)
    ]
    return f"{' + '.join(products)} + {_factor(b)} = {number(float((window * W).sum() + b), 4)}"


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)


def _by(table: Array) -> str:
    return f"{len(table)} by {table.shape[1]}"


def _numbers(row: Iterable[float], sign: str) -> str:
    return sign.join(number(float(value)) for value in row)


def _rows(table: Array) -> str:
    return "row by row " + " / ".join(_numbers(row, ", ") for row in table)


def _rows_ja(table: Array) -> str:
    return "、行の順に「" + "／".join(_numbers(row, "、") for row in table) + "」"
