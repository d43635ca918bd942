"""Before lesson 10, on lessons 02, 06 and 09: one step downhill, the slope of a choice, the spread of a He start."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import OPTIMIZERS
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

STEP = ask(
    "w10_1",
    OPTIMIZERS,
    Text(en="One step downhill", ja="坂を一歩下る"),
    prompt=lambda w, g, eta: Text(
        en=f"A weight stands at w = {number(w)}, its gradient is {number(g)}, and eta = {number(eta)}. "
        "What is w after one step?",
        ja=f"重みが w = {number(w)}、その勾配が {number(g)}、学習率が η = {number(eta)} です。"
        "一歩のあと、w はいくつですか。",
    ),
    draw=lambda rng: {
        "w": pick(rng, 0.5, 0.7, 0.9, 1.3),
        "g": pick(rng, -2.0, -3.0, -4.0),
        "eta": pick(rng, 0.1, 0.2, 0.05),
    },
    reference=lambda w, g, eta: w - eta * g,
    slips=(
        Slip(
            "uphill",
            lambda w, g, eta: w + eta * g,
            Text(
                en="You went uphill. Down is against the sign of the gradient.",
                ja="坂を上っています。下り坂は、勾配の符号と反対の向きです。",
            ),
        ),
        Slip(
            "learning_rate_forgotten",
            lambda w, g, eta: w - g,
            Text(
                en="You stepped by the whole gradient. Multiply it by eta first.",
                ja="勾配の分だけそのまま動いています。先に η をかけてください。",
            ),
        ),
        Slip(
            "step_only",
            lambda w, g, eta: -eta * g,
            Text(en="This is the step. It starts from w.", ja="これは動く分です。w から出発します。"),
        ),
        Slip(
            "learning_rate_times_all",
            lambda w, g, eta: eta * (w - g),
            Text(
                en="You multiplied w by eta as well. Only the gradient is multiplied.",
                ja="w にも η をかけています。かけるのは勾配だけです。",
            ),
        ),
    ),
    hints=lambda w, g, eta: (
        Text(en="Should w grow or shrink?", ja="w は増えますか、減りますか。"),
        Text(en="Subtract eta times the gradient from w.", ja="w から η × 勾配を引きます。"),
        Text(
            en=f"{number(w)} - {number(eta)}*{factor(g)}. Minus times minus is plus.",
            ja=f"{number(w)} - {number(eta)}*{factor(g)} です。負の数を引くと、足すことになります。",
        ),
    ),
    solution=lambda w, g, eta: Text(
        en=f"{number(w)} - {number(eta)}*{factor(g)} = {number(w - eta * g)}",
        ja=f"{number(w)} - {number(eta)}*{factor(g)} = {number(w - eta * g)} です。",
    ),
)

SLOPE = ask(
    "w10_2",
    OPTIMIZERS,
    Text(en="The slope of a choice", ja="選択の傾き"),
    prompt=lambda y: Text(
        en=f"A softmax output gives the right class the share y = {number(y)}. "
        "The loss is the cross-entropy. What is its slope in the u of this class?",
        ja=f"ソフトマックス関数の出力で、正解のクラスの割合が y = {number(y)} です。損失は交差エントロピーです。"
        "このクラスの u についての傾きはいくつですか。",
    ),
    draw=lambda rng: {"y": pick(rng, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)},
    reference=lambda y: y - 1,
    slips=(
        Slip(
            "target_minus_output",
            lambda y: 1 - y,
            Text(
                en="This is t - y. The slope is negative where u has to grow.",
                ja="これは t - y です。u を増やすべきところでは、傾きは負になります。",
            ),
        ),
        Slip(
            "target_forgotten",
            lambda y: y,
            Text(
                en="This would be the slope of a wrong class, whose target is 0.",
                ja="これは正解が0のクラス、つまり正解でないクラスの傾きです。",
            ),
        ),
        Slip(
            "slope_in_the_output",
            lambda y: -1 / y,
            Text(
                en="This is the slope in y. Through softmax, the slope in u is much simpler.",
                ja="これは y についての傾きです。"
                "u についての傾きは、ソフトマックス関数を通して、もっと短い式になります。",
            ),
        ),
        Slip(
            "sigmoid_factor",
            lambda y: (y - 1) * y * (1 - y),
            Text(
                en="You multiplied by y(1 - y) too. With softmax and cross-entropy it cancels.",
                ja="y(1 - y) もかけています。ソフトマックス関数と交差エントロピーの組では、打ち消し合って消えます。",
            ),
        ),
    ),
    hints=lambda y: (
        Text(en="What is the target t of the right class?", ja="正解のクラスの t はいくつですか。"),
        Text(en="The slope in u is output minus target.", ja="u についての傾きは「出力引く正解」です。"),
        Text(en=f"y = {number(y)} and t = 1.", ja=f"y = {number(y)}、t = 1 です。"),
    ),
    solution=lambda y: Text(
        en=f"y - t = {number(y)} - 1 = {number(y - 1)}",
        ja=f"y - t = {number(y)} - 1 = {number(y - 1)} です。",
    ),
)

SPREAD = ask(
    "w10_3",
    OPTIMIZERS,
    Text(en="The spread of a He start", ja="Heの初期値の広がり"),
    prompt=lambda n: Text(
        en=f"A ReLU neuron has {n} inputs. Which standard deviation do its weights get at the start (He)?",
        ja=f"入力が{n}個のReLUのニューロンがあります。Heの初期値では、重みの標準偏差をいくつにしますか。",
    ),
    draw=lambda rng: {"n": int(pick(rng, 8, 32, 50, 128, 200, 800, 1250, 5000))},
    reference=lambda n: (2 / n) ** 0.5,
    slips=(
        Slip(
            "without_the_two",
            lambda n: n**-0.5,
            Text(
                en="This is the value for tanh. ReLU passes only half, and needs a 2.",
                ja="これはtanhのときの値です。ReLUは半分しか通さないので、2が必要です。",
            ),
        ),
        Slip(
            "variance",
            lambda n: 2 / n,
            Text(
                en="This is the variance. The standard deviation is its root.",
                ja="これは分散です。標準偏差はその平方根です。",
            ),
        ),
        Slip(
            "two_outside_the_root",
            lambda n: 2 / n**0.5,
            Text(en="The 2 belongs under the root as well.", ja="2も根号の中に入ります。"),
        ),
        Slip(
            "upside_down",
            lambda n: (n / 2) ** 0.5,
            Text(
                en="More inputs ask for smaller weights, not for larger ones.",
                ja="入力が多いほど、重みは小さくします。大きくするのではありません。",
            ),
        ),
    ),
    hints=lambda n: (
        Text(en="What is the variance, for ReLU?", ja="ReLUのとき、分散はいくつでしたか。"),
        Text(
            en="2 divided by the number of inputs, and of that the root.",
            ja="2を入力の数で割り、その平方根をとります。",
        ),
        Text(en=f"2/{n} = {number(2 / n)}. Its root?", ja=f"2/{n} = {number(2 / n)} です。その平方根は？"),
    ),
    solution=lambda n: Text(
        en=f"√(2/{n}) = {number((2 / n) ** 0.5)}",
        ja=f"√(2/{n}) = {number((2 / n) ** 0.5)} です。",
    ),
)

QUESTIONS = (STEP, SLOPE, SPREAD)
