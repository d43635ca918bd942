"""`relu_prime(u)` of exercise 2_6: 1 where u > 0, else 0; there is no derivative at u = 0, and we take 0."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, with_zero
from course_lib.activations import relu, relu_prime, sigmoid, step
from course_lib.language import Text

SLIPS = (
    Slip(
        "one_at_zero",
        step,
        Text(
            en="At u = 0 you give 1; everywhere else it is right. There is no derivative at the corner; "
            "this course takes 0 there.",
            ja="u = 0 のときだけ1になっています（ほかは合っています）。角のところに微分係数はなく、"
            "この講座では0と決めています。",
        ),
        credit=0.5,
    ),
    Slip(
        "half_at_zero",
        lambda u: np.heaviside(u, 0.5),
        Text(
            en="At u = 0 you give one half; everywhere else it is right. There is no derivative at the corner; "
            "this course takes 0 there.",
            ja="u = 0 のときだけ0.5になっています（ほかは合っています）。角のところに微分係数はなく、"
            "この講座では0と決めています。",
        ),
        credit=0.5,
    ),
    Slip(
        "never_zero",
        lambda u: step(relu(u)),
        Text(
            en="Your slope is 1 everywhere. If you ask whether the output is >= 0, the answer is always yes: "
            "no output of ReLU is negative. Ask about u.",
            ja="傾きがどこでも1になっています。出力が0以上かどうかを調べると、答えはいつも「はい」です。"
            "ReLUの出力は負にならないからです。u のほうを調べてください。",
        ),
    ),
    Slip(
        "height_instead_of_slope",
        relu,
        Text(
            en="This is ReLU itself, its height. Here its slope is asked for: how steep is the right half?",
            ja="これはReLUの値（高さ）です。ここで求めるのは傾きです。右半分の傾きはいくつですか。",
        ),
    ),
    Slip(
        "sides_swapped",
        lambda u: 1 - step(u),
        Text(
            en="Your slope is 1 on the left and 0 on the right. On which side is ReLU flat?",
            ja="左側で1、右側で0になっています。ReLUが平らなのはどちら側ですか。",
        ),
    ),
    Slip(
        "sides_swapped_with_the_tie",
        lambda u: 1 - relu_prime(u),
        Text(
            en="Your slope is 1 for u <= 0 and 0 on the right. On which side is ReLU flat?",
            ja="u <= 0 で1、右側で0になっています。ReLUが平らなのはどちら側ですか。",
        ),
    ),
    Slip(
        "slope_of_the_absolute_value",
        np.sign,
        Text(
            en="On the left you give -1, the slope of |u|. ReLU is flat there.",
            ja="左側で -1 になっています。それは |u| の傾きです。ReLUの左側は平らです。",
        ),
    ),
    Slip(
        "slope_of_leaky_relu",
        lambda u: np.where(np.greater(u, 0), 1.0, 0.01),
        Text(
            en="On the left you give a hundredth: that is the leaky variant. Plain ReLU is flat there.",
            ja="左側で0.01になっています。それはLeaky ReLUの傾きです。ここでのReLUの左側は平らです。",
        ),
    ),
    Slip(
        "slope_of_softplus",
        sigmoid,
        Text(
            en="This is the sigmoid. It is the slope of log(1 + exp(u)), the smooth cousin of ReLU. ReLU has a corner.",
            ja="これはシグモイド関数です。ReLUをなめらかにした log(1 + exp(u)) の傾きに当たります。"
            "ReLUには角があります。",
        ),
    ),
    Slip(
        "always_zero",
        lambda u: np.multiply(u, 0.0),
        Text(
            en="Your slope is 0 everywhere. To the right of 0, ReLU climbs: how steeply?",
            ja="傾きがどこでも0になっています。0より右でReLUは上がっています。傾きはいくつですか。",
        ),
    ),
)

PART = function(
    "relu_prime",
    reference=relu_prime,
    probes=with_zero,
    slips=SLIPS,
    hints=(
        Text(
            en="ReLU is made of two straight lines. What are their slopes?",
            ja="ReLUのグラフは2本の直線でできています。傾きはそれぞれいくつですか。",
        ),
        Text(
            en="0 on the left, 1 on the right. At u = 0 there is no derivative, and we take 0.",
            ja="左は0、右は1です。u = 0 では微分係数がないので、0と決めます。",
        ),
        Text(
            en="`return np.where(u ... 0, 1, 0)`: which sign, so that u = 0 gives 0?",
            ja="`return np.where(u ... 0, 1, 0)` の `...` には、u = 0 で0になるように、どの不等号が入りますか。",
        ),
    ),
    way=Text(
        en="1 where u is above 0, else 0; the corner itself belongs to the 0.",
        ja="u が0より大きければ1、そうでなければ0です。角の u = 0 では0とします。",
    ),
    code="def relu_prime(u):\n    return np.where(u > 0, 1, 0)",
)
