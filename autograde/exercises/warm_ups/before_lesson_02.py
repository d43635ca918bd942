"""Before lesson 02, on lesson 01: u, the error, delta."""

import numpy as np

from autograde.exercise import Hints, Slip
from autograde.exercises.lesson_names import LEARNING
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text
from course_lib.neuron import delta, error

WEIGHTED_INPUT = ask(
    "w02_1",
    LEARNING,
    Text(en="The neuron's u", ja="ニューロンの u"),
    prompt=lambda x, w, b: Text(
        en=f"A neuron has w = {number(w)} and b = {number(b)}. The input is x = {number(x)}. What is u?",
        ja=f"w = {number(w)}、b = {number(b)} のニューロンに x = {number(x)} を入力します。u はいくつですか。",
    ),
    draw=lambda rng: {"x": pick(rng, 2, 3, 4), "w": pick(rng, -1.5, 0.5, 2.5), "b": pick(rng, -0.7, 0.3, 0.8)},
    reference=lambda x, w, b: x * w + b,
    slips=(
        Slip(
            "bias_subtracted",
            lambda x, w, b: x * w - b,
            Text(
                en="You subtracted b. In u = xw + b the bias is added, with its own sign.",
                ja="b を引いています。u = xw + b では、バイアスをその符号のまま足します。",
            ),
        ),
        Slip(
            "bias_forgotten",
            lambda x, w, b: x * w,
            Text(
                en="You have the product xw. Now add the bias.",
                ja="積 xw までできています。あとはバイアスを足します。",
            ),
        ),
        Slip(
            "bias_weighted_too",
            lambda x, w, b: (x + b) * w,
            Text(
                en="You added b to x before multiplying. Only the input is weighted: multiply first, then add b.",
                ja="かける前に x に b を足しています。重みは入力だけにかけます。かけてから b を足してください。",
            ),
        ),
        Slip(
            "all_added",
            lambda x, w, b: x + w + b,
            Text(
                en="You added x and w. The weight multiplies the input.",
                ja="x と w を足しています。重みは入力にかけるものです。",
            ),
        ),
    ),
    hints=lambda x, w, b: (
        Text(en="What does a weight do to its input?", ja="重みは入力に対して何をしますか。"),
        Text(en="u = xw + b: first the product, then the bias.", ja="u = xw + b です。先に積、次にバイアスです。"),
        Text(
            en=f"xw = {number(x * w)}. Add b = {number(b)}.",
            ja=f"xw = {number(x * w)} です。b = {number(b)} を足してください。",
        ),
    ),
    solution=lambda x, w, b: Text(
        en=f"{number(x)}*{factor(w)} + {factor(b)} = {number(x * w + b)}",
        ja=f"{number(x)}*{factor(w)} + {factor(b)} = {number(x * w + b)} です。",
    ),
)


# No gap of 0.5, where its square is its half; no y + t = 1, where the slopes at y and at t are the same.
OUTPUTS_AND_TARGETS = ((0.6, 0.3), (0.7, 0.4), (0.8, 0.1), (0.9, 0.5), (0.4, 0.7), (0.4, 0.8), (0.2, 0.9))


def _draw_output_and_target(rng: np.random.Generator) -> dict[str, float]:
    y, t = OUTPUTS_AND_TARGETS[int(rng.integers(len(OUTPUTS_AND_TARGETS)))]
    return {"y": y, "t": t}


