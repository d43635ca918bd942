"""Exercises 2_1 and 2_2, the step function of the earlier u: 1 where u >= 0, else 0.

Every rule takes x, w and theta, as in lesson 03. A slip that gives the right value at some numbers is no slip there, so
each exercise lists its own.
"""

from collections.abc import Callable

from autograde.exercise import Follows, Hints, Slip, ValueExercise
from autograde.exercises import lesson_03
from autograde.exercises.lesson_names import ACTIVATION_FUNCTIONS
from autograde.exercises.weighted_sum import Numbers, carried_on, pre_activation, weighted_sum
from autograde.exercises.wording import number
from course_lib.activations import sigmoid, step, tanh
from course_lib.language import Text


def fires(x: Numbers, w: Numbers, theta: float) -> float:
    """step(u)."""
    return step_at(pre_activation(x, w, theta))


def step_at(u: float) -> float:
    """step(u), a plain number."""
    return float(step(u))


REVERSED = Slip(
    "step_reversed",
    lambda x, w, theta: 1 - fires(x, w, theta),
    Text(
        en="The step is the wrong way round. The neuron fires where u is 0 or more: on which side does your u lie?",
        ja="ステップ関数が逆になっています。ニューロンが発火するのは u が0以上のときです。"
        "求めた u はどちら側にありますか。",
    ),
)
SIGN = Slip(
    "sign_function",
    lambda x, w, theta: 2 * fires(x, w, theta) - 1,
    Text(
        en="You took -1 for a silent neuron. That is the sign function; a step has only two values: which ones?",
        ja="発火しないときを -1 としています。それは符号関数です。ステップ関数の値は2種類だけです。何と何ですか。",
    ),
)
U_ITSELF = Slip(
    "u_itself",
    pre_activation,
    Text(
        en="This is u itself. The step function turns it into a yes or a no: 1 or 0.",
        ja="これは u そのものです。ステップ関数は u を「はい」か「いいえ」、つまり1か0に変えます。",
    ),
)
RELU = Slip(
    "relu_instead",
    lambda x, w, theta: max(0, pre_activation(x, w, theta)),
    Text(
        en="You kept u because it is positive: that is ReLU. "
        "A step says only whether the neuron fires, not how strongly.",
        ja="u が正なのでそのまま答えています。それはReLUです。ステップ関数は発火するかどうかだけを表します。",
    ),
)
SIGMOID = Slip(
    "sigmoid_instead",
    lambda x, w, theta: float(sigmoid(pre_activation(x, w, theta))),
    Text(
        en="You sent u through the sigmoid, the smooth curve. The exercise asks for the step: "
        "it jumps, with nothing in between.",
        ja="u をなめらかなシグモイド関数に通しています。ここで使うのはステップ関数です。途中の値はとりません。",
    ),
)
TANH = Slip(
    "tanh_instead",
    lambda x, w, theta: float(tanh(pre_activation(x, w, theta))),
    Text(
        en="You sent u through tanh. The exercise asks for the step: it jumps from 0 to 1, with nothing in between.",
        ja="u をtanhに通しています。ここで使うのはステップ関数です。0から1へ跳び、途中の値はとりません。",
    ),
)


def _hints(earlier: str) -> Callable[[Numbers, Numbers, float], Hints]:
    """From one's own u to the comparison of sum and threshold."""
    question = Text(
        en=f"Take your u from exercise {earlier}. Is it below 0, or is it 0 or more?",
        ja=f"練習 {earlier} で求めた u を見てください。0より小さいですか、0以上ですか。",
    )
    rule = Text(
        en="The step function is 1 where u is 0 or more, and 0 where u is negative. No other value occurs.",
        ja="ステップ関数は、u が0以上なら1、負なら0です。それ以外の値にはなりません。",
    )
    return lambda x, w, theta: (question, rule, sum_and_threshold(x, w, theta))


def sum_and_threshold(x: Numbers, w: Numbers, theta: float) -> Text:
    """The two numbers whose difference is u."""
    total, threshold = number(weighted_sum(x, w)), number(theta)
    return Text(
        en=f"The weighted sum is {total}, the threshold {threshold}. Does the sum reach the threshold?",
        ja=f"重み付きの和は {total}、閾値は {threshold} です。和は閾値に届いていますか。",
    )


def _solution(x: Numbers, w: Numbers, theta: float) -> Text:
    u, z = pre_activation(x, w, theta), number(fires(x, w, theta))
    side = Text(en="below 0", ja="負") if u < 0 else Text(en="not below 0", ja="0以上")
    return Text(
        en=f"u = {number(u)} is {side.en}, so the step function gives {z}.",
        ja=f"u = {number(u)} は{side.ja}なので、ステップ関数の値は {z} です。",
    )


def _exercise(exercise_id: str, earlier: str, slips: tuple[Slip, ...]) -> ValueExercise:
    inputs = lesson_03.BY_ID[earlier].inputs
    in_u = carried_on(step_at, lesson_03.threshold_slips(inputs["theta"]), **inputs)
    return ValueExercise(
        id=exercise_id,
        lesson=ACTIVATION_FUNCTIONS,
        title=Text(en="Does the neuron fire?", ja="ニューロンは発火するか"),
        points=1,
        reference=fires,
        slips=(*slips, *in_u),
        hints=_hints(earlier),
        solution=_solution,
        inputs=inputs,
        follows=Follows(earlier, step),
    )


# In 2_2 tanh(5) = 0.9999 is the right value to four digits, so it is no slip there. Of the slips in u those with the
# threshold are told, the commonest: a step has one wrong value only, and every other slip in u that shows gives it too.
EXERCISES: tuple[ValueExercise, ...] = (
    _exercise("2_1", "1_1", (REVERSED, SIGN, U_ITSELF, SIGMOID, TANH)),
    _exercise("2_1b", "1_1b", (REVERSED, SIGMOID, TANH)),
    _exercise("2_2", "1_2", (REVERSED, U_ITSELF, RELU, SIGMOID)),
    _exercise("2_2b", "1_2b", (REVERSED, SIGN, U_ITSELF, SIGMOID, TANH)),
)
