"""Exercises 1_1 and 1_2, the weighted sum minus the threshold: u = x·w - theta.

Every rule takes x, w (one number per input) and theta, by keyword.
"""

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_names import WEIGHTS_AND_THRESHOLDS
from autograde.exercises.weighted_sum import Numbers, pre_activation, sign_slips, weighted_sum
from autograde.exercises.wording import factor, number, products
from course_lib.activations import sigmoid
from course_lib.language import Text

THRESHOLD_ADDED = Slip(
    "threshold_added",
    lambda x, w, theta: weighted_sum(x, w) + theta,
    Text(
        en="You added the threshold; here it is subtracted. Look at the sign before theta in u = x·w - theta.",
        ja="閾値を足していますが、ここでは引きます。u = x·w - θ の θ の前の符号を見てください。",
    ),
)
NEGATIVE_THRESHOLD_ADDED = Slip(
    "threshold_added",
    lambda x, w, theta: weighted_sum(x, w) + theta,
    Text(
        en="You added the threshold; here it is subtracted. It is negative, so two minus signs meet: "
        "what do they make?",
        ja="閾値を足していますが、ここでは引きます。負の数を引くので、マイナスが2つ重なります。どうなりますか。",
    ),
)
WITH_THE_THRESHOLD = (
    Slip(
        "threshold_ignored",
        lambda x, w, theta: weighted_sum(x, w),
        Text(
            en="You have the weighted sum; the threshold is still missing. Subtract it as the last step.",
            ja="重み付きの和までできていますが、閾値がまだ入っていません。最後に閾値を引いてください。",
        ),
    ),
    Slip(
        "subtracted_the_wrong_way_round",
        lambda x, w, theta: theta - weighted_sum(x, w),
        Text(
            en="You subtracted the sum from the threshold. It is the other way round: start from the sum.",
            ja="閾値から和を引いています。順序が逆です。和から始めて、閾値を引いてください。",
        ),
    ),
)
IN_THE_SUM = (
    Slip(
        "threshold_once_per_input",
        lambda x, w, theta: weighted_sum(x, w) - len(x) * theta,
        Text(
            en="You subtracted the threshold once for every input. A neuron has one threshold: "
            "subtract it once, from the sum.",
            ja="入力ごとに閾値を引いています。ニューロンの閾値は1つです。和から1回だけ引いてください。",
        ),
    ),
    Slip(
        "products_as_absolute_values",
        lambda x, w, theta: sum(abs(a * b) for a, b in zip(x, w, strict=True)) - theta,
        Text(
            en="You counted every product as positive. Signals and weights can be negative: "
            "give each product its sign.",
            ja="どの積も正の数にしています。信号も重みも負になることがあります。積の符号を1つずつ確かめてください。",
        ),
    ),
    Slip(
        "last_product_left_out",
        lambda x, w, theta: weighted_sum(x[:-1], w[:-1]) - theta,
        Text(
            en="The last product is not in your sum. Count: there are as many products as inputs.",
            ja="最後の積が和に入っていません。積の数を数えてください。入力の数と同じだけあります。",
        ),
    ),
    Slip(
        "averaged",
        lambda x, w, theta: weighted_sum(x, w) / len(x) - theta,
        Text(
            en="You divided the sum by the number of inputs. A neuron adds; it takes no mean. Leave out the division.",
            ja="和を入力の数で割っています。ニューロンは足すだけで、平均はとりません。割り算はいりません。",
        ),
    ),
    Slip(
        "added_instead_of_multiplied",
        lambda x, w, theta: sum(x) + sum(w) - theta,
        Text(
            en="You added signals and weights. A weight makes its signal larger or smaller: "
            "multiply each pair, then add up.",
            ja="信号と重みを足しています。重みは信号を強めたり弱めたりします。組ごとにかけてから足してください。",
        ),
    ),
)
NOT_U = (
    Slip(
        "products_not_summed",
        lambda x, w, theta: [a * b for a, b in zip(x, w, strict=True)],
        Text(
            en="These are the separate products. The neuron adds them up, then subtracts the threshold.",
            ja="積がばらばらのままです。ニューロンは、これを1つの和にまとめ、そこから閾値を引きます。",
        ),
    ),
    Slip(
        "sigmoid_applied",
        lambda x, w, theta: float(sigmoid(pre_activation(x, w, theta))),
        Text(
            en="You went one step too far, through the sigmoid. The exercise asks for u itself: "
            "the sum minus the threshold.",
            ja="一歩先のシグモイド関数まで進んでいます。ここで求めるのは u、つまり和から閾値を引いた値です。",
        ),
    ),
)


