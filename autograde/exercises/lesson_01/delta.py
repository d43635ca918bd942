"""Exercise 0_3, the slope of the error in u: delta = dE/du = (y - t) y (1 - y).

Every rule takes (y, t), plain numbers or arrays, and works elementwise.
"""

from autograde.exercise import FunctionExercise, Hints, Slip
from autograde.exercises.lesson_01.gathered import gathered
from autograde.exercises.lesson_01.points import pairs
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.wording import block
from course_lib.activations import sigmoid_prime
from course_lib.language import Text
from course_lib.neuron import delta, error

SLIPS = (
    Slip(
        "sign_turned",
        lambda y, t: (t - y) * y * (1 - y),
        Text(
            en="The size is right, the sign is flipped. Differentiate (t - y)^2 / 2 by y: "
            "the inner derivative of -y brings a minus.",
            ja="大きさは合っていますが、符号が逆です。(t - y)^2 / 2 を y で微分すると、-y の微分からマイナスが出ます。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_missing",
        lambda y, t: y - t,
        Text(
            en="You have dE/dy, the first link of the chain. Delta is dE/du: multiply by how fast y changes with u.",
            ja="これは dE/dy、連鎖の1つ目です。δ は dE/du です。"
            "u が動くと y がどれだけ動くかを、さらにかけてください。",
        ),
    ),
    Slip(
        "gap_only",
        lambda y, t: t - y,
        Text(
            en="This is the gap t - y. Two things to look at: the sign of dE/dy, and the slope of the sigmoid.",
            ja="これは差 t - y です。見直すものが2つあります。dE/dy の符号と、シグモイド関数の傾きです。",
        ),
    ),
    Slip(
        "sigmoid_applied_again",
        lambda y, t: (y - t) * sigmoid_prime(y),
        Text(
            en="You sent y through the sigmoid once more. y is already the sigmoid's output: "
            "write its slope with y as it is.",
            ja="y をもう一度シグモイド関数に通しています。y はすでに出力です。"
            "傾きは y をそのまま使って書いてください。",
        ),
    ),
    Slip(
        "error_times_slope",
        lambda y, t: error(y, t) * y * (1 - y),
        Text(
            en="You multiplied the error E itself by the slope. The chain starts with the derivative of E: "
            "what is dE/dy?",
            ja="誤差 E そのものに傾きをかけています。連鎖の始まりは E の微分です。dE/dy は何ですか。",
        ),
    ),
    Slip(
        "error_itself",
        error,
        Text(
            en="This is the error E. Delta says how E changes when u changes: differentiate E by y, then y by u.",
            ja="これは誤差 E です。δ は u が動いたときの E の変化の割合です。E を y で、y を u で微分してください。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_only",
        lambda y, t: y * (1 - y),
        Text(
            en="You have dy/du, the second link of the chain. The first is missing: how does E change with y?",
            ja="これは dy/du、連鎖の2つ目です。1つ目が抜けています。y が動くと E はどう変わりますか。",
        ),
    ),
    Slip(
        "plus_in_the_slope",
        lambda y, t: (y - t) * y * (1 + y),
        Text(
            en="The gap is right; the slope is written as y(1 + y). The sigmoid is flat near y = 1: "
            "which sign makes the slope small there?",
            ja="差は合っていますが、傾きが y(1 + y) になっています。y が1に近いとき、傾きは小さいはずです。"
            "かっこの中の符号はどちらですか。",
        ),
    ),
    Slip(
        "first_factor_of_the_slope_only",
        lambda y, t: (y - t) * y,
        Text(
            en="Your slope is y alone. The slope of the sigmoid has two factors, and is small at both ends: "
            "which one is missing?",
            ja="傾きが y だけになっています。シグモイド関数の傾きは2つの数の積で、両端で小さくなります。"
            "もう1つは何ですか。",
        ),
    ),
    Slip(
        "second_factor_of_the_slope_only",
        lambda y, t: (y - t) * (1 - y),
        Text(
            en="Your slope is 1 - y alone. The slope of the sigmoid has two factors, and is small at both ends: "
            "which one is missing?",
            ja="傾きが 1 - y だけになっています。シグモイド関数の傾きは2つの数の積で、両端で小さくなります。"
            "もう1つは何ですか。",
        ),
    ),
    Slip(
        "brackets_missing",
        lambda y, t: (y - t) * y * 1 - y,
        Text(
            en="Without brackets, y * 1 - y means (y * 1) - y. "
            "Put 1 - y in brackets, so that it is multiplied as a whole.",
            ja="かっこがないと `y * 1 - y` は `(y * 1) - y` と読まれます。"
            "`1 - y` をかっこで囲み、まとめてかけてください。",
        ),
    ),
    Slip(
        "brackets_around_the_gap_missing",
        lambda y, t: y - t * y * (1 - y),
        Text(
            en="Without brackets, only t is multiplied by the slope, and y stands alone in front. "
            "Put the gap y - t in brackets.",
            ja="かっこがないと、傾きがかかるのは t だけで、先頭の y にはかかりません。"
            "差 y - t をかっこで囲んでください。",
        ),
    ),
    Slip(
        "slope_of_tanh",
        lambda y, t: (y - t) * (1 - y**2),
        Text(
            en="You used 1 - y^2, the slope of tanh. Our neuron has a sigmoid: "
            "what is the slope of the sigmoid, written with y?",
            ja="1 - y^2 はtanhの傾きです。このニューロンはシグモイド関数を使います。"
            "その傾きを y で書くとどうなりますか。",
        ),
    ),
    Slip(
        "slope_at_the_target",
        lambda y, t: (y - t) * t * (1 - t),
        Text(
            en="You took the slope at the target t. The neuron stands at its output: use y in the slope.",
            ja="傾きを正解 t のところで計算しています。ニューロンがいまいるのは出力 y のところです。"
            "傾きには y を使ってください。",
        ),
    ),
    Slip(
        "factor_two",
        lambda y, t: 2 * (y - t) * y * (1 - y),
        Text(
            en="There is one factor 2 too many. E has a half in front: what does it do to the 2 of the square?",
            ja="係数の2が余分です。E の式には 1/2 があります。2乗を微分して出る2は、どうなりますか。",
        ),
    ),
    Slip(
        "added_instead_of_multiplied",
        lambda y, t: (y - t) + y * (1 - y),
        Text(
            en="You added the two links of the chain. Rates of change along a chain are multiplied.",
            ja="連鎖の2つの部分を足しています。つながった変化の割合は、かけ合わせます。連鎖律の式を見直してください。",
        ),
    ),
    *gathered(delta, Text(en="deltas", ja="δ")),
)


def hints() -> Hints:
    """From the chain u, y, E to the line of code."""
    return (
        Text(
            en="u moves y, and y moves E. Which two rates of change do you multiply to get dE/du?",
            ja="u が y を動かし、y が E を動かします。dE/du を得るには、どの2つの変化の割合をかけますか。",
        ),
        Text(
            en="The first link is dE/dy = y - t. "
            "The second is the slope of the sigmoid, dy/du, which can be written with y alone.",
            ja="1つ目は dE/dy = y - t です。2つ目はシグモイド関数の傾き dy/du で、y だけで書けます。",
        ),
        Text(
            en="The slope of the sigmoid is y(1 - y). So: `return (y - t) * ...` What follows?",
            ja="シグモイド関数の傾きは y(1 - y) です。`return (y - t) * ...` の続きは何ですか。",
        ),
    )


def solution() -> Text:
    """The two links of the chain, and the code."""
    code = block("def delta(y, t):\n    return (y - t) * y * (1 - y)")
    return Text(
        en=f"Two links: dE/dy = y - t, and dy/du = y(1 - y). Along a chain they are multiplied.{code}",
        ja=f"連鎖は dE/dy = y - t と dy/du = y(1 - y) の2つです。これらをかけ合わせます。{code}",
    )


EXERCISE = FunctionExercise(
    id="0_3",
    lesson=SINGLE_NEURON,
    title=Text(en="Delta, the slope of the error in u", ja="デルタ：u に対する誤差の傾き"),
    points=2,
    reference=delta,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="delta",
    parameters=("y", "t"),
    probes=pairs,
)
