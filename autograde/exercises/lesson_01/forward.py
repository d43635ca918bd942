"""Exercise 0_1, the forward pass of one neuron: u = xw + b, y = 1/(1 + exp(-u)).

Every rule takes (x, w, b), plain numbers or arrays, and works elementwise.
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints, Slip
from autograde.exercises.lesson_01.points import away_from_zero, inputs
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.wording import block
from course_lib.activations import relu, sigmoid, step, tanh
from course_lib.language import Text
from course_lib.neuron import forward


def probes(rng: np.random.Generator) -> list[Arguments]:
    """Two triples of plain numbers, one with |u| between 6 and 17, then two arrays x with a plain w and b."""
    near = [(away_from_zero(rng), away_from_zero(rng), away_from_zero(rng)) for _ in range(2)]
    far = (float(rng.uniform(4, 5)), float(rng.uniform(2, 3)) * float(rng.choice([-1, 1])), away_from_zero(rng))
    arrays = [(inputs(rng, n), away_from_zero(rng), away_from_zero(rng)) for n in (4, 7)]
    return [*near, far, *arrays]


SLIPS = (
    Slip(
        "sigmoid_forgotten",
        lambda x, w, b: x * w + b,
        Text(
            en="Your function stops at u = xw + b. One step is left: send u through the sigmoid.",
            ja="関数が u = xw + b で止まっています。あと一歩です。u をシグモイド関数に通してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "bias_subtracted",
        lambda x, w, b: sigmoid(x * w - b),
        Text(
            en="You subtracted b. A bias is added: look at the sign before b in u = xw + b.",
            ja="b を引いています。バイアスは足すものです。u = xw + b の b の前の符号を見てください。",
        ),
    ),
    Slip(
        "minus_on_the_first_term_only",
        lambda x, w, b: 1 / (1 + np.exp(-x * w + b)),
        Text(
            en="Inside exp your minus sign reaches x*w, but not b. It belongs to the whole of u: put u in brackets.",
            ja="exp の中のマイナスが x*w にだけ掛かり、b には掛かっていません。"
            "u 全体をかっこに入れてから符号を付けてください。",
        ),
    ),
    Slip(
        "minus_in_exp_forgotten",
        lambda x, w, b: sigmoid(-(x * w + b)),
        Text(
            en="Your curve falls where the sigmoid rises. Compare the exponent inside exp with the formula: "
            "what stands before u?",
            ja="シグモイド関数なら上がるところで、出力が下がっています。exp の中を式と比べてください。"
            "u の前に何がありますか。",
        ),
    ),
    Slip(
        "brackets_around_the_denominator_missing",
        lambda x, w, b: 1 + np.exp(-(x * w + b)),
        Text(
            en="Python divides before it adds, so `1 / 1 + exp(-u)` is read as `(1 / 1) + exp(-u)`. "
            "Put brackets around the denominator.",
            ja="Python は足し算より先に割り算をするので、`1 / 1 + exp(-u)` は `(1 / 1) + exp(-u)` と読まれます。"
            "分母をかっこで囲んでください。",
        ),
    ),
    Slip(
        "bias_forgotten",
        lambda x, w, b: sigmoid(x * w),
        Text(
            en="Your result does not change with b. The bias is part of u: add it before the sigmoid.",
            ja="b を変えても結果が変わりません。バイアスは u の一部です。シグモイド関数に通す前に足してください。",
        ),
    ),
    Slip(
        "bias_added_after_the_sigmoid",
        lambda x, w, b: sigmoid(x * w) + b,
        Text(
            en="You added b after the sigmoid. It belongs inside, to u: check where the bracket of exp closes.",
            ja="シグモイド関数に通したあとで b を足しています。b は u の一部です。"
            "exp のかっこがどこで閉じているか見てください。",
        ),
    ),
    Slip(
        "weight_multiplies_the_bias",
        lambda x, w, b: sigmoid(x + w * b),
        Text(
            en="You multiplied w by b and left x alone. The weight belongs to the input: which product stands in u?",
            ja="w を b に掛けていて、x には何も掛かっていません。重みは入力に掛けるものです。"
            "u の中の積は何と何ですか。",
        ),
    ),
    Slip(
        "bias_weighted_too",
        lambda x, w, b: sigmoid(w * (x + b)),
        Text(
            en="You added b to x first and weighted both. Only the input gets the weight: multiply first, then add b.",
            ja="先に x に b を足し、まとめて重みを掛けています。重みは入力だけに掛けます。"
            "掛けてから b を足してください。",
        ),
    ),
    Slip(
        "weight_and_bias_swapped",
        lambda x, w, b: sigmoid(x * b + w),
        Text(
            en="Weight and bias have changed places. The function receives (x, w, b) in this order: "
            "which of them meets x?",
            ja="重みとバイアスが入れ替わっています。引数は (x, w, b) の順に届きます。x に掛けるのはどれですか。",
        ),
    ),
    Slip(
        "tanh_instead",
        lambda x, w, b: tanh(x * w + b),
        Text(
            en="You sent u through tanh, which runs from -1 to 1. This neuron uses the sigmoid, from 0 to 1.",
            ja="u を tanh に通しています。tanh の値は -1 から 1 までです。"
            "このニューロンでは 0 から 1 までのシグモイド関数を使います。",
        ),
    ),
    Slip(
        "step_instead",
        lambda x, w, b: step(x * w + b),
        Text(
            en="Your neuron fires with 1 or stays at 0, as a step does. The sigmoid is smooth: "
            "write it with `np.exp`, without an `if`.",
            ja="ステップ関数のように 1 か 0 だけを返しています。シグモイド関数はなめらかです。"
            "`if` を使わず `np.exp` で書いてください。",
        ),
    ),
    Slip(
        "relu_instead",
        lambda x, w, b: relu(x * w + b),
        Text(
            en="You kept u where it is positive and put 0 elsewhere: that is ReLU. Here u goes through the sigmoid.",
            ja="u が正ならそのまま、それ以外は 0 にしています。それは ReLU です。"
            "ここでは u をシグモイド関数に通します。",
        ),
    ),
)


def hints() -> Hints:
    """From the two steps of the neuron to the line of code."""
    return (
        Text(
            en="A neuron works in two steps. What does it make of x, w and b first, "
            "and what does it do with the result?",
            ja="ニューロンの計算は二段階です。まず x、w、b から何を作り、次にそれをどうしますか。",
        ),
        Text(
            en="First u = xw + b. Then y is the sigmoid of u: 1 divided by 1 + exp(-u). "
            "`np.exp` takes numbers and arrays.",
            ja="まず u = xw + b です。次に、1 を 1 + exp(-u) で割ったものが y です。"
            "`np.exp` は数にも配列にも使えます。",
        ),
        Text(
            en="Two lines are enough: `u = x * w + b`, then `return 1 / (1 + np.exp(...))`. "
            "What goes in place of the dots?",
            ja="二行で書けます。`u = x * w + b` と `return 1 / (1 + np.exp(...))` です。... には何が入りますか。",
        ),
    )


def solution() -> Text:
    """The two steps, and the code."""
    code = block("def forward(x, w, b):\n    u = x * w + b\n    return 1 / (1 + np.exp(-u))")
    return Text(
        en=f"Weight the input, add the bias, and send the sum through the sigmoid.{code}",
        ja=f"入力に重みを掛けてバイアスを足し、その和をシグモイド関数に通します。{code}",
    )


EXERCISE = FunctionExercise(
    id="0_1",
    lesson=SINGLE_NEURON,
    title=Text(en="The neuron's output", ja="ニューロンの出力"),
    points=2,
    reference=forward,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="forward",
    parameters=("x", "w", "b"),
    probes=probes,
)
