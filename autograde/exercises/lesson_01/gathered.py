"""The slips of adding up, or averaging, over the points what belongs to each point; half the points are earned.

They show on arrays only: for one point the sum and the mean are the value itself.
"""

import numpy as np

from autograde.exercise import Rule, Slip
from course_lib.language import Text


def gathered(rule: Rule, noun: Text) -> tuple[Slip, Slip]:
    """The slips "summed_over_the_points" and "averaged_over_the_points".

    Args:
        rule: gives one value for each point.
        noun: what the values are called, in English in the plural.
    """
    summed = Text(
        en=f"Given several points, your function adds their {noun.en} up, as `sum` and `np.dot` do. "
        "Here every point keeps its own: leave out the sum.",
        ja=f"点がいくつかあるとき、{noun.ja}を合計しています（`sum` や `np.dot` でもそうなります）。"
        "ここでは点ごとに1つずつ返します。合計はいりません。",
    )
    averaged = Text(
        en=f"Given several points, your function averages their {noun.en}. Here every point keeps its own: "
        "leave out the mean.",
        ja=f"点がいくつかあるとき、{noun.ja}を平均しています。ここでは点ごとに1つずつ返します。平均はいりません。",
    )
    return (
        Slip("summed_over_the_points", lambda *arguments: np.sum(rule(*arguments)), summed, credit=0.5),
        Slip("averaged_over_the_points", lambda *arguments: np.mean(rule(*arguments)), averaged, credit=0.5),
    )
