"""Exercise 3_2, the outputs of the hidden neurons c, d, e: ReLU(x·w - theta) for each.

Every rule takes x (the outputs of a and b), weights (one row for each of c, d, e) and theta.
"""

import numpy as np

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers, Rows, columns_for_rows, pre_activations, sums, threshold_slips
from autograde.exercises.lesson_names import LAYERS
from autograde.exercises.wording import factor, number, numbers, products
from course_lib.activations import relu, sigmoid, step, tanh
from course_lib.data import credit_card
from course_lib.language import Text
from course_lib.types import Array

NAMES = ("c", "d", "e")


def hidden_outputs(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    """ReLU(u) of each neuron, shape (3,)."""
    return relu(pre_activations(x, weights, theta))


SLIPS = (
    Slip(
        "relu_forgotten",
        pre_activations,
        Text(
            en="These are the three u. One step is left: each goes through ReLU, which lets nothing negative through.",
            ja="これは3つの u です。あと一歩です。それぞれをReLUに通してください。負の数は通りません。",
        ),
        credit=0.5,
    ),
    *threshold_slips(relu, Text(en="ReLU", ja="ReLU")),
    Slip(
        "threshold_of_the_first_neuron_for_all",
        lambda x, weights, theta: relu(sums(x, weights) - theta[0]),
        Text(
            en="You subtracted the threshold of c everywhere. Each neuron has a threshold of its own.",
            ja="どのニューロンでも c の閾値を引いています。閾値はニューロンごとに違います。",
        ),
    ),
    Slip(
        "step_instead",
        lambda x, weights, theta: step(pre_activations(x, weights, theta)),
        Text(
            en="You let the neurons fire with 0 or 1, as a step does. This layer uses ReLU: "
            "what becomes of a positive u?",
            ja="ステップ関数のように0か1で答えています。この層はReLUです。正の u はどうなりますか。",
        ),
    ),
    Slip(
        "absolute_value",
        lambda x, weights, theta: np.abs(pre_activations(x, weights, theta)),
        Text(
            en="Where u is negative you kept its size. ReLU silences a negative u.",
            ja="u が負のところで、大きさを残しています。ReLUは負の u を通しません。",
        ),
    ),
    Slip(
        "inputs_swapped",
        lambda x, weights, theta: relu(pre_activations(x[::-1], weights, theta)),
        Text(
            en="a and b are swapped. In each pair of weights the first belongs to a, the second to b.",
            ja="a と b が入れ替わっています。重みの組は、1つ目が a、2つ目が b に対応します。",
        ),
    ),
    Slip(
        "weights_read_down_the_wrong_axis",
        lambda x, weights, theta: relu(pre_activations(x, columns_for_rows(weights, len(x)), theta)),
        Text(
            en="You read the six weights as three for a and three for b. "
            "They come in pairs, one pair for each of c, d, e.",
            ja="6つの重みを、a に3つ、b に3つと分けて読んでいます。重みは c、d、e それぞれに2つずつの組です。",
        ),
    ),
    Slip(
        "sigmoid_instead",
        lambda x, weights, theta: sigmoid(pre_activations(x, weights, theta)),
        Text(
            en="You sent each u through the sigmoid. This layer uses ReLU: it compares u with 0.",
            ja="u をシグモイド関数に通しています。この層はReLUです。u を0と比べます。",
        ),
    ),
    Slip(
        "tanh_instead",
        lambda x, weights, theta: tanh(pre_activations(x, weights, theta)),
        Text(
            en="You sent each u through tanh. This layer uses ReLU: it compares u with 0.",
            ja="u をtanhに通しています。この層はReLUです。u を0と比べます。",
        ),
    ),
    Slip(
        "subtracted_the_wrong_way_round",
        lambda x, weights, theta: relu(-pre_activations(x, weights, theta)),
        Text(
            en="You subtracted the sums from the thresholds. It is the other way round: start from each sum.",
            ja="閾値から和を引いています。順序が逆です。それぞれの和から閾値を引いてください。",
        ),
    ),
)


def hints(x: Numbers, weights: Rows, theta: Numbers) -> Hints:
    """From one neuron to the three u."""
    return (
        Text(
            en="Each of c, d, e is a neuron of its own, with its own two weights and its own threshold. "
            "What does one neuron do?",
            ja="c、d、e はどれも、自分の重み2つと自分の閾値をもつニューロンです。1つのニューロンは何をしますか。",
        ),
        Text(
            en=f"For c: u = {products(x, weights[0])} - {factor(theta[0])}, then ReLU. d and e go the same way.",
            ja=f"c は u = {products(x, weights[0])} - {factor(theta[0])} で、そのあとReLUです。d と e も同じです。",
        ),
        Text(
            en=f"The three u are {numbers(pre_activations(x, weights, theta))}. What does ReLU do with each?",
            ja=f"3つの u は {numbers(pre_activations(x, weights, theta))} です。ReLUに通すとそれぞれどうなりますか。",
        ),
    )


def solution(x: Numbers, weights: Rows, theta: Numbers) -> Text:
    """One line for each neuron."""
    lines = "\n".join(
        f"{name}: max(0, {products(x, row)} - {factor(threshold)}) = max(0, {number(u)}) = {number(max(0, u))}"
        for name, row, threshold, u in zip(NAMES, weights, theta, pre_activations(x, weights, theta), strict=True)
    )
    return Text(
        en=f"Weighted sum, minus the threshold, then ReLU:\n{lines}",
        ja=f"重み付きの和から閾値を引き、ReLUに通します。\n{lines}",
    )


def _exercise(exercise_id: str, x: Numbers) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=LAYERS,
        title=Text(en="A hidden layer", ja="中間層の出力"),
        points=1,
        reference=hidden_outputs,
        slips=SLIPS,
        hints=hints,
        solution=solution,
        inputs={
            "x": x,
            "weights": tuple(credit_card.WEIGHTS[name] for name in NAMES),
            "theta": tuple(credit_card.THETA[name] for name in NAMES),
        },
        names=NAMES,
    )


EXERCISES: tuple[ValueExercise, ...] = (_exercise("3_2", (1, 0)), _exercise("3_2b", (3, 1)))
