"""`tanh_prime(u)` of exercise 2_6: 1 - tanh(u)^2, a function of u and not of the output."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, smooth
from course_lib.activations import sigmoid, sigmoid_prime, tanh, tanh_prime
from course_lib.language import Text

SLIPS = (
    Slip(
        "one_minus_u_squared",
        lambda u: 1 - np.square(u),
        Text(
            en="You computed 1 - u^2. The rule 1 - y^2 wants the output y: send u through tanh first.",
            ja="1 - u^2 を計算しています。1 - y^2 の y は出力です。先に u をtanhに通してください。",
        ),
    ),
    Slip(
        "tanh_twice",
        lambda u: tanh_prime(tanh(u)),
        Text(
            en="u goes through tanh twice. Once gives y; then it is 1 - y^2 with this y as it is.",
            ja="u をtanhに2回通しています。1回通せば y です。その y をそのまま 1 - y^2 に使います。",
        ),
    ),
    Slip(
        "plus_instead_of_minus",
        lambda u: 1 + tanh(u) ** 2,
        Text(
            en="You add the square, so your slope grows to both sides. Where is tanh flat?",
            ja="2乗を足しているので、両側へ行くほど傾きが大きくなっています。tanhが平らなのはどこですか。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda u: -tanh_prime(u),
        Text(
            en="The size is right, the sign is flipped. tanh rises everywhere: can its slope be negative?",
            ja="大きさは合っていますが、符号が逆です。tanhはどこでも上がっています。傾きが負になるでしょうか。",
        ),
    ),
    Slip(
        "square_forgotten",
        lambda u: 1 - tanh(u),
        Text(
            en="This is 1 - y. The slope is the same to the left and to the right of 0: what must happen to y first?",
            ja="これは 1 - y です。傾きは0の左右で同じになるはずです。y に何をしてから引けばよいですか。",
        ),
    ),
    Slip(
        "whole_bracket_squared",
        lambda u: (1 - tanh(u)) ** 2,
        Text(
            en="You squared the whole bracket. The square belongs to y alone: subtract afterwards.",
            ja="かっこ全体を2乗しています。2乗するのは y だけで、引くのはそのあとです。",
        ),
    ),
    Slip(
        "square_inside_tanh",
        lambda u: 1 - tanh(np.square(u)),
        Text(
            en="You squared u and took tanh of the square. First tanh, then the square.",
            ja="u を2乗してからtanhに通しています。先にtanh、そのあとに2乗です。",
        ),
    ),
    Slip(
        "one_minus_forgotten",
        lambda u: tanh(u) ** 2,
        Text(
            en="This is y^2, which is largest where tanh is flat. What is left of 1 when y^2 is taken away?",
            ja="これは y^2 で、tanhが平らなところで最大になります。1から引いた残りを求めてください。",
        ),
    ),
    Slip(
        "formula_of_the_sigmoid",
        lambda u: tanh(u) * (1 - tanh(u)),
        Text(
            en="You used y(1 - y). That rule belongs to the sigmoid; tanh has its own.",
            ja="y(1 - y) を使っています。それはシグモイド関数の公式です。tanhには別の公式があります。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid",
        sigmoid_prime,
        Text(
            en="This is the slope of the sigmoid. tanh is steeper: its slope at 0 is 1.",
            ja="これはシグモイド関数の傾きです。tanhのほうが急で、u = 0 での傾きは1です。",
        ),
    ),
    Slip(
        "sigmoid_in_the_square",
        lambda u: 1 - sigmoid(u) ** 2,
        Text(
            en="The rule is that of tanh, but y came from the sigmoid. Send u through tanh.",
            ja="公式はtanhのものですが、y をシグモイド関数で求めています。u をtanhに通してください。",
        ),
    ),
    Slip(
        "height_instead_of_slope",
        tanh,
        Text(
            en="This is tanh itself, its height. Here its slope is asked for.",
            ja="これはtanhの値（高さ）です。ここで求めるのは傾きです。",
        ),
    ),
)

PART = function(
    "tanh_prime",
    reference=tanh_prime,
    probes=smooth,
    slips=SLIPS,
    hints=(
        Text(
            en="In the rule 1 - y^2, what is y? Your function is given u.",
            ja="1 - y^2 の y は何でしたか。この関数に渡されるのは u です。",
        ),
        Text(
            en="First y from u, with tanh. Then 1 - y^2.",
            ja="まず、u をtanhに通して y を求めます。次に 1 - y^2 です。",
        ),
        Text(
            en="`return 1 - (...) ** 2`: what goes in place of the dots?",
            ja="`return 1 - (...) ** 2` の `...` には何が入りますか。",
        ),
    ),
    way=Text(
        en="The output first, then the rule 1 - y^2.",
        ja="先に出力 y を求め、それから 1 - y^2 を計算します。",
    ),
    code="def tanh_prime(u):\n    return 1 - tanh(u) ** 2",
)
