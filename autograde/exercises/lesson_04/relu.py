"""Exercises 2_3 and 2_4, ReLU of the earlier u: max(0, u).

Every rule takes x, w and theta, as in lesson 03. A slip that gives the right value at some numbers is no slip there, so
each exercise lists its own.
"""

from math import exp, log

from autograde.exercise import Follows, Hints, Slip, ValueExercise
from autograde.exercises import lesson_03
from autograde.exercises.lesson_names import ACTIVATION_FUNCTIONS
from autograde.exercises.weighted_sum import Numbers, carried_on, pre_activation, weighted_sum
from autograde.exercises.wording import factor, number, products
from course_lib.activations import relu, sigmoid, step, tanh
from course_lib.language import Text


def rectified(x: Numbers, w: Numbers, theta: float) -> float:
    """ReLU(u)."""
    return relu_at(pre_activation(x, w, theta))


def relu_at(u: float) -> float:
    """ReLU(u), a plain number."""
    return float(relu(u))


U_ITSELF = Slip(
    "u_itself",
    pre_activation,
    Text(
        en="This is u itself: ReLU has not been applied. ReLU lets no negative number through.",
        ja="これは u そのもので、まだReLUに通していません。ReLUは負の数を通しません。",
    ),
)
MINIMUM = Slip(
    "minimum_instead_of_maximum",
    lambda x, w, theta: min(0, pre_activation(x, w, theta)),
    Text(
        en="You took the smaller of 0 and u. ReLU is max(0, u): it takes the larger.",
        ja="0と u の小さいほうをとっています。ReLUは max(0, u)、つまり大きいほうです。",
    ),
)
ABSOLUTE = Slip(
    "absolute_value",
    lambda x, w, theta: abs(pre_activation(x, w, theta)),
    Text(
        en="You dropped the minus sign and kept the size. ReLU does not turn negative numbers round; it silences them.",
        ja="マイナスの符号を取って大きさを残しています。ReLUは負の数を正に変えるのではなく、通さない関数です。",
    ),
)
LEAKY = Slip(
    "leaky_relu",
    lambda x, w, theta: 0.01 * pre_activation(x, w, theta),
    Text(
        en="You let a hundredth of u through: that is the leaky variant. Plain ReLU lets nothing negative through.",
        ja="u の100分の1を通しています。それはLeaky ReLUです。ここでのReLUは負の数をまったく通しません。",
    ),
)
SOFTPLUS = Slip(
    "softplus_instead",
    lambda x, w, theta: log(1 + exp(pre_activation(x, w, theta))),
    Text(
        en="This is log(1 + exp(u)), the smooth cousin of ReLU. ReLU has a corner and needs neither exp nor log.",
        ja="これは log(1 + exp(u))、ReLUをなめらかにした関数です。ReLUには角があり、exp も log も使いません。",
    ),
)
SIGMOID = Slip(
    "sigmoid_instead",
    lambda x, w, theta: float(sigmoid(pre_activation(x, w, theta))),
    Text(
        en="You sent u through the sigmoid. ReLU is another function: it compares u with 0.",
        ja="u をシグモイド関数に通しています。ReLUは別の関数で、u を0と比べます。",
    ),
)
TANH = Slip(
    "tanh_instead",
    lambda x, w, theta: float(tanh(pre_activation(x, w, theta))),
    Text(
        en="You sent u through tanh. ReLU is another function: it compares u with 0.",
        ja="u をtanhに通しています。ReLUは別の関数で、u を0と比べます。",
    ),
)
STEP = Slip(
    "step_instead",
    lambda x, w, theta: float(step(pre_activation(x, w, theta))),
    Text(
        en="You answered as a step does: the neuron fires, so 1. ReLU also says how strongly: "
        "what does it do with a positive u?",
        ja="ステップ関数のように、発火するから1と答えています。ReLUは強さも伝えます。正の u はどうなりますか。",
    ),
)


def hints(x: Numbers, w: Numbers, theta: float) -> Hints:
    """From the sign of u to the comparison with 0."""
    total, threshold = number(weighted_sum(x, w)), factor(theta)
    return (
        Text(
            en="ReLU treats positive and negative numbers differently. What sign does your u have?",
            ja="ReLUは正の数と負の数で働きが違います。求めた u の符号はどちらですか。",
        ),
        Text(
            en="ReLU(u) = max(0, u): of 0 and u it takes the larger one.",
            ja="ReLU(u) = max(0, u) です。0と u の大きいほうをとります。",
        ),
        Text(
            en=f"u is {total} - {threshold}. Which is larger, 0 or this number?",
            ja=f"u は {total} - {threshold} です。0とこの数では、どちらが大きいですか。",
        ),
    )


def solution(x: Numbers, w: Numbers, theta: float) -> Text:
    """u, and the larger of 0 and u."""
    u, z = number(pre_activation(x, w, theta)), number(rectified(x, w, theta))
    return Text(
        en=f"u = {products(x, w)} - {factor(theta)} = {u}, and ReLU(u) = max(0, {u}) = {z}.",
        ja=f"u = {products(x, w)} - {factor(theta)} = {u} なので、ReLU(u) = max(0, {u}) = {z} です。",
    )


def _exercise(
    exercise_id: str, x: Numbers, w: Numbers, theta: float, slips: tuple[Slip, ...], earlier: str | None = None
) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=ACTIVATION_FUNCTIONS,
        title=Text(en="ReLU of u", ja="u のReLU"),
        points=1,
        reference=rectified,
        slips=(*slips, *carried_on(relu_at, lesson_03.slips_of_u(x, w, theta), x, w, theta)),
        hints=hints,
        solution=solution,
        inputs={"x": x, "w": w, "theta": theta},
        follows=Follows(earlier, relu) if earlier else None,
    )


def _following(exercise_id: str, earlier: str, slips: tuple[Slip, ...]) -> ValueExercise:
    return _exercise(exercise_id, **lesson_03.BY_ID[earlier].inputs, slips=slips, earlier=earlier)


WHERE_U_IS_NEGATIVE = (U_ITSELF, MINIMUM, ABSOLUTE, LEAKY, SOFTPLUS, SIGMOID, TANH)
WHERE_U_IS_POSITIVE = (STEP, MINIMUM, SOFTPLUS, SIGMOID, TANH)

# 2_3b cannot go on from 1_1b, where u = 1: there u itself, its absolute value and the step are all right. 2_4b brings a
# neuron of its own, since every earlier companion has u = 1 or a negative u.
EXERCISES: tuple[ValueExercise, ...] = (
    _following("2_3", "1_1", WHERE_U_IS_NEGATIVE),
    _following("2_3b", "1_2b", WHERE_U_IS_NEGATIVE),
    _following("2_4", "1_2", WHERE_U_IS_POSITIVE),
    _exercise("2_4b", (2, -1, 1, -3), (2, -3, -1, 1), -1, WHERE_U_IS_POSITIVE),
)
