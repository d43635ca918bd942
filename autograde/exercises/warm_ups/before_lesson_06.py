"""Before lesson 06, on lessons 01, 04 and 05: the error, a ReLU neuron with a threshold, the numbers in a layer."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import OUTPUTS_AND_LOSSES
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.activations import relu, step
from course_lib.language import Text


def _pair(y: float, gap: float) -> dict[str, float]:
    return {"y": y, "t": round(y + gap, 1)}


ERROR = ask(
    "w06_1",
    OUTPUTS_AND_LOSSES,
    Text(en="The error of one output", ja="1つの出力の誤差"),
    prompt=lambda y, t: Text(
        en=f"A neuron answers y = {number(y)}; the target is t = {number(t)}. What is the error E of lesson 01?",
        ja=f"ニューロンの答えが y = {number(y)}、正解が t = {number(t)} です。レッスン01の誤差 E はいくつですか。",
    ),
    draw=lambda rng: _pair(pick(rng, 0.1, 0.2, 0.3, 0.4), pick(rng, 0.3, 0.4)),
    reference=lambda y, t: (t - y) ** 2 / 2,
    slips=(
        Slip(
            "half_forgotten",
            lambda y, t: (t - y) ** 2,
            Text(
                en="This is the square of the gap. E has one more factor in front.",
                ja="これは差の2乗です。E の式の先頭には、もう1つかけるものがあります。",
            ),
        ),
        Slip(
            "gap_only",
            lambda y, t: t - y,
            Text(
                en="This is the gap. To make it an error, square it and halve it.",
                ja="これは差です。2乗して半分にすると誤差になります。",
            ),
        ),
        Slip(
            "not_squared",
            lambda y, t: (t - y) / 2,
            Text(en="You halved the gap without squaring it.", ja="差を2乗せずに半分にしています。"),
        ),
        Slip(
            "half_squared_too",
            lambda y, t: ((t - y) / 2) ** 2,
            Text(
                en="You halved first, so the 2 was squared as well. Square first, halve afterwards.",
                ja="先に半分にしたので、2まで2乗されています。先に2乗し、そのあとで半分にしてください。",
            ),
        ),
    ),
    hints=lambda y, t: (
        Text(en="How far apart are y and t?", ja="y と t はどれだけ離れていますか。"),
        Text(en="Square the gap, then take half.", ja="差を2乗して、半分にします。"),
        Text(
            en=f"The gap is {number(t - y)}. Which number is half its square?",
            ja=f"差は {number(t - y)} です。その2乗の半分はいくつですか。",
        ),
    ),
    solution=lambda y, t: Text(
        en=f"({number(t)} - {number(y)})^2 / 2 = {number((t - y) ** 2 / 2)}",
        ja=f"({number(t)} - {number(y)})^2 / 2 = {number((t - y) ** 2 / 2)} です。",
    ),
)

RELU_NEURON = ask(
    "w06_2",
    OUTPUTS_AND_LOSSES,
    Text(en="A neuron with ReLU", ja="ReLUのニューロン"),
    prompt=lambda total, theta: Text(
        en=f"The weighted sum of a neuron is {number(total)}, its threshold is {number(theta)}, and its activation "
        "function is ReLU. What is its output?",
        ja=f"重み付きの和が {number(total)}、閾値が {number(theta)}、活性化関数がReLUのニューロンがあります。"
        "出力はいくつですか。",
    ),
    draw=lambda rng: {"total": pick(rng, 2, 3), "theta": pick(rng, -4, -5, -6, -7)},
    reference=lambda total, theta: float(relu(total - theta)),
    slips=(
        Slip(
            "threshold_added",
            lambda total, theta: float(relu(total + theta)),
            Text(
                en="You added the threshold. It is subtracted, even where it is negative.",
                ja="閾値を足しています。閾値は、負のときも引きます。",
            ),
        ),
        Slip(
            "threshold_added_relu_forgotten",
            lambda total, theta: total + theta,
            Text(
                en="You added the threshold, and a negative number came out of a ReLU. Look at both again.",
                ja="閾値を足しています。また、ReLUから負の数が出ています。両方を見直してください。",
            ),
        ),
        Slip(
            "threshold_ignored",
            lambda total, theta: total,
            Text(
                en="This is the weighted sum. The threshold is still to be subtracted.",
                ja="これは重み付きの和です。まだ閾値を引いていません。",
            ),
        ),
        Slip(
            "step_instead",
            lambda total, theta: float(step(total - theta)),
            Text(
                en="You used the step function. ReLU passes a positive u on as it is.",
                ja="ステップ関数を使っています。ReLUは正の u をそのまま通します。",
            ),
        ),
    ),
    hints=lambda total, theta: (
        Text(en="What is u = sum - threshold?", ja="u ＝ 和 − 閾値 はいくつですか。"),
        Text(en="ReLU is max(0, u).", ja="ReLUは max(0, u) です。"),
        Text(
            en=f"u = {number(total)} - {factor(theta)}. Minus a negative number is plus.",
            ja=f"u = {number(total)} - {factor(theta)} です。負の数を引くと、足すことになります。",
        ),
    ),
    solution=lambda total, theta: Text(
        en=f"u = {number(total)} - {factor(theta)} is positive, and ReLU lets it through: y = {number(total - theta)}",
        ja=f"u = {number(total)} - {factor(theta)} = {number(total - theta)} です。"
        "正なので、ReLUはこれをそのまま通します。",
    ),
)

NUMBERS = ask(
    "w06_3",
    OUTPUTS_AND_LOSSES,
    Text(en="How many numbers a layer learns", ja="層が学習する数の個数"),
    prompt=lambda inputs, neurons: Text(
        en=f"A layer has {inputs} inputs and {neurons} neurons. How many weights and thresholds has it altogether?",
        ja=f"入力が{inputs}個、ニューロンが{neurons}個の層があります。重みと閾値は、合わせていくつありますか。",
    ),
    draw=lambda rng: {"inputs": int(pick(rng, 4, 5, 7, 8)), "neurons": int(pick(rng, 3, 6, 9))},
    reference=lambda inputs, neurons: (inputs + 1) * neurons,
    slips=(
        Slip(
            "thresholds_forgotten",
            lambda inputs, neurons: inputs * neurons,
            Text(
                en="These are the weights. Every neuron has a threshold as well.",
                ja="これは重みの個数です。どのニューロンにも閾値があります。",
            ),
        ),
        Slip(
            "one_threshold_for_all",
            lambda inputs, neurons: inputs * neurons + 1,
            Text(
                en="You counted one threshold for the whole layer. Every neuron has its own.",
                ja="閾値を層全体で1つと数えています。閾値はニューロンごとにあります。",
            ),
        ),
        Slip(
            "threshold_for_each_input",
            lambda inputs, neurons: inputs * neurons + inputs,
            Text(
                en="You counted a threshold for each input. Thresholds belong to the neurons.",
                ja="入力ごとに閾値を数えています。閾値はニューロンのものです。",
            ),
        ),
        Slip(
            "added",
            lambda inputs, neurons: inputs + neurons,
            Text(
                en="You added. There is a weight on each arrow from an input to a neuron: how many arrows are there?",
                ja="入力とニューロンの個数を足しています。重みは、入力からニューロンへの矢印ごとにあります。矢印は何本ですか。",
            ),
        ),
    ),
    hints=lambda inputs, neurons: (
        Text(
            en="How many weights does one neuron have? And how many thresholds?",
            ja="ニューロン1つに、重みと閾値はいくつありますか。",
        ),
        Text(en="One weight for each input, and one threshold.", ja="入力ごとに重みが1つ、それに閾値が1つです。"),
        Text(
            en=f"So {inputs} + 1 numbers for one neuron, and there are {neurons} neurons.",
            ja=f"1つのニューロンに {inputs} + 1 個、それが{neurons}個分です。",
        ),
    ),
    solution=lambda inputs, neurons: Text(
        en=f"({inputs} + 1)*{neurons} = {(inputs + 1) * neurons}",
        ja=f"({inputs} + 1)*{neurons} = {(inputs + 1) * neurons} 個です。",
    ),
)

QUESTIONS = (ERROR, RELU_NEURON, NUMBERS)
