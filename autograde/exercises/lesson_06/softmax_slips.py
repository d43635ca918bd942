"""The slips of 3_4, softmax.

Every rule takes u, shape (k,) or (n, k). Rules that need not overflow subtract the largest entry first, so that a slip
is told by what it does to shares and not by NaN.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Slip
from course_lib.activations import log_softmax, sigmoid, softmax
from course_lib.language import Text
from course_lib.types import Array


def _exponentials(u: Array) -> Array:
    return np.exp(u - np.max(u, axis=-1, keepdims=True))


def _unshifted(u: Array) -> Array:
    powers = _huge(u)
    with np.errstate(invalid="ignore"):
        return powers / powers.sum(axis=-1, keepdims=True)


def _smallest_subtracted(u: Array) -> Array:
    return _unshifted(u - np.min(u, axis=-1, keepdims=True))


def _huge(u: Array) -> Array:
    """exp(u), infinite where it overflows."""
    with np.errstate(over="ignore"):
        return np.exp(u)


def _shifted_above_only(u: Array) -> Array:
    with np.errstate(divide="ignore"):
        return _exponentials(u) / _huge(u).sum(axis=-1, keepdims=True)


def _over_the_whole_array(u: Array) -> Array:
    powers = np.exp(u - np.max(u))
    return powers / powers.sum()


def _down_the_columns(u: Array) -> Array:
    powers = np.exp(u - np.max(u, axis=0))
    return powers / powers.sum(axis=0)


def _base(base: float, u: Array) -> Array:
    return softmax(u * np.log(base))


def _winner(u: Array) -> Array:
    return (u == np.max(u, axis=-1, keepdims=True)).astype(float)


SLIPS = (
    Slip(
        "overflows",
        _unshifted,
        Text(
            en="Your softmax is right as long as u is small. At u = 1000, exp is too large for a computer's numbers, "
            "and at -1000 it is 0. Subtract the largest u of the row first: the shares stay the same.",
            ja="u が小さいうちは正しく動きます。u = 1000 では exp がコンピューターで表せないほど大きくなり、"
            "u = -1000 では0になってしまいます。先に、その行の最大の u を引いてください。割合は変わりません。",
        ),
        credit=0.5,
    ),
    Slip(
        "other_number_subtracted",
        _smallest_subtracted,
        Text(
            en="You subtract a number before exp, but not the largest u, so exp can still overflow. "
            "Which u must become 0, so that no exponent is positive?",
            ja="exp の前に数を引いていますが、最大の u ではないので、まだ exp が大きくなりすぎることがあります。"
            "どの指数も正にならないようにするには、どの u を0にすればよいですか。",
        ),
        credit=0.5,
    ),
    Slip(
        "shares_of_the_whole_array",
        _over_the_whole_array,
        Text(
            en="One row is right. With several rows, you divide by the sum over all of them. "
            "Every row is an example of its own and has the sum 1: look at `axis` and `keepdims`.",
            ja="1行だけなら正しく動きます。行がいくつかあると、全部の行の合計で割っています。"
            "1行が1つの例で、行ごとに合計が1になります。`axis` と `keepdims` を見直してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "down_the_columns",
        _down_the_columns,
        Text(
            en="One row is right. With several rows, you share out down the columns. Rows are examples, so it is the "
            "row that has the sum 1: which `axis` runs along a row?",
            ja="1行だけなら正しく動きます。行がいくつかあると、縦の列の中で分けています。"
            "行が例なので、合計が1になるのは行です。行に沿った向きの `axis` はどれですか。",
        ),
        credit=0.5,
    ),
    Slip(
        "not_normalised",
        _huge,
        Text(
            en="You return exp(u). One step is left: divide by the sum of exp(u) along the row. "
            "And mind what happens at u = 1000.",
            ja="exp(u) を返しています。あと一歩、行に沿った exp(u) の合計で割ってください。"
            "u = 1000 のときにどうなるかも考えてみましょう。",
        ),
        credit=0.5,
    ),
    Slip(
        "shifted_never_divided",
        _exponentials,
        Text(
            en="You subtracted the largest u, and your exp cannot overflow. The division by the sum is left: "
            "now the largest of each row is 1, not the sum.",
            ja="最大の u を引いてあるので、exp は大きくなりすぎません。あとは合計で割るだけです。"
            "いまは行の最大値が1で、合計が1になっていません。",
        ),
        credit=0.5,
    ),
    Slip(
        "shifted_above_only",
        _shifted_above_only,
        Text(
            en="You subtracted the largest u above the fraction line, but not below it. "
            "The shares stay the same only if both get the same shift.",
            ja="分子の u からは最大値を引いていますが、分母の u からは引いていません。"
            "割合が変わらないのは、両方から同じ数を引いたときだけです。",
        ),
    ),
    Slip(
        "exp_missing",
        lambda u: u / np.sum(u, axis=-1, keepdims=True),
        Text(
            en="You divided u by the sum of the u. A negative u would get a negative share: take exp first.",
            ja="u を u の合計で割っています。これでは負の u の割合が負になってしまいます。先に exp をとってください。",
        ),
    ),
    Slip(
        "minus_in_exp",
        lambda u: softmax(-u),
        Text(
            en="Your largest u gets the smallest share. The minus in exp belongs to the sigmoid; softmax has none.",
            ja="最大の u の割合が最小になっています。exp の中のマイナスはシグモイド関数のものです。"
            "ソフトマックス関数にはありません。",
        ),
    ),
    Slip(
        "sigmoid_of_each",
        sigmoid,
        Text(
            en="You sent each u through the sigmoid alone, so a row does not sum to 1. "
            "Softmax compares all u of a row: divide by the sum of their exp.",
            ja="u を1つずつシグモイド関数に通しているので、行の合計が1になりません。"
            "ソフトマックス関数は行の中の u を比べます。exp の合計で割ってください。",
        ),
    ),
    Slip(
        "base_ten",
        lambda u: _base(10, u),
        Text(
            en="You took powers of 10. Softmax takes powers of e = 2.718...: use `np.exp`.",
            ja="10の累乗を使っています。ソフトマックス関数では e = 2.718... の累乗を使います。`np.exp` です。",
        ),
    ),
    Slip(
        "base_two",
        lambda u: _base(2, u),
        Text(
            en="You took powers of 2. Softmax takes powers of e = 2.718...: use `np.exp`.",
            ja="2の累乗を使っています。ソフトマックス関数では e = 2.718... の累乗を使います。`np.exp` です。",
        ),
    ),
    Slip(
        "winner_only",
        _winner,
        Text(
            en="You gave everything to the largest u. Softmax gives it the largest share, and the others the rest.",
            ja="最大の u だけを1にしています。ソフトマックス関数では、残りの割合がほかの u にも分けられます。",
        ),
    ),
    Slip(
        "divided_by_the_number",
        lambda u: _huge(u) / np.shape(u)[-1],
        Text(
            en="You divided exp(u) by how many there are. Divide by their sum: then the shares sum to 1.",
            ja="exp(u) を個数で割っています。合計で割ってください。すると割合の合計が1になります。",
        ),
    ),
    Slip(
        "logarithm_taken",
        log_softmax,
        Text(
            en="You returned the logarithms of the shares. The logarithm comes later, in the loss.",
            ja="割合の対数を返しています。対数は、あとで損失を求めるときに使います。",
        ),
    ),
)
