"""Exercise 4_1, where backpropagation starts: dL/du = y - t for softmax with cross-entropy.

Every rule takes y (the softmax outputs of f, g, h) and t (1 for the right class, 0 elsewhere). The article calls y - t
the gradient with respect to the output; literally that is -t/y, which passes and is explained.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Follows, Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import number, numbers
from course_lib.language import Text
from course_lib.types import Array

NAMES = ("f", "g", "h")


def gradient(y: Numbers, t: Numbers) -> Array:
    """y - t, shape (3,)."""
    return np.array(y, dtype=float) - np.array(t, dtype=float)


def literal(y: Numbers, t: Numbers) -> Array:
    """-t/y, the derivative of the cross-entropy in the outputs themselves; no -0."""
    return -np.array(t, dtype=float) / np.array(y) + 0.0


def _squared_error_through_softmax(y: Numbers, t: Numbers) -> Array:
    outputs, gap = np.array(y), gradient(y, t)
    return outputs * (gap - gap @ outputs)


def _winner(y: Numbers, t: Numbers) -> Array:
    return gradient(tuple(float(value == max(y)) for value in y), t)


SLIPS = (
    Slip(
        "derivative_in_the_outputs",
        literal,
        Text(
            en="Right, taken word for word: this is -t/y, the derivative in the outputs themselves. "
            "One step through the "
            "softmax leads from here to the gradient in u, which the layer before needs: y - t. "
            "The article means that one.",
            ja="言葉どおりに読めば正解です。これは -t/y、出力そのものについての微分です。ここからソフトマックス関数を"
            "1つさかのぼると、前の層に伝える u についての勾配 y - t になります。記事が求めているのはこちらです。",
        ),
        credit=1.0,
    ),
    Slip(
        "signs_turned",
        lambda y, t: -gradient(y, t),
        Text(
            en="All sizes are right and all signs are flipped: this is t - y. "
            "The gradient points to where the loss grows.",
            ja="大きさはすべて合っていますが、符号がすべて逆で、t - y になっています。"
            "勾配は損失が増える向きを指します。",
        ),
        credit=0.5,
    ),
    Slip(
        "absolute_differences",
        lambda y, t: np.abs(gradient(y, t)),
        Text(
            en="You took the distances without their signs. The sign says whether an output is to shrink or to grow: "
            "keep it.",
            ja="符号のない差になっています。符号は、出力を減らすのか増やすのかを表します。符号を残してください。",
        ),
    ),
    Slip(
        "target_forgotten",
        lambda y, t: np.array(y),
        Text(
            en="These are the outputs themselves. The target has to come in: what should f, g and h have been?",
            ja="これは出力そのものです。正解がまだ入っていません。f、g、h は本来いくつになるべきですか。",
        ),
    ),
    Slip(
        "target_entry_only",
        lambda y, t: gradient(y, t) * np.array(t),
        Text(
            en="Only the neuron of the target has a gradient here. "
            "The others gave an output too, although their target is 0: "
            "what about them?",
            ja="正解のニューロンにしか勾配がありません。ほかのニューロンも、正解が0なのに出力を出しています。"
            "どうなりますか。",
        ),
    ),
    Slip(
        "target_one_place_later",
        lambda y, t: gradient(y, (t[-1], *t[:-1])),
        Text(
            en="The 1 of the target is on the wrong neuron. Line up f, g, h with t1, t2, t3.",
            ja="正解の1が別のニューロンに付いています。f、g、h と t1、t2、t3 を並べて対応を見てください。",
        ),
    ),
    Slip(
        "target_one_place_earlier",
        lambda y, t: gradient(y, (*t[1:], t[0])),
        Text(
            en="The 1 of the target is on the wrong neuron. Line up f, g, h with t1, t2, t3.",
            ja="正解の1が別のニューロンに付いています。f、g、h と t1、t2、t3 を並べて対応を見てください。",
        ),
    ),
    Slip(
        "divided_by_the_number_of_neurons",
        lambda y, t: gradient(y, t) / len(t),
        Text(
            en="You divided by the number of neurons. The loss is a sum over the neurons, not a mean: "
            "leave out the division.",
            ja="ニューロンの数で割っています。損失はニューロンについての和で、平均ではありません。割り算はいりません。",
        ),
    ),
    Slip(
        "squared_differences",
        lambda y, t: gradient(y, t) ** 2,
        Text(
            en="You squared the differences. A gradient is a derivative, so the square is gone and the sign is back.",
            ja="差を2乗しています。勾配は微分したものなので、2乗は消え、符号が戻ります。",
        ),
    ),
    Slip(
        "squared_error_of_each",
        lambda y, t: gradient(y, t) ** 2 / 2,
        Text(
            en="These are squared errors, half of each difference squared. "
            "The exercise asks for the derivative, with its sign.",
            ja="これは2乗誤差（差の2乗の半分）です。求めるのはその微分で、符号があります。",
        ),
    ),
    Slip(
        "squared_error",
        lambda y, t: float(np.sum(gradient(y, t) ** 2) / 2),
        Text(
            en="This is the squared error, one number. "
            "The exercise asks for the gradient: one number for each of f, g, h.",
            ja="これは2乗誤差で、1つの数です。求めるのは勾配で、f、g、h に1つずつあります。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_added",
        lambda y, t: gradient(y, t) * np.array(y) * (1 - np.array(y)),
        Text(
            en="You multiplied by y(1 - y), as for one sigmoid neuron. "
            "With softmax and cross-entropy that factor cancels.",
            ja="シグモイド関数のニューロンのように y(1 - y) をかけています。"
            "ソフトマックス関数と交差エントロピーの組では、これは打ち消されます。",
        ),
    ),
    Slip(
        "squared_error_through_the_softmax",
        _squared_error_through_softmax,
        Text(
            en="You went back through the softmax from a squared error. The loss here is the cross-entropy: "
            "the result is shorter.",
            ja="2乗誤差からソフトマックス関数をさかのぼっています。"
            "ここでの損失は交差エントロピーで、結果はもっと短い式です。",
        ),
    ),
    Slip(
        "cross_entropy",
        lambda y, t: float(-np.log(np.array(y)) @ np.array(t)),
        Text(
            en="This is the loss itself, one number. The exercise asks how it changes: one number for each of f, g, h.",
            ja="これは損失そのもので、1つの数です。求めるのはその変化の割合で、f、g、h に1つずつあります。",
        ),
    ),
    Slip(
        "winner_instead_of_the_probabilities",
        _winner,
        Text(
            en="You replaced the outputs by 1 for the largest and 0 for the rest. "
            "The gradient uses the probabilities as they are.",
            ja="出力を、いちばん大きいものを1、ほかを0に置きかえています。勾配には出力の割合をそのまま使います。",
        ),
    ),
)


def hints(y: Numbers, t: Numbers) -> Hints:
    """From what each output should have been to one of the three differences."""
    place = t.index(max(t))
    example = f"{NAMES[place]}: {number(y[place])} - {number(t[place])}"
    return (
        Text(
            en="For each output: what is it, what should it have been, and in which direction is it off?",
            ja="出力ごとに考えましょう。値はいくつで、本来はいくつで、どちら向きにずれていますか。",
        ),
        Text(
            en="With softmax and cross-entropy the gradient in u is as short as can be: "
            "output minus target, neuron by neuron.",
            ja="ソフトマックス関数と交差エントロピーなら、u についての勾配はとても短く、"
            "ニューロンごとに「出力 - 正解」です。",
        ),
        Text(
            en=f"Three subtractions are left. {example}. What is subtracted from the other two?",
            ja=f"残るのは3つの引き算です。{example} です。ほかの2つからは何を引きますか。",
        ),
    )


def solution(y: Numbers, t: Numbers) -> Text:
    """y - t, and how it relates to the literal derivative in the outputs."""
    return Text(
        en=f"y - t = {numbers(gradient(y, t))}. Strictly, this is the gradient in u, before the softmax. "
        f"In the outputs themselves it is -t/y = {numbers(literal(y, t))}; the softmax turns one into the other.",
        ja=f"y - t = {numbers(gradient(y, t))} です。正確には、ソフトマックス関数に入る前の u についての勾配です。"
        f"出力そのものについての微分は -t/y = {numbers(literal(y, t))} で、"
        "ソフトマックス関数がこの2つを結びます。",
    )


def _going_on_from_outputs(t: Numbers) -> Follows:
    """y - t with one's own outputs of 3_3; NaN, which nothing agrees with, where they are more or fewer than t."""
    return Follows("3_3", lambda own: gradient(own, t) if np.shape(own) == np.shape(t) else np.full(len(t), np.nan))


def _exercise(exercise_id: str, y: Numbers, t: Numbers, follows: Follows | None = None) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=BACKPROPAGATION,
        title=Text(en="The first gradient", ja="最初の勾配"),
        points=1,
        reference=gradient,
        slips=SLIPS,
        hints=hints,
        solution=solution,
        inputs={"y": y, "t": t},
        names=NAMES,
        follows=follows,
    )


OUTPUTS = (0.11419519938, 0.84379473448, 0.04201006613)
TARGET = (1, 0, 0)

EXERCISES: tuple[ValueExercise, ...] = (
    _exercise("4_1", OUTPUTS, TARGET, _going_on_from_outputs(TARGET)),
    _exercise("4_1b", (0.2, 0.35, 0.45), (0, 1, 0)),
)
