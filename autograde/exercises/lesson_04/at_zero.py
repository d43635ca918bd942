"""Exercise 2_5, step, ReLU and sigmoid at one u; at u = 0 the definitions decide.

Every rule takes u and gives three numbers, in the order step, ReLU, sigmoid.
"""

from math import exp, log

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_names import ACTIVATION_FUNCTIONS
from autograde.exercises.wording import number, numbers
from course_lib.activations import relu, sigmoid, step, tanh
from course_lib.language import Text

Three = tuple[float, float, float]


def three_activations(u: float) -> Three:
    """step(u), ReLU(u), sigmoid(u)."""
    return float(step(u)), float(relu(u)), float(sigmoid(u))


TIE_SILENT = Slip(
    "tie_does_not_fire",
    lambda u: (float(u > 0), float(relu(u)), float(sigmoid(u))),
    Text(
        en="Your step stays silent at u = 0. Look at the definition: does it say u > 0 or u >= 0?",
        ja="u = 0 で発火しないことになっています。定義を見てください。u > 0 ですか、u >= 0 ですか。",
    ),
)
STEP_HALF = Slip(
    "step_half_way",
    lambda u: (0.5, float(relu(u)), float(sigmoid(u))),
    Text(
        en="You put the step halfway up at u = 0. A step has no halfway: the definition gives the tie to one side.",
        ja="u = 0 でステップ関数を半分の値にしています。ステップ関数に半分はありません。"
        "定義では u = 0 をどちら側に含めていますか。",
    ),
)
STEP_REVERSED = Slip(
    "step_reversed",
    lambda u: (1 - float(step(u)), float(relu(u)), float(sigmoid(u))),
    Text(
        en="The step is the wrong way round; the other two are right. The neuron fires where u is 0 or more.",
        ja="ステップ関数が逆です（ほかの2つは合っています）。発火するのは u が0以上のときです。",
    ),
)
SIGN = Slip(
    "sign_function",
    lambda u: (float((u > 0) - (u < 0)), float(relu(u)), float(sigmoid(u))),
    Text(
        en="The first number is the sign of u. A step knows only two values, and -1 is not one of them.",
        ja="1つ目が u の符号になっています。ステップ関数の値は2種類だけで、-1 はとりません。",
    ),
)
RELU_FORGOTTEN = Slip(
    "relu_forgotten",
    lambda u: (float(step(u)), u, float(sigmoid(u))),
    Text(
        en="The second number is u itself. ReLU lets no negative number through.",
        ja="2つ目が u そのものになっています。ReLUは負の数を通しません。",
    ),
)
RELU_ABSOLUTE = Slip(
    "absolute_value_for_relu",
    lambda u: (float(step(u)), abs(u), float(sigmoid(u))),
    Text(
        en="In the second number the minus sign is gone and the size is left. ReLU silences negative numbers.",
        ja="2つ目で、マイナスの符号を取って大きさを残しています。ReLUは負の数を通さない関数です。",
    ),
)
LEAKY = Slip(
    "leaky_relu",
    lambda u: (float(step(u)), 0.01 * u, float(sigmoid(u))),
    Text(
        en="The second number is a hundredth of u: that is the leaky variant. "
        "Plain ReLU lets nothing negative through.",
        ja="2つ目で u の100分の1を通しています。それはLeaky ReLUです。ここでのReLUは負の数をまったく通しません。",
    ),
)
SOFTPLUS = Slip(
    "softplus_for_relu",
    lambda u: (float(step(u)), log(1 + exp(u)), float(sigmoid(u))),
    Text(
        en="The second number is log(1 + exp(u)). ReLU has a corner and needs neither exp nor log.",
        ja="2つ目が log(1 + exp(u)) になっています。ReLUには角があり、exp も log も使いません。",
    ),
)
TANH = Slip(
    "tanh_for_the_sigmoid",
    lambda u: (float(step(u)), float(relu(u)), float(tanh(u))),
    Text(
        en="The third number is tanh(u). The sigmoid lies between 0 and 1: where does it cross the vertical axis?",
        ja="3つ目が tanh(u) になっています。シグモイド関数の値は0と1の間です。縦軸とはどこで交わりますか。",
    ),
)
EXPONENT = Slip(
    "exponent_for_the_power",
    lambda u: (float(step(u)), float(relu(u)), 1 / (1 - u)),
    Text(
        en="In the third number you put the exponent -u where exp(-u) belongs. "
        "Remember what any number to the power 0 is.",
        ja="3つ目で、exp(-u) のところに指数の -u を入れています。どんな数も0乗するといくつになりますか。",
    ),
)
EXPONENTIAL_ONLY = Slip(
    "exponential_only",
    lambda u: (float(step(u)), float(relu(u)), exp(-u)),
    Text(
        en="The third number is exp(-u) alone. In the sigmoid it is added to 1, and 1 is divided by the sum.",
        ja="3つ目が exp(-u) だけになっています。シグモイド関数では、これに1を足し、1をその和で割ります。",
    ),
)
BRACKETS_MISSING = Slip(
    "brackets_around_the_denominator_missing",
    lambda u: (float(step(u)), float(relu(u)), 1 + exp(-u)),
    Text(
        en="In the third number only the first 1 is divided. Put brackets around the whole denominator, 1 + exp(-u).",
        ja="3つ目で、先に 1/1 を計算しています。分母の 1 + exp(-u) 全体をかっこで囲んでください。",
    ),
)
SOFTPLUS_FOR_SIGMOID = Slip(
    "softplus_for_the_sigmoid",
    lambda u: (float(step(u)), float(relu(u)), log(1 + exp(u))),
    Text(
        en="The third number is log(1 + exp(u)). The sigmoid needs no log: it is 1 divided by 1 + exp(-u).",
        ja="3つ目が log(1 + exp(u)) になっています。シグモイド関数に log はいりません。1を 1 + exp(-u) で割ります。",
    ),
)
MINUS_FORGOTTEN = Slip(
    "minus_in_exp_forgotten",
    lambda u: (float(step(u)), float(relu(u)), float(sigmoid(-u))),
    Text(
        en="The sigmoid is computed with exp(u). In its formula a minus stands before u: "
        "is your value on the right side of 1/2?",
        ja="シグモイド関数を exp(u) で計算しています。式では u の前にマイナスがあります。"
        "1/2 より大きいか小さいかを確かめてください。",
    ),
)


