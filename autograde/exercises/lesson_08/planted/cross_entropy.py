"""`cross_entropy(Y, T)` of exercise 4_8: the mean over the rows of minus the sum of T ln Y.

Planted is the logarithm to base 10 of the article's example: its gradient is (y - t) / ln 10, not y - t.
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_06.cross_entropy_slips import SLIPS as SLIPS_OF_3_6
from autograde.exercises.lesson_06.rows import mean_of_row_sums, probabilities
from autograde.exercises.lesson_08.planted.part import function
from course_lib.language import Text
from course_lib.losses import cross_entropy

PLANTED = Slip(
    "as_planted",
    mean_of_row_sums(lambda Y, T: -T * np.log10(Y)),
    Text(
        en="Still as it was planted. What does the check say of `W3` and `b3`: by which number are all their entries "
        "off? "
        "The way back starts from y - t. Of which loss is that the gradient?",
        ja="まだ仕込まれたままです。チェックで `W3` と `b3` を見てください。どの成分も同じ倍率でずれています。"
        "何倍ですか。"
        "逆伝播は y - t から始まります。それはどんな損失の勾配でしたか。",
    ),
    planted=True,
)
SCALED = Slip(
    "multiplied_instead_of_mended",
    mean_of_row_sums(lambda Y, T: -T * np.log10(Y) / np.log(10)),
    Text(
        en="You divided by ln 10; that makes the loss smaller still. Which logarithm has the slope 1/y, with nothing "
        "before it?",
        ja="ln 10 で割っているので、損失がさらに小さくなっています。傾きがちょうど 1/y になる対数はどれですか。",
    ),
)

SLIPS = (PLANTED, SCALED, *(slip for slip in SLIPS_OF_3_6 if slip.name != "base_ten"))

PART = function(
    "cross_entropy",
    ("Y", "T"),
    reference=cross_entropy,
    probes=probabilities,
    slips=SLIPS,
    hints=(
        Text(
            en="All entries of `W3` and `b3` are off by the same factor. Compute `np.exp` of that factor: "
            "which number do you get?",
            ja="`W3` と `b3` は、どの成分も同じ倍率でずれています。その倍率の `np.exp` を計算すると、何になりますか。",
        ),
        Text(
            en="The way back starts from y - t, which is right. So the loss itself is off: it belongs to another "
            "gradient. "
            "Lesson 06 asked which logarithm it takes.",
            ja="逆伝播は y - t から始まっていて、これは合っています。ずれているのは損失のほうです。"
            "どの対数を使うかは、レッスン06で考えました。",
        ),
        Text(
            en="The natural logarithm is called `np.log`. Which one stands there?",
            ja="自然対数は `np.log` です。いま使われているのは、どの対数ですか。",
        ),
    ),
    way=Text(
        en="Only with the natural logarithm is the gradient y - t. With `np.log10` the loss, and so its slope, "
        "is smaller by the factor ln 10 = 2.302585.",
        ja="勾配が y - t になるのは、自然対数のときだけです。"
        "`np.log10` では、損失もその傾きも ln 10 = 2.302585 分の1になります。",
    ),
    code="def cross_entropy(Y, T):\n    return np.mean(-np.sum(T * np.log(Y), axis=-1))",
)
