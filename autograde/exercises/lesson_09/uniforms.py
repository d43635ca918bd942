"""Pairs of uniform numbers (u1, u2): those on which 5_1 is compared, and what a sample of normal numbers looks like.

u1 is in (0, 1], so that ln u1 exists; u2 is in [0, 1).
"""

from collections.abc import Sequence

import numpy as np

from autograde.exercise import Arguments, Results
from autograde.exercises.wording import number
from course_lib.language import Text
from course_lib.moments import Moments, moments
from course_lib.types import Array

SAMPLE = 4000
ENOUGH = 1000
"""So many numbers tell a mean from another."""
OFF = Moments(0.1, 0.12, 0.25)
"""Six standard errors of `SAMPLE` normal numbers, and a little more: sqrt(1/n), sqrt(2/n), sqrt(6/n)."""


def pairs(rng: np.random.Generator) -> list[Arguments]:
    """Four pairs of numbers, one pair in each quarter of a turn; a row of 5; a table of 2 by 3; a sample of 4000."""
    turns = rng.permutation([0.0, 0.25, 0.5, 0.75]) + rng.uniform(0.06, 0.1, 4)
    numbers = [(float(u1), float(u2)) for u1, u2 in zip(rng.uniform(0.1, 0.45, 4), turns, strict=True)]
    rows = [(rng.uniform(0.05, 0.95, shape), rng.uniform(0.05, 0.95, shape)) for shape in ((5,), (2, 3))]
    return [*numbers, *rows, (_even(rng), _even(rng))]


def normality(arguments: Sequence[Arguments], results: Sequence[Results]) -> Text | None:
    """What mean, variance and skewness of the largest sample say of the function that gave it."""
    sample = max((np.ravel(result[0]) for result in results), key=np.size)
    if sample.size < ENOUGH or not np.all(np.isfinite(sample)):
        return None
    came = moments(sample)
    clue = _clue(came)
    mean, variance, skewness = (number(value, 2) for value in came)
    return Text(
        en=f"From a large sample of uniform numbers your function makes numbers of mean {mean}, variance {variance} "
        f"and skewness {skewness}; for the standard normal distribution they are about 0, 1 and 0. {clue.en}",
        ja=f"たくさんの一様な乱数を渡すと、平均 {mean}、分散 {variance}、歪度 {skewness} の数になります。"
        f"標準正規分布なら、およそ0、1、0です。{clue.ja}",
    )


def _clue(came: Moments) -> Text:
    """Where to look first: balance, then width, then lean."""
    if abs(came.mean) > OFF.mean * max(1.0, float(np.sqrt(came.variance))):
        return Text(
            en="Numbers above and below 0 do not balance: which part of the formula can be negative, "
            "and does it go once all the way round?",
            ja="0より大きい数と小さい数が釣り合っていません。式の中で負になれるのはどの部分ですか。"
            "それはちょうど1周していますか。",
        )
    if abs(came.variance - 1) > OFF.variance:
        return Text(
            en="The balance is right, the width is not: check the factor of the logarithm, and the root.",
            ja="釣り合いはとれていますが、広がりが違います。対数にかける数と、平方根を見直してください。",
        )
    if abs(came.skewness) > OFF.skewness:
        return Text(
            en="Mean and variance look right, but one side is longer than the other: "
            "are the distance and the angle made from two different uniform numbers?",
            ja="平均と分散はよさそうですが、片側に長く伸びています。距離と角度を、別々の一様な乱数から作っていますか。",
        )
    return Text(
        en="These three fit, but the values are not those of the formula: "
        "compare, part by part, what each of u1 and u2 is used for.",
        ja="この3つは合っていますが、式のとおりの値ではありません。"
        "u1 と u2 をそれぞれどこに使うのか、式と1つずつ見比べてください。",
    )


def _even(rng: np.random.Generator) -> Array:
    """One number from each of `SAMPLE` equal parts of (0, 1], in random order: hardly any noise in the mean."""
    return np.asarray((rng.permutation(SAMPLE) + 1.0 - rng.random(SAMPLE)) / SAMPLE)
