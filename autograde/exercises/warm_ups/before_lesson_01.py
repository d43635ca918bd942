"""Before lesson 01: the slope of a straight line, a sum of products, a number to the power 0."""

from math import e

import numpy as np

from autograde.exercise import Hints, Slip
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number, products
from course_lib.language import Text


def _draw_points(rng: np.random.Generator) -> dict[str, tuple[float, float]]:
    x, y = pick(rng, -1, 1, 2), pick(rng, -3, 2, 4, 5)
    run, slope = pick(rng, 2, 4), pick(rng, -3, -2, -1.5, 1.5, 2.5, 3)
    return {"p": (x, y), "q": (x + run, y + slope * run)}


def _slope(p: tuple[float, float], q: tuple[float, float]) -> float:
    return (q[1] - p[1]) / (q[0] - p[0])


def _slope_hints(p: tuple[float, float], q: tuple[float, float]) -> Hints:
    return (
        Text(
            en="How far do you go to the right from P to Q, and how far up or down?",
            ja="P から Q まで、右へどれだけ進み、上または下へどれだけ進みますか。",
        ),
        Text(
            en="The slope is the way up divided by the way to the right; down counts as negative.",
            ja="傾きは、上へ進んだ分を右へ進んだ分で割ったものです。下へ進むときは負とします。",
        ),
        Text(
            en=f"Up: {number(q[1])} - {factor(p[1])}. To the right: {number(q[0])} - {factor(p[0])}. Divide.",
            ja=f"上へ {number(q[1])} - {factor(p[1])}、右へ {number(q[0])} - {factor(p[0])} です。割ってください。",
        ),
    )


SLOPE = ask(
    "w01_1",
    SINGLE_NEURON,
    Text(en="Slope of a line", ja="直線の傾き"),
    prompt=lambda p, q: Text(
        en=f"A straight line passes through P = ({number(p[0])}, {number(p[1])}) and Q = ({number(q[0])}, "
        f"{number(q[1])}). What is its slope?",
        ja=f"直線が P = ({number(p[0])}, {number(p[1])}) と Q = ({number(q[0])}, {number(q[1])}) を通ります。"
        "傾きはいくつですか。",
    ),
    draw=_draw_points,
    reference=_slope,
    slips=(
        Slip(
            "turned_over",
            lambda p, q: 1 / _slope(p, q),
            Text(
                en="You divided the way to the right by the way up. Turn the fraction over.",
                ja="右へ進んだ分を上へ進んだ分で割っています。分子と分母を入れ替えてください。",
            ),
        ),
        Slip(
            "sign_turned",
            lambda p, q: -_slope(p, q),
            Text(
                en="The size is right, the sign is not. Take both differences in the same order, Q minus P.",
                ja="大きさは合っていますが、符号が違います。"
                "どちらの差も、同じ順序（Q から P を引く）でとってください。",
            ),
        ),
        Slip(
            "rise_only",
            lambda p, q: q[1] - p[1],
            Text(
                en="This is how far the line climbs from P to Q. The slope is the climb for one step to the right.",
                ja="これは P から Q までに上がった分です。傾きは、右へ1進むごとに上がる分です。",
            ),
        ),
    ),
    hints=_slope_hints,
    solution=lambda p, q: Text(
        en=f"({number(q[1])} - {factor(p[1])}) / ({number(q[0])} - {factor(p[0])}) = {number(_slope(p, q))}",
        ja=f"({number(q[1])} - {factor(p[1])}) / ({number(q[0])} - {factor(p[0])}) = {number(_slope(p, q))} です。",
    ),
)


def _draw_products(rng: np.random.Generator) -> dict[str, tuple[float, float]]:
    return {"x": (pick(rng, 3, 4, 5), -pick(rng, 2, 6)), "w": (-pick(rng, 2, 7), -pick(rng, 1.5, 3, 8))}


def _sum(x: tuple[float, float], w: tuple[float, float]) -> float:
    return x[0] * w[0] + x[1] * w[1]


