"""Before lesson 05, on lessons 03 and 04: the weighted sum minus the threshold, ReLU, the shape of a matrix product."""

import numpy as np

from autograde.exercise import Hints, Slip
from autograde.exercises.lesson_names import LAYERS
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.weighted_sum import Numbers, pre_activation, weighted_sum
from autograde.exercises.wording import factor, number, numbers, products
from course_lib.activations import relu, step
from course_lib.language import Text


def _draw_neuron(rng: np.random.Generator) -> dict[str, Numbers | float]:
    x = (pick(rng, 2, 3, 4), pick(rng, 1, 5))
    return {"x": x, "w": (pick(rng, 2, 3), -pick(rng, 1, 2)), "theta": -pick(rng, 1.5, 2.5, 3.5)}


WEIGHTED_SUM = ask(
    "w05_1",
    LAYERS,
    Text(en="The sum and a negative threshold", ja="重み付きの和と負の閾値"),
    prompt=lambda x, w, theta: Text(
        en=f"A neuron receives x = ({numbers(x)}). Its weights are ({numbers(w)}), its threshold is {number(theta)}. "
        "What is u?",
        ja=f"ニューロンに x = ({numbers(x)}) が届きます。重みは ({numbers(w)})、閾値は {number(theta)} です。"
        "u はいくつですか。",
    ),
    draw=_draw_neuron,
    reference=pre_activation,
    slips=(
        Slip(
            "threshold_added",
            lambda x, w, theta: weighted_sum(x, w) + theta,
            Text(
                en="You added the threshold. It is subtracted, and it is negative: two minus signs meet.",
                ja="閾値を足しています。閾値は引くものです。負の数を引くので、マイナスが2つ重なります。",
            ),
        ),
        Slip(
            "threshold_ignored",
            lambda x, w, theta: weighted_sum(x, w),
            Text(
                en="This is the weighted sum. The threshold is left.",
                ja="重み付きの和まで合っています。あとは閾値です。",
            ),
        ),
        Slip(
            "one_negative",
            lambda x, w, theta: x[0] * w[0] - x[1] * w[1] - theta,
            Text(
                en="The second product came out positive. One of its factors is negative: which sign does that give?",
                ja="2つ目の積が正になっています。片方だけが負の数です。その積の符号は何ですか。",
            ),
        ),
        Slip(
            "subtracted_the_wrong_way_round",
            lambda x, w, theta: theta - weighted_sum(x, w),
            Text(
                en="You subtracted the sum from the threshold. Start from the sum.",
                ja="閾値から和を引いています。和から閾値を引いてください。",
            ),
        ),
    ),
    hints=lambda x, w, theta: (
        Text(en="What happens to each signal before they are added?", ja="足す前に、それぞれの信号に何をしますか。"),
        Text(
            en="u is the sum of the products, minus the threshold.",
            ja="積を足し合わせ、そこから閾値を引いたものが u です。",
        ),
        Text(
            en=f"The sum is {number(weighted_sum(x, w))}. Subtract {factor(theta)}.",
            ja=f"和は {number(weighted_sum(x, w))} です。ここから {factor(theta)} を引いてください。",
        ),
    ),
    solution=lambda x, w, theta: Text(
        en=f"{products(x, w)} - {factor(theta)} = {number(pre_activation(x, w, theta))}",
        ja=f"{products(x, w)} - {factor(theta)} = {number(pre_activation(x, w, theta))} です。",
    ),
)


def _two_relus(u: float, v: float) -> float:
    return float(relu(u) + relu(v))


def _relu_hints(u: float, v: float) -> Hints:
    return (
        Text(en="What does ReLU do with a negative number?", ja="ReLUは、負の数をどうしますか。"),
        Text(en="ReLU(u) = max(0, u).", ja="ReLU(u) = max(0, u) です。"),
        Text(
            en=f"The two are max(0, {number(u)}) and max(0, {number(v)}). Add them.",
            ja=f"2つは max(0, {number(u)}) と max(0, {number(v)}) です。足してください。",
        ),
    )