def hints(u: float) -> Hints:
    """From the definitions to two of the three numbers."""
    return (
        Text(
            en="Read the three definitions again. What does each say about this u?",
            ja="3つの定義を読み直してください。この u のとき、それぞれの値はどう決まりますか。",
        ),
        Text(
            en="The step compares u with 0, and u = 0 counts as reaching it. ReLU is max(0, u). "
            "The sigmoid is 1 divided by 1 + exp(-u).",
            ja="ステップ関数は u を0と比べ、u = 0 なら届いたとみなします。ReLUは max(0, u) です。"
            "シグモイド関数は、1を 1 + exp(-u) で割ったものです。",
        ),
        Text(
            en=f"exp(-u) is {number(exp(-u))} here. "
            f"Which fraction does that make, and what are step and ReLU at u = {number(u)}?",
            ja=f"ここでは exp(-u) = {number(exp(-u))} です。分数はいくつになりますか。"
            f"u = {number(u)} でのステップ関数とReLUはどうですか。",
        ),
    )


def solution(u: float) -> Text:
    """The three numbers."""
    values = three_activations(u)
    fires = Text(en="fires", ja="発火します") if u >= 0 else Text(en="stays silent", ja="発火しません")
    return Text(
        en=f"At u = {number(u)} the step {fires.en}, ReLU gives max(0, {number(u)}), and the sigmoid "
        f"1/(1 + {number(exp(-u))}): {numbers(values)}.",
        ja=f"u = {number(u)} ではステップ関数は{fires.ja}。ReLUは max(0, {number(u)})、シグモイド関数は "
        f"1/(1 + {number(exp(-u))}) です。順に {numbers(values)} です。",
    )


def _exercise(exercise_id: str, title: Text, u: float, slips: tuple[Slip, ...]) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=ACTIVATION_FUNCTIONS,
        title=title,
        points=1,
        reference=three_activations,
        slips=slips,
        hints=hints,
        solution=solution,
        inputs={"u": u},
        names=("step", "ReLU", "sigmoid"),
    )


STEP_OR_RELU = (STEP_REVERSED, SIGN, RELU_FORGOTTEN, RELU_ABSOLUTE, LEAKY)
OTHER_THAN_THE_SIGMOID = (EXPONENTIAL_ONLY, BRACKETS_MISSING, SOFTPLUS_FOR_SIGMOID)

EXERCISES: tuple[ValueExercise, ...] = (
    _exercise(
        "2_5",
        Text(en="Three activations at u = 0", ja="u = 0 での3つの活性化関数"),
        0,
        (TIE_SILENT, STEP_HALF, TANH, EXPONENT, SOFTPLUS, *OTHER_THAN_THE_SIGMOID),
    ),
    _exercise(
        "2_5b",
        Text(en="Three activations at a negative u", ja="負の u での3つの活性化関数"),
        -0.5,
        (*STEP_OR_RELU, SOFTPLUS, TANH, EXPONENT, MINUS_FORGOTTEN, *OTHER_THAN_THE_SIGMOID),
    ),
)