PRODUCTS = ask(
    "w01_2",
    SINGLE_NEURON,
    Text(en="Sum of products", ja="積の和"),
    prompt=lambda x, w: Text(en=f"What is {products(x, w)}?", ja=f"{products(x, w)} はいくつですか。"),
    draw=_draw_products,
    reference=_sum,
    slips=(
        Slip(
            "two_negatives",
            lambda x, w: x[0] * w[0] - x[1] * w[1],
            Text(
                en="The second product came out negative. Both of its factors are negative: which sign do they make?",
                ja="2つ目の積が負になっています。どちらも負の数です。負の数どうしの積の符号は何ですか。",
            ),
        ),
        Slip(
            "one_negative",
            lambda x, w: -x[0] * w[0] + x[1] * w[1],
            Text(
                en="The first product came out positive. One of its factors is negative: which sign does that give?",
                ja="1つ目の積が正になっています。片方だけが負の数です。その積の符号は何ですか。",
            ),
        ),
        Slip(
            "from_left_to_right",
            lambda x, w: (x[0] * w[0] + x[1]) * w[1],
            Text(
                en="You worked from left to right. Multiplication comes before addition: find both products first.",
                ja="左から順に計算しています。かけ算は足し算より先です。まず2つの積を求めてください。",
            ),
        ),
    ),
    hints=lambda x, w: (
        Text(en="Which comes first, the addition or the products?", ja="足し算と積では、どちらを先に計算しますか。"),
        Text(
            en="Find the two products. One negative factor gives a negative product, two give a positive one.",
            ja="2つの積を求めます。負の数が1つなら積は負、2つなら積は正です。",
        ),
        Text(
            en=f"The products are {number(x[0] * w[0])} and {number(x[1] * w[1])}. Add them.",
            ja=f"積は {number(x[0] * w[0])} と {number(x[1] * w[1])} です。足してください。",
        ),
    ),
    solution=lambda x, w: Text(
        en=f"{number(x[0] * w[0])} + {number(x[1] * w[1])} = {number(_sum(x, w))}",
        ja=f"{number(x[0] * w[0])} + {number(x[1] * w[1])} = {number(_sum(x, w))} です。",
    ),
)

POWER = ask(
    "w01_3",
    SINGLE_NEURON,
    Text(en="A number to the power 0", ja="0乗"),
    prompt=lambda k: Text(
        en=f"e = 2.718... is a number like any other. What is {number(k)} / (1 + e^0)?",
        ja=f"e = 2.718... も、ほかの数と同じように計算できる1つの数です。{number(k)} / (1 + e^0) はいくつですか。",
    ),
    # No 4: half of it would stand in a message, as an exponent.
    draw=lambda rng: {"k": pick(rng, 3, 5, 6, 7, 8, 9, 10, 12, 14, 16)},
    reference=lambda k: k / 2,
    slips=(
        Slip(
            "power_zero_is_zero",
            lambda k: k,
            Text(
                en="You took e^0 as 0. Think of 10^2, 10^1, 10^0: each is a tenth of the one before.",
                ja="e^0 を0としています。10^2、10^1、10^0 を考えましょう。1つ進むごとに10分の1になります。",
            ),
        ),
        Slip(
            "exponent_ignored",
            lambda k: k / (1 + e),
            Text(
                en="You took e^0 as e. That would be e^1: what does dividing once more by e give?",
                ja="e^0 を e としています。それは e^1 です。もう一度 e で割るといくつになりますか。",
            ),
        ),
    ),
    hints=lambda k: (
        Text(
            en="What is 10^0? And 2^0? Does the base matter?",
            ja="10^0 はいくつですか。2^0 はどうですか。底によって変わりますか。",
        ),
        Text(en="Any number except 0, raised to the power 0, gives 1.", ja="0でない数は、どれも0乗すると1です。"),
        Text(
            en=f"So the denominator is 1 + 1. Divide {number(k)} by it.",
            ja=f"分母は 1 + 1 です。{number(k)} をこれで割ってください。",
        ),
    ),
    solution=lambda k: Text(
        en=f"{number(k)} / (1 + 1) = {number(k / 2)}", ja=f"{number(k)} / (1 + 1) = {number(k / 2)} です。"
    ),
)

QUESTIONS = (SLOPE, PRODUCTS, POWER)