TWO_RELUS = ask(
    "w05_2",
    LAYERS,
    Text(en="Two ReLUs", ja="2つのReLU"),
    prompt=lambda u, v: Text(
        en=f"What is ReLU({number(u)}) + ReLU({number(v)})?",
        ja=f"ReLU({number(u)}) + ReLU({number(v)}) はいくつですか。",
    ),
    draw=lambda rng: {"u": -pick(rng, 1.5, 2, 3, 5), "v": pick(rng, 0.5, 3.5, 4.5, 6.5)},
    reference=_two_relus,
    slips=(
        Slip(
            "relu_forgotten",
            lambda u, v: u + v,
            Text(
                en="You added the two as they are. ReLU lets nothing negative through.",
                ja="2つの数をそのまま足しています。ReLUは負の数を通しません。",
            ),
        ),
        Slip(
            "absolute_value",
            lambda u, v: abs(u) + abs(v),
            Text(
                en="You kept the size of the negative one. ReLU makes 0 of it.",
                ja="負の数の大きさを残しています。ReLUに通すと0になります。",
            ),
        ),
        Slip(
            "step_instead",
            lambda u, v: float(step(u) + step(v)),
            Text(
                en="You answered with 0 and 1, as the step does. ReLU passes a positive number on as it is.",
                ja="ステップ関数のように0と1で答えています。ReLUは正の数をそのまま通します。",
            ),
        ),
        Slip(
            "the_other_half",
            lambda u, v: min(0.0, u) + min(0.0, v),
            Text(
                en="You let the negative one through. It is the positive one that passes.",
                ja="負の数のほうを通しています。通るのは正の数です。",
            ),
        ),
    ),
    hints=_relu_hints,
    solution=lambda u, v: Text(
        en=f"{number(relu(u))} + {number(relu(v))} = {number(_two_relus(u, v))}",
        ja=f"{number(relu(u))} + {number(relu(v))} = {number(_two_relus(u, v))} です。",
    ),
)


# Where no two of the counts below agree.
SHAPES = ((5, 3, 2), (7, 3, 2), (5, 4, 3), (8, 3, 5), (9, 4, 2), (7, 4, 3), (10, 3, 4), (6, 5, 3))


def _draw_shapes(rng: np.random.Generator) -> dict[str, int]:
    n, inputs, neurons = SHAPES[int(rng.integers(len(SHAPES)))]
    return {"n": n, "inputs": inputs, "neurons": neurons}


ENTRIES = ask(
    "w05_3",
    LAYERS,
    Text(en="Many examples at once", ja="たくさんの例をまとめて"),
    prompt=lambda n, inputs, neurons: Text(
        en=f"X has {n} rows and {inputs} columns, W has {inputs} rows and {neurons} columns. "
        "How many numbers are there in X W + b?",
        ja=f"X は{n}行{inputs}列、W は{inputs}行{neurons}列です。X W + b の中には、数がいくつ並びますか。",
    ),
    draw=_draw_shapes,
    reference=lambda n, inputs, neurons: n * neurons,
    slips=(
        Slip(
            "one_for_each_example",
            lambda n, inputs, neurons: n,
            Text(
                en="You counted the examples. Each neuron answers for each of them.",
                ja="例の数を数えています。どの例についても、ニューロンが1つずつ値を出します。",
            ),
        ),
        Slip(
            "weights_counted",
            lambda n, inputs, neurons: inputs * neurons,
            Text(
                en="You counted the weights, the entries of W. The result has a row for each example.",
                ja="重み、つまり W の要素を数えています。結果は、1つの例につき1行です。",
            ),
        ),
        Slip(
            "entries_of_x",
            lambda n, inputs, neurons: n * inputs,
            Text(
                en="You counted the entries of X. In the product the inner numbers disappear: which ones stay?",
                ja="X の要素を数えています。積をとると内側の数は消えます。残るのはどれですか。",
            ),
        ),
        Slip(
            "bias_counted_too",
            lambda n, inputs, neurons: n * neurons + neurons,
            Text(
                en="You counted the biases on top. They are added to numbers that are there already.",
                ja="バイアスの分まで数えています。バイアスは、すでにある数に足されるだけです。",
            ),
        ),
        Slip(
            "all_three_multiplied",
            lambda n, inputs, neurons: n * inputs * neurons,
            Text(
                en="You counted every single product. Those of one neuron and one example are added up to one number.",
                ja="積を1つ1つ数えています。1つの例と1つのニューロンの積は、足し合わされて1つの数になります。",
            ),
        ),
    ),
    hints=lambda n, inputs, neurons: (
        Text(en="What is a row of the result, and what is a column?", ja="結果の1行は何で、1列は何ですか。"),
        Text(
            en="Rows are examples, columns are neurons.",
            ja="行は例、列はニューロンです。",
        ),
        Text(
            en=f"The result has {n} rows and {neurons} columns.",
            ja=f"結果は{n}行{neurons}列です。",
        ),
    ),
    solution=lambda n, inputs, neurons: Text(
        en=f"{n} * {neurons} = {n * neurons}", ja=f"{n} * {neurons} = {n * neurons} 個です。"
    ),
)

QUESTIONS = (WEIGHTED_SUM, TWO_RELUS, ENTRIES)
