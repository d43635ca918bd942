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
        en="You put the step half way up at u = 0. A step has no half: the definition gives the tie to one side.",
        ja="u = 0 でステップ関数を半分の値にしています。ステップ関数に半分はありません。"
        "定義はどちら側に含めていますか。",
    ),
)
STEP_REVERSED = Slip(
    "step_reversed",
    lambda u: (1 - float(step(u)), float(relu(u)), float(sigmoid(u))),
    Text(
        en="The step is turned round; the other two are right. The neuron fires where u is 0 or more.",
        ja="ステップ関数が逆です（ほかの二つは合っています）。発火するのは u が 0 以上のときです。",
    ),
)
SIGN = Slip(
    "sign_function",
    lambda u: (float((u > 0) - (u < 0)), float(relu(u)), float(sigmoid(u))),
    Text(
        en="In the first place stands the sign of u. A step knows only two values, and -1 is none of them.",
        ja="一つ目が u の符号になっています。ステップ関数の値は二つだけで、-1 はその中にありません。",
    ),
)
RELU_FORGOTTEN = Slip(
    "relu_forgotten",
    lambda u: (float(step(u)), u, float(sigmoid(u))),
    Text(
        en="In the second place stands u itself. ReLU lets no negative number through.",
        ja="二つ目が u そのものになっています。ReLU は負の数を通しません。",
    ),
)
RELU_ABSOLUTE = Slip(
    "absolute_value_for_relu",
    lambda u: (float(step(u)), abs(u), float(sigmoid(u))),
    Text(
        en="In the second place the minus sign is gone and the size is left. ReLU silences negative numbers.",
        ja="二つ目で、マイナスの符号を取って大きさを残しています。ReLU は負の数を通さない関数です。",
    ),
)
LEAKY = Slip(
    "leaky_relu",
    lambda u: (float(step(u)), 0.01 * u, float(sigmoid(u))),
    Text(
        en="In the second place a hundredth of u is let through: the leaky variant. "
        "Plain ReLU lets nothing negative through.",
        ja="二つ目で u の100分の1を通しています。それは Leaky ReLU です。ここでの ReLU は負の数をまったく通しません。",
    ),
)
SOFTPLUS = Slip(
    "softplus_for_relu",
    lambda u: (float(step(u)), log(1 + exp(u)), float(sigmoid(u))),
    Text(
        en="In the second place stands log(1 + exp(u)). ReLU has a corner and needs neither exp nor log.",
        ja="二つ目が log(1 + exp(u)) になっています。ReLU には角があり、exp も log も使いません。",
    ),
)
TANH = Slip(
    "tanh_for_the_sigmoid",
    lambda u: (float(step(u)), float(relu(u)), float(tanh(u))),
    Text(
        en="The third number is tanh(u). The sigmoid lies between 0 and 1: where does it cross the vertical axis?",
        ja="三つ目が tanh(u) になっています。シグモイド関数の値は 0 と 1 の間です。縦軸とはどこで交わりますか。",
    ),
)
EXPONENT = Slip(
    "exponent_for_the_power",
    lambda u: (float(step(u)), float(relu(u)), 1 / (1 - u)),
    Text(
        en="In the third place you put the exponent -u where exp(-u) belongs. "
        "Remember what any number to the power 0 is.",
        ja="三つ目で、exp(-u) のところに指数の -u を入れています。どんな数も 0 乗するといくつになりますか。",
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
            en="Read the three definitions again. What does each say about exactly this u?",
            ja="三つの定義を読み直してください。ちょうどこの u について、それぞれ何と言っていますか。",
        ),
        Text(
            en="The step compares u with 0, and u = 0 counts as reaching it. ReLU is max(0, u). "
            "The sigmoid is 1 divided by 1 + exp(-u).",
            ja="ステップ関数は u を 0 と比べ、u = 0 なら届いたとみなします。ReLU は max(0, u) です。"
            "シグモイド関数は、1 を 1 + exp(-u) で割ったものです。",
        ),
        Text(
            en=f"exp(-u) is {number(exp(-u))} here. "
            f"Which fraction does that make, and what are step and ReLU at u = {number(u)}?",
            ja=f"ここでは exp(-u) = {number(exp(-u))} です。分数はいくつになりますか。"
            f"u = {number(u)} でのステップ関数と ReLU はどうですか。",
        ),
    )


def solution(u: float) -> Text:
    """The three numbers."""
    values = three_activations(u)
    fires = Text(en="fires", ja="発火します") if u >= 0 else Text(en="stays silent", ja="発火しません")
    return Text(
        en=f"At u = {number(u)} the step {fires.en}, ReLU gives max(0, {number(u)}), and the sigmoid "
        f"1/(1 + {number(exp(-u))}): {numbers(values)}.",
        ja=f"u = {number(u)} ではステップ関数は{fires.ja}。ReLU は max(0, {number(u)})、シグモイド関数は "
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


EXERCISES: tuple[ValueExercise, ...] = (
    _exercise(
        "2_5",
        Text(en="Three activations at u = 0", ja="u = 0 での三つの活性化関数"),
        0,
        (TIE_SILENT, STEP_HALF, TANH, EXPONENT, SOFTPLUS),
    ),
    _exercise(
        "2_5b",
        Text(en="Three activations at a negative u", ja="負の u での三つの活性化関数"),
        -0.5,
        (STEP_REVERSED, SIGN, RELU_FORGOTTEN, RELU_ABSOLUTE, LEAKY, SOFTPLUS, TANH, EXPONENT, MINUS_FORGOTTEN),
    ),
)