ERROR = ask(
    "w02_2",
    LEARNING,
    Text(en="The error", ja="誤差"),
    prompt=lambda y, t: Text(
        en=f"The output is y = {number(y)}, the target t = {number(t)}. What is the error E?",
        ja=f"出力は y = {number(y)}、正解は t = {number(t)} です。誤差 E はいくつですか。",
    ),
    draw=_draw_output_and_target,
    reference=error,
    slips=(
        Slip(
            "half_forgotten",
            lambda y, t: (t - y) ** 2,
            Text(
                en="This is the square of the gap. E has one more factor in front.",
                ja="これは差の2乗です。E の式には、先頭にもう1つかけるものがあります。",
            ),
        ),
        Slip(
            "not_squared",
            lambda y, t: abs(t - y) / 2,
            Text(
                en="You halved the gap. It is the square of the gap that is halved.",
                ja="差を半分にしています。半分にするのは差の2乗です。",
            ),
        ),
        Slip(
            "gap_itself",
            lambda y, t: t - y,
            Text(
                en="This is the gap t - y. The error is made of its square.",
                ja="これは差 t - y です。誤差は、この差の2乗からできています。",
            ),
        ),
        Slip(
            "squares_subtracted",
            lambda y, t: (t**2 - y**2) / 2,
            Text(
                en="You squared t and y one by one. Take the gap first, then square it.",
                ja="t と y を別々に2乗しています。先に差をとり、それを2乗してください。",
            ),
        ),
    ),
    hints=lambda y, t: (
        Text(en="How far apart are output and target?", ja="出力と正解はどれだけ離れていますか。"),
        Text(
            en="E = (t - y)^2 / 2: the gap, squared, halved.",
            ja="E = (t - y)^2 / 2 です。差をとり、2乗し、半分にします。",
        ),
        Text(
            en=f"t - y = {number(t - y)}. Square it and halve the square.",
            ja=f"t - y = {number(t - y)} です。2乗して半分にしてください。",
        ),
    ),
    solution=lambda y, t: Text(
        en=f"{factor(t - y)}^2 / 2 = {number(error(y, t))}",
        ja=f"{factor(t - y)}^2 / 2 = {number(error(y, t))} です。",
    ),
)


def _delta_hints(y: float, t: float) -> Hints:
    return (
        Text(
            en="Delta is dE/du. Which two rates of change is it made of?",
            ja="δ は dE/du です。どの2つの変化の割合からできていますか。",
        ),
        Text(
            en="delta = (y - t) y (1 - y): the gap, times the slope of the sigmoid.",
            ja="δ = (y - t) y (1 - y) です。差と、シグモイド関数の傾きの積です。",
        ),
        Text(
            en=f"y - t = {number(y - t)}, and y(1 - y) = {number(y * (1 - y))}. Multiply.",
            ja=f"y - t = {number(y - t)}、y(1 - y) = {number(y * (1 - y))} です。かけてください。",
        ),
    )


DELTA = ask(
    "w02_3",
    LEARNING,
    Text(en="Delta", ja="デルタ"),
    prompt=lambda y, t: Text(
        en=f"For the sigmoid neuron with output y = {number(y)} and target t = {number(t)}, what is delta?",
        ja=f"シグモイド関数のニューロンで、出力が y = {number(y)}、正解が t = {number(t)} のとき、δ はいくつですか。",
    ),
    draw=_draw_output_and_target,
    reference=delta,
    slips=(
        Slip(
            "sign_turned",
            lambda y, t: -delta(y, t),
            Text(
                en="The size is right, the sign is flipped. Delta begins with y - t.",
                ja="大きさは合っていますが、符号が逆です。δ は y - t から始まります。",
            ),
        ),
        Slip(
            "slope_of_the_sigmoid_missing",
            lambda y, t: y - t,
            Text(
                en="This is dE/dy. Multiply it by the slope of the sigmoid.",
                ja="これは dE/dy です。シグモイド関数の傾きをまだかけていません。",
            ),
        ),
        Slip(
            "slope_of_the_sigmoid_only",
            lambda y, t: y * (1 - y),
            Text(
                en="This is the slope of the sigmoid, dy/du. Multiply it by the gap between y and t.",
                ja="これはシグモイド関数の傾き dy/du です。y と t の差をまだかけていません。",
            ),
        ),
        Slip(
            "slope_at_the_target",
            lambda y, t: (y - t) * t * (1 - t),
            Text(
                en="You took the slope at t. The neuron stands at its output: use y in the slope.",
                ja="傾きを t のところで計算しています。傾きには、いまの出力 y を使います。",
            ),
        ),
    ),
    hints=_delta_hints,
    solution=lambda y, t: Text(
        en=f"{factor(y - t)}*{number(y)}*{number(1 - y)} = {number(delta(y, t))}",
        ja=f"{factor(y - t)}*{number(y)}*{number(1 - y)} = {number(delta(y, t))} です。",
    ),
)

QUESTIONS = (WEIGHTED_INPUT, ERROR, DELTA)
