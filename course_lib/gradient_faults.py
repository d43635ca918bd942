"""What is wrong with a gradient, told from how it differs from the numeric one.

A diagnosis looks at a `Comparison` and says what it recognises, or None. The first of DIAGNOSES that speaks is taken.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

import numpy as np

from course_lib.comparison import Comparison
from course_lib.language import Text


def describe_fault(comparison: Comparison) -> Text | None:
    """What is wrong with the given gradient; None if it agrees with the numeric one."""
    if comparison.agrees(comparison.given):
        return None
    found = (diagnosis(comparison) for diagnosis in DIAGNOSES)
    return next(text for text in found if text is not None)


def _shape(c: Comparison) -> Text | None:
    given, expected = c.given.shape, c.numeric.shape
    if given == expected:
        return None
    if c.agrees(c.given.T):
        return Text(
            en=f"`d{c.name}` has shape {given}, expected {expected}, and is right once transposed: "
            f"did you mean `d{c.name}.T`?",
            ja=f"`d{c.name}` の形は {given} ですが、{expected} のはずです。転置すると合います。"
            f"`d{c.name}.T` ではありませんか？",
        )
    return Text(
        en=f"`d{c.name}` has shape {given}, expected {expected}: a gradient has the shape of its parameter.",
        ja=f"`d{c.name}` の形は {given} ですが、{expected} のはずです。勾配の形はパラメーターの形と同じです。",
    )


def _not_a_number(c: Comparison) -> Text | None:
    if not np.all(np.isfinite(c.numeric)):
        return Text(
            en=f"The loss is nan or inf close to this {c.name}: repair the loss first.",
            ja=f"この {c.name} のすぐ近くで、損失が nan か inf になります。まず損失の計算を直しましょう。",
        )
    if np.all(np.isfinite(c.given)):
        return None
    return Text(
        en=f"`d{c.name}` holds nan or inf: look for a division by 0, a logarithm of 0, or an exponential too large.",
        ja=f"`d{c.name}` に nan か inf があります。0での割り算、0の対数、大きすぎる指数関数を探してみましょう。",
    )


def _zero(c: Comparison) -> Text | None:
    if not np.any(c.given):
        return Text(
            en=f"`d{c.name}` is 0 in every entry, yet the loss changes with {c.name}: is it ever computed?",
            ja=f"`d{c.name}` はすべて0ですが、{c.name} を動かすと損失は変わります。この勾配は計算されていますか？",
        )
    if c.agrees(np.zeros_like(c.given)):
        return Text(
            en=f"`d{c.name}` is not 0, yet the loss does not change with {c.name}: does the forward pass use it?",
            ja=f"`d{c.name}` は0ではありませんが、{c.name} を動かしても損失は変わりません。"
            f"順伝播で {c.name} を使っていますか？",
        )
    return None


def _factor(c: Comparison) -> Text | None:
    # In parts of the largest entry, so that squares of tiny gradients do not vanish.
    unit = float(np.max(np.abs(c.numeric)))
    with np.errstate(over="ignore", invalid="ignore"):
        given, numeric = c.given / unit, c.numeric / unit
        factor = float(np.sum(given * numeric) / np.sum(np.square(numeric)))
    if not np.isfinite(factor) or abs(factor) < c.tolerance:
        return None
    exact = _whole_or_reciprocal(factor)
    if c.agrees(c.given / float(exact)):
        cause = _cause(exact, c.n_examples)
        return Text(
            en=f"`d{c.name}` is exactly {exact} times the numeric one: {cause.en}",
            ja=f"`d{c.name}` は数値微分のちょうど {exact} 倍です。{cause.ja}",
        )
    if c.given.size > 1 and c.agrees(c.given / factor):
        return Text(
            en=f"`d{c.name}` is {factor:.6g} times the numeric one in every entry: a factor too many, or one missing.",
            ja=f"`d{c.name}` はどの成分も数値微分の {factor:.6g} 倍です。余分な係数があるか、係数が1つ抜けています。",
        )
    return None


def _whole_or_reciprocal(factor: float) -> Fraction:
    if abs(factor) >= 1:
        return Fraction(round(factor))
    return 1 / Fraction(round(1 / factor))


def _cause(factor: Fraction, n_examples: int | None) -> Text:
    """Where such a factor usually comes from. Two causes may give the same one: then both are named."""
    if factor == -1:
        return Text(en="a sign. Is it y - t, or t - y?", ja="符号が逆です。y - t と t - y のどちらでしょうか。")
    n = n_examples or 1
    known = (
        (
            Fraction(n),
            Text(en="is the division by the number of examples missing?", ja="例の個数で割る計算が抜けていませんか。"),
        ),
        (
            Fraction(1, n),
            Text(en="is it divided by the number of examples twice?", ja="例の個数で2回割っていませんか。"),
        ),
        (Fraction(2), Text(en="is a 1/2 missing?", ja="1/2 が抜けていませんか。")),
        (Fraction(1, 2), Text(en="is there a 1/2 too many?", ja="1/2 が余分にありませんか。")),
    )
    other = Text(en="one too many, or one missing?", ja="余分な係数や、抜けている係数はありませんか。")
    fitting = [text for size, text in known if size == abs(factor)] or [other]
    sign_en, sign_ja = ("a sign, and ", "符号も逆です。") if factor < 0 else ("", "")
    return Text(
        en=f"{sign_en}a factor: {' Or '.join(text.en for text in fitting)}",
        ja=sign_ja + "または、".join(text.ja for text in fitting),
    )


def _transposed(c: Comparison) -> Text | None:
    if not c.agrees(c.given.T):
        return None
    return Text(
        en=f"`d{c.name}` is the numeric one transposed: did you mean `d{c.name}.T`?",
        ja=f"`d{c.name}` は数値微分の転置になっています。`d{c.name}.T` ではありませんか？",
    )


def _mixed_signs(c: Comparison) -> Text | None:
    if not c.agrees(np.where(c.given * c.numeric < 0, -c.given, c.given)):
        return None
    wrong = ", ".join(_place(index) for index in np.argwhere(c.off(c.given)))
    return Text(
        en=f"`d{c.name}` has the right sizes, but the wrong sign at {wrong}.",
        ja=f"`d{c.name}` の大きさは合っていますが、{wrong} の符号が逆です。",
    )


def _other_order(c: Comparison) -> Text | None:
    rank = np.argsort(np.argsort(c.numeric, axis=None))
    if not c.agrees(np.sort(c.given, axis=None)[rank].reshape(c.numeric.shape)):
        return None
    return Text(
        en=f"`d{c.name}` holds the right numbers in another order: which index is the input, which the output?",
        ja=f"`d{c.name}` の数は合っていますが、並ぶ順番が違います。どの添字が入力で、どれが出力でしょうか。",
    )


def _offset(c: Comparison) -> Text | None:
    offset = float(np.mean(c.given - c.numeric))
    if c.given.size == 1 or not c.agrees(c.given - offset):
        return None
    return Text(
        en=f"`d{c.name}` is the numeric one plus {offset:.6g} in every entry: something is added that does not belong.",
        ja=f"`d{c.name}` はどの成分も数値微分に {offset:.6g} を足した値です。余分なものが足されていませんか。",
    )


def _one_line(c: Comparison) -> Text | None:
    """All wrong entries stand in one row, or in one column, and that row or column is wrong throughout."""
    off = c.off(c.given)
    if off.ndim != 2:
        return None
    for axis, (en, ja) in ((1, ("row", "行")), (0, ("column", "列"))):
        lines = np.flatnonzero(np.any(off, axis))
        if len(lines) == 1 and min(off.shape) > 1 and np.sum(off) == off.shape[axis]:
            return Text(
                en=f"`d{c.name}` is off in {en} {lines[0]} only (counted from 0); the rest agrees.",
                ja=f"`d{c.name}` は {lines[0]} {ja}目（0から数えて）だけが合いません。ほかは一致しています。",
            )
    return None


def _entries(c: Comparison) -> Text:
    off = c.off(c.given)
    distance = np.where(off, np.abs(c.given - c.numeric), -1.0)
    worst = np.unravel_index(np.argmax(distance), off.shape)
    place = _place(worst)
    given, numeric = c.given[worst], c.numeric[worst]
    return Text(
        en=f"Entries off: {np.sum(off)} of {off.size}. The worst is `d{c.name}{place}`: {given:.6g}, "
        f"the numeric one {numeric:.6g}.",
        ja=f"{off.size}個のうち{np.sum(off)}個が合いません。いちばん離れているのは `d{c.name}{place}` で、"
        f"{given:.6g}（数値微分では {numeric:.6g}）です。",
    )


def _place(index: Iterable[object]) -> str:
    """An index as it is written after the array's name: [1, 0]; nothing after the name of a single number."""
    places = ", ".join(str(i) for i in index)
    return f"[{places}]" if places else ""


DIAGNOSES: tuple[Callable[[Comparison], Text | None], ...] = (
    _shape,
    _not_a_number,
    _zero,
    _factor,
    _transposed,
    _mixed_signs,
    _other_order,
    _offset,
    _one_line,
    _entries,
)
"""From the most particular to the one that always has something to say."""
