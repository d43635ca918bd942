"""Exercise 4_2, gradients in the outputs of the hidden neurons: dc = w_fc df + w_gc dg + w_hc dh, likewise dd and de.

Every rule takes y and t (the softmax outputs and targets of f, g, h), weights (a row for each of f, g, h) and u (the
pre-activations of c, d, e, which matter one step later only).
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable

import numpy as np

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers, Rows
from autograde.exercises.lesson_08 import first_gradient
from autograde.exercises.lesson_08.carried_back import going_on
from autograde.exercises.lesson_08.first_gradient import gradient, literal
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import factor, number, numbers
from course_lib.activations import relu_prime
from course_lib.data import credit_card
from course_lib.language import Text
from course_lib.types import Array

NAMES = ("dc", "dd", "de")


def hidden_gradients(y: Numbers, t: Numbers, weights: Rows, u: Numbers) -> Array:
    """Sums over f, g, h, shape (3,)."""
    return _back(gradient(y, t), weights)


def _back(gradients: Array, weights: Rows) -> Array:
    return np.array(weights, dtype=float).T @ gradients


def _from(start: Callable[[Numbers, Numbers], Array]) -> Callable[[Numbers, Numbers, Rows, Numbers], Array]:
    """Going back rightly from something else than y - t."""
    return lambda y, t, weights, u: _back(start(y, t), weights)


SLIPS = (
    Slip(
        "weights_transposed",
        lambda y, t, weights, u: np.array(weights) @ gradient(y, t),
        Text(
            en="You used the row of f for c, that of g for d, that of h for e. Follow the arrows that leave c: "
            "which three weights stand on them?",
            ja="c に f の行、d に g の行、e に h の行を使っています。"
            "c から出ている矢印をたどってください。その3本の重みはどれですか。",
        ),
    ),
    Slip(
        "signs_turned",
        _from(lambda y, t: -gradient(y, t)),
        Text(
            en="All sizes are right and all signs are flipped. Did you go back with t - y?",
            ja="大きさはすべて合っていますが、符号がすべて逆です。t - y を使ってさかのぼっていませんか。",
        ),
        credit=0.5,
    ),
    Slip(
        "through_the_activation_already",
        lambda y, t, weights, u: hidden_gradients(y, t, weights, u) * relu_prime(np.array(u, dtype=float)),
        Text(
            en="You have gone one step further already, back through ReLU. That is exercise 4_3; "
            "here the gradients in the outputs of c, d, e are asked for.",
            ja="もう1つ先の、ReLUをさかのぼるところまで計算しています。それは練習 4_3 です。"
            "ここで求めるのは、c、d、e の出力についての勾配です。",
        ),
        credit=0.5,
    ),
    Slip(
        "gradients_forgotten",
        lambda y, t, weights, u: np.sum(weights, axis=0),
        Text(
            en="You added up the weights on the arrows. Each is first multiplied by the gradient "
            "that comes back along its arrow.",
            ja="矢印の重みだけを足しています。それぞれの重みに、その矢印を戻ってくる勾配をかけてから足してください。",
        ),
    ),
    Slip(
        "weights_forgotten",
        lambda y, t, weights, u: np.full(len(u), np.sum(np.abs(gradient(y, t)))),
        Text(
            en="You added up the gradients without the weights, and without their signs. "
            "Each arrow multiplies what comes back by its weight.",
            ja="重みをかけず、符号も取って、勾配だけを足しています。どの矢印でも、戻ってくる勾配に重みをかけます。",
        ),
    ),
    Slip(
        "one_edge_each",
        lambda y, t, weights, u: np.diag(weights) * gradient(y, t),
        Text(
            en="You followed one arrow for each neuron: c from f, d from g, e from h. "
            "But each feeds all three: what comes back along the other arrows?",
            ja="c は f から、d は g から、e は h からと、1本ずつしか見ていません。"
            "どのニューロンも3つ全部につながっています。残りの矢印からは何が戻ってきますか。",
        ),
    ),
    Slip(
        "not_added_up",
        lambda y, t, weights, u: (np.array(weights).T * gradient(y, t)).ravel(),
        Text(
            en="These are the nine products. Where a value branches, the gradients of its branches are added: "
            "three sums are left.",
            ja="これは9つの積です。値が枝分かれするところでは、戻ってきた勾配を足します。3つの和にしてください。",
        ),
    ),
    Slip(
        "not_added_up_row_by_row",
        lambda y, t, weights, u: (np.array(weights).T * gradient(y, t)).T.ravel(),
        Text(
            en="These are the nine products, in the order of f, g, h. Each of c, d, e adds up three of them: which?",
            ja="これは9つの積で、f、g、h の順に並んでいます。c、d、e は、それぞれそのうちの3つを足したものです。"
            "どの3つですか。",
        ),
    ),
    Slip(
        "averaged",
        lambda y, t, weights, u: hidden_gradients(y, t, weights, u) / len(t),
        Text(
            en="You took the mean over f, g, h. Where a value branches, the gradients are added, not averaged.",
            ja="f、g、h について平均をとっています。枝分かれのところでは、平均ではなく和をとります。",
        ),
    ),
    Slip(
        "from_the_outputs",
        _from(lambda y, t: np.array(y)),
        Text(
            en="You went back with the outputs themselves. What goes back is the gradient, y - t.",
            ja="出力そのものを使ってさかのぼっています。さかのぼるのは勾配 y - t です。",
        ),
    ),
    Slip(
        "from_the_derivative_in_the_outputs",
        _from(literal),
        Text(
            en="You went back with -t/y, the derivative in the outputs of f, g, h. The softmax lies in between: "
            "behind it the gradient is y - t, and that meets the weights.",
            ja="f、g、h の出力についての微分 -t/y を使っています。重みとの間にはソフトマックス関数があります。"
            "そこをさかのぼると y - t になり、重みにかけるのはこちらです。",
        ),
    ),
    Slip(
        "from_the_target_only",
        _from(lambda y, t: gradient(y, t) * np.array(t)),
        Text(
            en="Only the neuron of the target sends something back here. The other two were off as well.",
            ja="正解のニューロンからしか勾配が戻っていません。ほかの2つにもずれがあります。",
        ),
    ),
    Slip(
        "from_absolute_gradients",
        _from(lambda y, t: np.abs(gradient(y, t))),
        Text(
            en="You went back with the gradients without their signs. The sign travels along.",
            ja="勾配の符号を取ってさかのぼっています。符号も一緒に伝えてください。",
        ),
    ),
    Slip(
        "absolute_weights",
        lambda y, t, weights, u: np.abs(weights).T @ gradient(y, t),
        Text(
            en="You used the weights without their signs. A negative weight turns the gradient round.",
            ja="重みの符号を取っています。負の重みを通ると、勾配の符号が逆になります。",
        ),
    ),
    Slip(
        "all_added_up",
        lambda y, t, weights, u: np.sum(hidden_gradients(y, t, weights, u)),
        Text(
            en="This is one number, the sum of all. c, d and e have a gradient each.",
            ja="これは全部を足した1つの数です。c、d、e に1つずつ勾配があります。",
        ),
    ),
)


def _written_out(gradients: Array, column: Numbers) -> str:
    return " + ".join(f"{factor(w)}*{factor(d)}" for w, d in zip(column, gradients, strict=True))


def hints(y: Numbers, t: Numbers, weights: Rows, u: Numbers) -> Hints:
    """From the branches of c to its sum."""
    first = [row[0] for row in weights]
    return (
        Text(
            en="The output of c goes to f, g and h. If it grows a little, along how many ways does the loss notice?",
            ja="c の出力は f、g、h に送られています。これが少し増えると、損失には何通りの道で伝わりますか。",
        ),
        Text(
            en="Go back along each arrow: the gradient of f, g or h, times the weight on the arrow. "
            f"The arrows that leave c carry {numbers(first)}. Then add.",
            ja="矢印を1本ずつさかのぼります。f、g、h の勾配に、その矢印の重みをかけます。"
            f"c から出ている矢印の重みは {numbers(first)} です。最後に足します。",
        ),
        Text(
            en=f"dc = {_written_out(gradient(y, t), tuple(first))}. Work it out; dd and de go the same way.",
            ja=f"dc = {_written_out(gradient(y, t), tuple(first))} です。これを計算しましょう。dd と de も同じです。",
        ),
    )


def solution(y: Numbers, t: Numbers, weights: Rows, u: Numbers) -> Text:
    """One line for each neuron."""
    columns = np.array(weights).T
    lines = "\n".join(
        f"{name} = {_written_out(gradient(y, t), tuple(column))} = {number(value)}"
        for name, column, value in zip(NAMES, columns, hidden_gradients(y, t, weights, u), strict=True)
    )
    return Text(
        en=f"Weight times gradient, added over the three arrows that leave each neuron:\n{lines}",
        ja=f"どのニューロンについても、出ている3本の矢印で「重み × 勾配」を求め、足します。\n{lines}",
    )


def _exercise(exercise_id: str, earlier: str, y: Numbers, t: Numbers, weights: Rows, u: Numbers) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=BACKPROPAGATION,
        title=Text(en="Hidden gradients", ja="中間層の勾配"),
        points=1,
        reference=hidden_gradients,
        slips=SLIPS,
        hints=hints,
        solution=solution,
        inputs={"y": y, "t": t, "weights": weights, "u": u},
        names=NAMES,
        follows=going_on(earlier, lambda own: _back(own, weights), y, t),
    )


WEIGHTS: Rows = tuple(credit_card.WEIGHTS[name] for name in "fgh")
OTHER_WEIGHTS: Rows = ((-2, 3, 1), (2, -2, -2), (-3, 2, 1))

EXERCISES: tuple[ValueExercise, ...] = (
    _exercise("4_2", "4_1", first_gradient.OUTPUTS, first_gradient.TARGET, WEIGHTS, (-1, 1, 2)),
    _exercise("4_2b", "4_1b", (0.2, 0.35, 0.45), (0, 1, 0), OTHER_WEIGHTS, (2, -1, 3)),
)
