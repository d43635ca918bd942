"""Structural remarks: what can be said of wrong values that agree with no slip.

Each remark is a function of a `Case` that gives a text or None; the first that speaks is heard. A remark names
places, never the right number.
"""

from collections.abc import Callable

import numpy as np

from autograde.diagnosis.case import Case
from autograde.diagnosis.closeness import close, closeness, whole
from course_lib.language import Text

Remark = Callable[[Case], Text | None]


def remark(case: Case) -> Text:
    """The most telling remark."""
    for rule in REMARKS if case.answer.numbers.size == case.target.size else (other_exercise, wrong_count):
        said = rule(case)
        if said is not None:
            return said
    return Text(
        en="This is not the value yet, and it is none of the usual slips. "
        "Write down the number that each step gives, and check them one by one.",
        ja="まだ正しい値ではありません。よくある間違いのどれにも当てはまりません。"
        "途中の値を1つずつ書き出して、順に確かめてください。",
    )


def wrong_count(case: Case) -> Text:
    """More or fewer values than asked for."""
    came, wanted = case.answer.numbers.size, case.target.size
    names = f" ({', '.join(case.names)})" if case.names else ""
    return Text(
        en=f"Your answer holds {came} {_values(came)}; the exercise asks for {wanted}{names}.",
        ja=f"答えに値が{came}個ありますが、求められているのは{wanted}個{names}です。",
    )


def transposed(case: Case) -> Text | None:
    """Rows and columns exchanged."""
    if case.right.ndim != 2 or not case.agrees(np.ravel(case.answer.numbers.reshape(case.right.shape[::-1]).T)):
        return None
    return Text(
        en="The values are right, but rows and columns are exchanged. Transpose it.",
        ja="値は正しいのですが、行と列が入れ替わっています。転置してください。",
    )


def reordered(case: Case) -> Text | None:
    """The right values in another order."""
    values, right = case.answer.numbers, case.target
    if values.size < 2 or closeness(np.sort(values), np.sort(right), case.decimals) != "full":
        return None
    moved = case.places(~close(values, right, case.decimals))
    if len(moved) == 2:
        return Text(
            en=f"The values are right, but two are exchanged: {moved[0]} and {moved[1]}.",
            ja=f"値は合っていますが、{moved[0]} と {moved[1]} が入れ替わっています。",
        )
    return Text(
        en=f"The values are right, but in another order. In the wrong place: {', '.join(moved)}.",
        ja=f"値は合っていますが、順番が違います。場所が違うのは {'、'.join(moved)} です。",
    )


def percentage(case: Case) -> Text | None:
    """A hundred times what was asked for, where that can be a share: between 0 and 1."""
    share = np.any(case.target) and np.all((case.target >= 0) & (case.target <= 1))
    if not share or not case.agrees(case.answer.numbers / 100):
        return None
    return Text(
        en="These are percentages. The exercise asks for shares, where 1 is the whole.",
        ja="これは百分率（％）の値です。全体を1とした割合で答えてください。",
    )


def signs_turned(case: Case) -> Text | None:
    """Every sign, or some signs, the other way round."""
    values, right = case.answer.numbers, case.target
    turned = values * right < 0
    if not turned.any() or not case.agrees(np.where(turned, -values, values)):
        return None
    if bool(np.all(turned | (right == 0))):
        return Text(
            en="The size is right and the sign is flipped. Which of two numbers is subtracted from which?"
            if values.size == 1
            else "The sizes are right and all signs are flipped. What is subtracted from what?",
            ja="大きさは合っていますが、符号が逆です。何から何を引くのか、見直してください。",
        )
    places = case.places(turned)
    return Text(
        en=f"The sizes are right, but the sign is flipped at {', '.join(places)}.",
        ja=f"大きさは合っていますが、{'、'.join(places)} の符号が逆です。",
    )


def decimal_point(case: Case) -> Text | None:
    """The digits of a single number, with the decimal point elsewhere."""
    if case.target.size > 1 or bool(whole(case.target)[0]):
        return None
    if not any(case.agrees(case.answer.numbers * 10.0**shift) for shift in (-4, -3, -2, -1, 1, 2, 3, 4)):
        return None
    return Text(
        en="The digits are right; the decimal point is in another place.",
        ja="数字の並びは合っていますが、小数点の位置が違います。",
    )


def common_factor(case: Case) -> Text | None:
    """All values off by one factor."""
    values, right = case.answer.numbers, case.target
    if np.count_nonzero(right) < 2 or not np.any(values):
        return None
    if not case.agrees(values * float(values @ right) / float(values @ values)):
        return None
    if case.sums_to_one:
        return Text(
            en="The values stand in the right proportion, but they do not sum to 1. Divide each by their sum.",
            ja="値の比は合っていますが、合計が1になっていません。それぞれを合計で割ってください。",
        )
    return Text(
        en="All values are off by the same factor. Which multiplication or division is missing, or one too many?",
        ja="すべての値が、同じ倍率でずれています。足りない、または余分なかけ算や割り算はどれでしょうか。",
    )


def other_exercise(case: Case) -> Text | None:
    """The right answer to another exercise. Values of 0 and 1 alone say too little."""
    values = case.answer.numbers
    if np.all((values == 0) | (values == 1)):
        return None
    for name, right in case.others.items():
        if closeness(values, np.ravel(right), case.decimals) == "full":
            return Text(
                en=f"This would be right for exercise {name}. Compare the numbers in the two texts.",
                ja=f"これは練習 {name} なら正しい答えです。2つの問題文の数を見比べてください。",
            )
    return None


def partly_right(case: Case) -> Text | None:
    """Right in some places."""
    good = close(case.answer.numbers, case.target, case.decimals)
    if case.target.size < 2 or not good.any():
        return None
    right, wrong = case.places(good), case.places(~good)
    total = _total_is_off(case)
    return Text(
        en=f"Right: {', '.join(right)}. Not yet: {', '.join(wrong)}.{f' {total.en}' if total else ''}",
        ja=f"合っているのは {'、'.join(right)} です。まだなのは {'、'.join(wrong)} です。{total.ja if total else ''}",
    )


def not_one_in_sum(case: Case) -> Text | None:
    """Shares of a whole that do not make a whole."""
    return _total_is_off(case)


REMARKS: tuple[Remark, ...] = (
    transposed,
    reordered,
    signs_turned,
    percentage,
    decimal_point,
    common_factor,
    other_exercise,
    partly_right,
    not_one_in_sum,
)


def _total_is_off(case: Case) -> Text | None:
    total = float(np.sum(case.answer.numbers))
    if not case.sums_to_one or abs(total - 1) <= 5e-3:
        return None
    return Text(
        en=f"The values sum to {total:.4g}. They are shares of a whole, so they sum to 1.",
        ja=f"値の合計が {total:.4g} です。全体に対する割合なので、合計は1になります。",
    )


def _values(count: int) -> str:
    return "value" if count == 1 else "values"
