"""What the rows of wrong results say of a network that ends with softmax: shares of a whole, or not.

Heard in 3_9 where no slip and no pattern fits.
"""

from collections.abc import Sequence

import numpy as np

from autograde.exercise import Arguments, Results
from course_lib.language import Text

CLOSE = 1e-3


def row_sums(arguments: Sequence[Arguments], results: Sequence[Results]) -> Text | None:
    """Where to look: at the last step, or before it; None where some result is no table."""
    tables = [result[0] for result in results]
    if not all(table.ndim == 2 for table in tables):
        return None
    sums_to_one = all(np.allclose(table.sum(axis=1), 1, atol=CLOSE) for table in tables)
    if not sums_to_one:
        return Text(
            en="Your rows do not sum to 1, so the last step is not softmax along the rows. "
            "Sum up one row, then look at what you do with the last weighted sum.",
            ja="行の合計が1になっていません。最後の計算が、行ごとのソフトマックス関数になっていないようです。"
            "1つの行の合計を求めてから、最後の重み付きの和をどう扱っているかを見直してください。",
        )
    if any(np.any(table < 0) for table in tables):
        return Text(
            en="Your rows sum to 1, but they hold negative numbers. Softmax takes exp first, then divides by the sum.",
            ja="行の合計は1ですが、負の数があります。ソフトマックス関数は、先に exp を計算し、それから合計で割ります。",
        )
    return Text(
        en="Your rows are shares that sum to 1, as they should be. So look before softmax: at the two weighted sums, "
        "at the signs of the biases, and at ReLU.",
        ja="どの行も合計が1の割合になっていて、ここまでは合っています。ソフトマックス関数より前を見直しましょう。"
        "2つの重み付きの和、バイアスの符号、ReLUの3つです。",
    )