def threshold_slips(theta: float) -> tuple[Slip, ...]:
    """Slips with the threshold: added, ignored, or the difference turned round."""
    return (NEGATIVE_THRESHOLD_ADDED if theta < 0 else THRESHOLD_ADDED, *WITH_THE_THRESHOLD)


def slips_of_u(x: Numbers, w: Numbers, theta: float) -> tuple[Slip, ...]:
    """All slips that give another number for u."""
    return (*threshold_slips(theta), *IN_THE_SUM, *sign_slips(x, w))


def hints(x: Numbers, w: Numbers, theta: float) -> Hints:
    """From the pairs of signals and weights to the sum written out."""
    return (
        Text(
            en="Which weight belongs to which signal? Multiply each pair, and keep the signs.",
            ja="どの信号にどの重みが対応しますか。組ごとに、符号に気をつけてかけてみましょう。",
        ),
        Text(
            en=f"The sum of the products is {products(x, w)}. "
            f"After it, the threshold {number(theta)} is subtracted once.",
            ja=f"積の和は {products(x, w)} です。そのあと、閾値 {number(theta)} を1回だけ引きます。",
        ),
        Text(
            en=f"The sum of the products is {number(weighted_sum(x, w))}. "
            f"What is {number(weighted_sum(x, w))} - {factor(theta)}?",
            ja=f"積の和は {number(weighted_sum(x, w))} です。"
            f"{number(weighted_sum(x, w))} - {factor(theta)} はいくつですか。",
        ),
    )


def solution(x: Numbers, w: Numbers, theta: float) -> Text:
    """The sum written out, and the threshold taken away."""
    total, u = number(weighted_sum(x, w)), number(pre_activation(x, w, theta))
    return Text(
        en=f"The products add up to {products(x, w)} = {total}. Minus the threshold: {total} - {factor(theta)} = {u}.",
        ja=f"積の和は {products(x, w)} = {total} です。そこから閾値を引いて、{total} - {factor(theta)} = {u} です。",
    )


def _exercise(
    exercise_id: str, title: Text, slips: tuple[Slip, ...], x: Numbers, w: Numbers, theta: float
) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=WEIGHTS_AND_THRESHOLDS,
        title=title,
        points=1,
        reference=pre_activation,
        slips=(*slips_of_u(x, w, theta), *NOT_U, *slips),
        hints=hints,
        solution=solution,
        inputs={"x": x, "w": w, "theta": theta},
    )


def _threshold_of(exercise_id: str, theta: float) -> Slip:
    return Slip(
        "threshold_of_another_exercise",
        lambda x, w, **_: weighted_sum(x, w) - theta,
        Text(
            en=f"Your sum is right; the threshold is that of {exercise_id}. Look for this neuron's own threshold.",
            ja=f"和は合っていますが、閾値が練習 {exercise_id} のものです。このニューロンの閾値を探してください。",
        ),
    )


SUM = Text(en="The weighted sum and the threshold", ja="重み付きの和と閾値")
NEGATIVE = Text(en="A negative threshold", ja="負の閾値")
THETA_1_1, THETA_1_1B = 2, -4

EXERCISES: tuple[ValueExercise, ...] = (
    _exercise("1_1", SUM, (), (1, -1, 2, -2), (1, 2, -1, -2), THETA_1_1),
    _exercise("1_1b", SUM, (), (-3, 3, 1, -3), (3, 2, 3, 1), THETA_1_1B),
    _exercise("1_2", NEGATIVE, (_threshold_of("1_1", THETA_1_1),), (2, -1, 2, -2), (1, -2, 1, 2), -3),
    _exercise("1_2b", NEGATIVE, (_threshold_of("1_1b", THETA_1_1B),), (-2, 2, 3, -1), (3, 1, -1, -2), -3),
)
BY_ID = {exercise.id: exercise for exercise in EXERCISES}
