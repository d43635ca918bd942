"""Before lesson 04, on lessons 01 to 03: u with a threshold, the slope of the sigmoid, the update of a threshold."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import ACTIVATION_FUNCTIONS
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.weighted_sum import pre_activation, weighted_sum
from autograde.exercises.wording import factor, number, numbers, products
from course_lib.language import Text

DISTANCE = ask(
    "w04_1",
    ACTIVATION_FUNCTIONS,
    Text(en="How far past the threshold", ja="閾値をどれだけ越えるか"),
    prompt=lambda x, w, theta: Text(
        en=f"A neuron has the signals x = ({numbers(x)}), the weights w = ({numbers(w)}) and the threshold "
        f"{number(theta)}. What is u?",
        ja=f"信号が x = ({numbers(x)})、重みが w = ({numbers(w)})、閾値が {number(theta)} のニューロンがあります。"
        "u はいくつですか。",
    ),
    draw=lambda rng: {
        "x": (pick(rng, 2, 3, 5), pick(rng, -4, -1)),
        "w": (pick(rng, -3, 2, 7), pick(rng, -2, 3)),
        "theta": pick(rng, -4.5, 1.5, 6.5),
    },
    reference=pre_activation,
    slips=(
        Slip(
            "threshold_added",
            lambda x, w, theta: weighted_sum(x, w) + theta,
            Text(
                en="You added the threshold. It is subtracted: u = x·w - theta.",
                ja="閾値を足しています。閾値は引きます。u = x·w - θ です。",
            ),
        ),
        Slip(
            "threshold_ignored",
            lambda x, w, theta: weighted_sum(x, w),
            Text(
                en="This is the weighted sum. The threshold still has to be subtracted.",
                ja="これは重み付きの和です。ここから閾値を引きます。",
            ),
        ),
        Slip(
            "difference_turned_round",
            lambda x, w, theta: theta - weighted_sum(x, w),
            Text(
                en="You took the sum from the threshold. Turn it round: how far does the sum lie beyond it?",
                ja="閾値から和を引いています。逆です。和が閾値をどれだけ越えているかを求めます。",
            ),
        ),
    ),
    hints=lambda x, w, theta: (
        Text(
            en="What is each signal multiplied by? What happens to the threshold, and how often?",
            ja="それぞれの信号に何をかけますか。閾値は、いつ、何回使いますか。",
        ),
        Text(
            en="Add the products up, then subtract the threshold once.",
            ja="積を足し合わせて、最後に閾値を1回だけ引きます。",
        ),
        Text(
            en=f"{products(x, w)} is {number(weighted_sum(x, w))}. Subtract {number(theta)}.",
            ja=f"{products(x, w)} は {number(weighted_sum(x, w))} です。ここから {number(theta)} を引いてください。",
        ),
    ),
    solution=lambda x, w, theta: Text(
        en=f"{products(x, w)} - {factor(theta)} = {number(pre_activation(x, w, theta))}",
        ja=f"{products(x, w)} - {factor(theta)} = {number(pre_activation(x, w, theta))} です。",
    ),
)

SLOPE = ask(
    "w04_2",
    ACTIVATION_FUNCTIONS,
    Text(en="The slope of the sigmoid", ja="シグモイド関数の傾き"),
    prompt=lambda y: Text(
        en=f"A sigmoid neuron answers y = {number(y)}. How steep is the sigmoid there, dy/du?",
        ja=f"シグモイド関数のニューロンの出力が y = {number(y)} でした。そこでの傾き dy/du はいくつですか。",
    ),
    draw=lambda rng: {"y": pick(rng, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)},
    reference=lambda y: y * (1 - y),
    slips=(
        Slip(
            "second_factor_only",
            lambda y: 1 - y,
            Text(
                en="This is 1 - y, one of the two factors. The slope is a product of two.",
                ja="これは 1 - y、2つある因数の1つです。傾きは、2つの数の積です。",
            ),
        ),
        Slip(
            "plus_in_the_bracket",
            lambda y: y * (1 + y),
            Text(
                en="You added in the bracket. The second factor is what is left from y up to 1.",
                ja="かっこの中で足しています。2つ目にかけるのは、y から1までの残りです。",
            ),
        ),
        Slip(
            "difference_of_squares",
            lambda y: 1 - y**2,
            Text(
                en="You took 1 - y^2. The square belongs elsewhere: the slope is y times what is left up to 1.",
                ja="1 - y^2 を計算しています。傾きは、y に、1までの残りをかけたものです。",
            ),
        ),
    ),
    hints=lambda y: (
        Text(
            en="In lesson 01 the slope could be read off the height. How?",
            ja="レッスン01では、傾きを「高さ」から読み取れました。どうやって読み取りましたか。",
        ),
        Text(en="dy/du is y times 1 - y.", ja="dy/du は y と 1 - y の積です。"),
        Text(
            en=f"Multiply {number(y)} by {number(1 - y)}.",
            ja=f"{number(y)} に {number(1 - y)} をかけてください。",
        ),
    ),
    solution=lambda y: Text(
        en=f"{number(y)}*(1 - {number(y)}) = {number(y * (1 - y))}",
        ja=f"{number(y)}*(1 - {number(y)}) = {number(y * (1 - y))} です。",
    ),
)

THRESHOLD = ask(
    "w04_3",
    ACTIVATION_FUNCTIONS,
    Text(en="A threshold learns", ja="閾値の更新"),
    prompt=lambda theta, gradient, eta: Text(
        en=f"A neuron is written with the threshold theta = {number(theta)}. At its bias b = -theta the gradient is "
        f"dE/db = {number(gradient)}, and eta = {number(eta)}. What is theta after one update?",
        ja=f"閾値 θ = {number(theta)} のニューロンがあります。バイアス b = -θ での勾配は dE/db = {number(gradient)}、"
        f"学習率は η = {number(eta)} です。1回更新したあとの θ はいくつですか。",
    ),
    draw=lambda rng: {
        "theta": pick(rng, 0.5, 1.2, 2),
        "gradient": pick(rng, -0.4, -0.2, 0.3, 0.6),
        "eta": pick(rng, 0.1, 0.2, 0.5),
    },
    reference=lambda theta, gradient, eta: theta + eta * gradient,
    slips=(
        Slip(
            "moved_like_the_bias",
            lambda theta, gradient, eta: theta - eta * gradient,
            Text(
                en="You moved the threshold as the bias moves. They are mirror images: "
                "when b goes down, where does theta go?",
                ja="閾値をバイアスと同じ向きに動かしています。2つは符号が逆です。b が下がるとき、θ はどう動きますか。",
            ),
        ),
        Slip(
            "learning_rate_forgotten",
            lambda theta, gradient, eta: theta + gradient,
            Text(
                en="The direction is right; the whole gradient was taken. Which part of it does eta allow?",
                ja="向きは合っていますが、勾配をそのまま使っています。学習率 η をかけた分だけ動かします。",
            ),
        ),
        Slip(
            "the_new_bias",
            lambda theta, gradient, eta: -theta - eta * gradient,
            Text(
                en="This is the new bias. The question asks for the threshold: one sign is still to be turned.",
                ja="これは更新後のバイアスです。問われているのは閾値なので、符号をもう一度変えます。",
            ),
        ),
    ),
    hints=lambda theta, gradient, eta: (
        Text(
            en="What does a step of learning do to b, and what is theta then?",
            ja="1回の更新で b はどう変わりますか。そのとき θ はどうなりますか。",
        ),
        Text(en="b becomes b - eta * dE/db, and theta is -b.", ja="b は b - η * dE/db になり、θ は -b です。"),
        Text(
            en=f"The step is eta * dE/db = {number(eta * gradient)}. b loses it, so theta gains it.",
            ja=f"η * dE/db = {number(eta * gradient)} です。b はこの分だけ減り、θ は同じ分だけ増えます。",
        ),
    ),
    solution=lambda theta, gradient, eta: Text(
        en=f"{number(theta)} + {factor(eta * gradient)} = {number(theta + eta * gradient)}",
        ja=f"{number(theta)} + {factor(eta * gradient)} = {number(theta + eta * gradient)} です。",
    ),
)

QUESTIONS = (DISTANCE, SLOPE, THRESHOLD)
