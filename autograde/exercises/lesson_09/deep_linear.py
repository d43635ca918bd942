"""Exercises 5_3 and 5_3b, a stack of layers without activation: the spread of its output.

A layer of n inputs multiplies the standard deviation by sqrt(n) s, where s is that of its weights; so k layers do it
k times.
"""

from math import sqrt

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_names import INITIALISATION
from autograde.exercises.wording import number
from course_lib.language import Text


def spread(n: int, s: float, k: int) -> float:
    """The standard deviation of the last output, for inputs of standard deviation 1."""
    return float((sqrt(n) * s) ** k)


SLIPS = (
    Slip(
        "one_layer_only",
        lambda n, s, k: spread(n, s, 1),
        Text(
            en="This is the spread after one layer. The next layers multiply it again.",
            ja="これは1層を通ったあとの広がりです。そのあとの層でも、また同じ倍率がかかります。",
        ),
    ),
    Slip(
        "one_layer_less",
        lambda n, s, k: spread(n, s, k - 1),
        Text(
            en="You are one layer short. The inputs, of standard deviation 1, stand before the first layer.",
            ja="1層足りません。標準偏差1の入力は、最初の層に入る前のものです。",
        ),
    ),
    Slip(
        "one_layer_more",
        lambda n, s, k: spread(n, s, k + 1),
        Text(
            en="You multiplied once too often: one factor for each layer.",
            ja="1回多くかけています。倍率は1層につき1回です。",
        ),
    ),
    Slip(
        "layers_added",
        lambda n, s, k: k * spread(n, s, 1),
        Text(
            en="You multiplied the factor of one layer by the number of layers. Each layer acts on what the one "
            "before it gave: factors multiply.",
            ja="1層分の倍率に、層の数をかけています。どの層も、前の層の結果を受け取ります。"
            "倍率は、層の数だけかけ合わせます。",
        ),
    ),
    Slip(
        "variance",
        lambda n, s, k: spread(n, s, k) ** 2,
        Text(
            en="This is the variance of the output. The standard deviation is its root.",
            ja="これは出力の分散です。標準偏差はその平方根です。",
        ),
    ),
    Slip(
        "root_forgotten",
        lambda n, s, k: (n * s) ** k,
        Text(
            en="You took n times s for one layer. Variances add, standard deviations do not: "
            "the variance of u is n times s squared.",
            ja="1層分の倍率を n かける s としています。足せるのは分散で、標準偏差ではありません。"
            "u の分散は、n に s の2乗をかけたものです。",
        ),
    ),
    Slip(
        "inputs_forgotten",
        lambda n, s, k: s**k,
        Text(
            en="You multiplied the spreads of the weights alone. In every u there are n products, not one.",
            ja="重みの標準偏差だけをかけ合わせています。どの u も、1つではなく n 個の積の和です。",
        ),
    ),
    Slip(
        "divided_by_the_root",
        lambda n, s, k: (s / sqrt(n)) ** k,
        Text(
            en="You divided by the root of n. A sum of more products is wider, not narrower. "
            "Dividing is what a good choice of s does.",
            ja="n の平方根で割っています。積の数が多いほど、和の広がりは大きくなります。"
            "割るのは、s をうまく選ぶときの話です。",
        ),
    ),
)


def hints(n: int, s: float, k: int) -> Hints:
    """From one neuron to all layers."""
    return (
        Text(
            en="What is the variance of one product, and of the sum of all of them, in the first layer?",
            ja="最初の層で、積1つの分散はいくつですか。全部の和の分散はいくつですか。",
        ),
        Text(
            en=f"The variance of u in the first layer is {n} times {number(s)} squared. Take its root: that is the "
            "factor by which one layer widens, or narrows.",
            ja=f"最初の層の u の分散は、{n} かける {number(s)} の2乗です。その平方根が、1層分の倍率です。",
        ),
        Text(
            en=f"One layer multiplies by sqrt({n})*{number(s)}. There are {k} layers, and each of them does so.",
            ja=f"1層で √{n}*{number(s)} 倍になります。層は{k}つあり、どの層でもこの倍率がかかります。",
        ),
    )


def solution(n: int, s: float, k: int) -> Text:
    """The factor of one layer, and its power."""
    factor, result = number(sqrt(n) * s), number(spread(n, s, k))
    return Text(
        en=f"One layer: sqrt({n})*{number(s)} = {factor}. {k} layers: {factor}^{k} = {result}",
        ja=f"1層では √{n}*{number(s)} = {factor} 倍です。{k}層では {factor}^{k} = {result} です。",
    )


def _exercise(exercise_id: str, title: Text, n: int, s: float, k: int) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=INITIALISATION,
        title=title,
        points=1,
        reference=spread,
        slips=SLIPS,
        hints=hints,
        solution=solution,
        inputs={"n": n, "s": s, "k": k},
        decimals=None,
    )


EXERCISES = (
    _exercise("5_3", Text(en="How wide after three layers", ja="3層のあとの広がり"), 64, 0.2, 3),
    _exercise("5_3b", Text(en="How wide after four layers", ja="4層のあとの広がり"), 25, 0.1, 4),
)
