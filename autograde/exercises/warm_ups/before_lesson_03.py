"""Before lesson 03, on lessons 01 and 02: the gradient of the weight, one update, the number of updates."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import WEIGHTS_AND_THRESHOLDS
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

GRADIENT = ask(
    "w03_1",
    WEIGHTS_AND_THRESHOLDS,
    Text(en="The gradient of the weight", ja="重みの勾配"),
    prompt=lambda x, delta: Text(
        en=f"A neuron has delta = {number(delta)} at the input x = {number(x)}. What is dE/dw?",
        ja=f"入力 x = {number(x)} で δ = {number(delta)} でした。dE/dw はいくつですか。",
    ),
    draw=lambda rng: {"x": pick(rng, -3, -2, 1.5, 3, 4), "delta": pick(rng, -0.2, -0.15, 0.1, 0.12)},
    reference=lambda x, delta: x * delta,
    slips=(
        Slip(
            "gradient_of_the_bias",
            lambda x, delta: delta,
            Text(
                en="This is delta, the gradient of b. The gradient of w has one more factor.",
                ja="これは δ、つまり b の勾配です。w の勾配には、もう1つかけるものがあります。",
            ),
        ),
        Slip(
            "sign_turned",
            lambda x, delta: -x * delta,
            Text(
                en="The size is right, the sign is flipped. The minus belongs to the update, not to the gradient.",
                ja="大きさは合っていますが、符号が逆です。マイナスは更新の式のもので、勾配には付きません。",
            ),
        ),
        Slip(
            "added",
            lambda x, delta: x + delta,
            Text(
                en="You added x and delta. Along the chain, rates of change are multiplied.",
                ja="x と δ を足しています。つながった変化の割合はかけ合わせます。",
            ),
        ),
        Slip(
            "divided",
            lambda x, delta: delta / x,
            Text(
                en="You divided by x. Since u = xw + b, u grows x times as fast as w: multiply.",
                ja="x で割っています。u = xw + b なので、u は w の x 倍の速さで増えます。かけてください。",
            ),
        ),
    ),
    hints=lambda x, delta: (
        Text(
            en="When w grows by 0.1, how much does u = xw + b grow?",
            ja="w が0.1増えると、u = xw + b はどれだけ増えますか。",
        ),
        Text(en="dE/dw is delta times du/dw, and du/dw is x.", ja="dE/dw は δ と du/dw の積で、du/dw は x です。"),
        Text(en=f"Multiply {number(delta)} by {number(x)}.", ja=f"{number(delta)} に {number(x)} をかけてください。"),
    ),
    solution=lambda x, delta: Text(
        en=f"{factor(delta)}*{factor(x)} = {number(x * delta)}",
        ja=f"{factor(delta)}*{factor(x)} = {number(x * delta)} です。",
    ),
)

UPDATE = ask(
    "w03_2",
    WEIGHTS_AND_THRESHOLDS,
    Text(en="One update", ja="1回の更新"),
    prompt=lambda w, gradient, eta: Text(
        en=f"w = {number(w)}, dE/dw = {number(gradient)}, eta = {number(eta)}. What is w after the update?",
        ja=f"w = {number(w)}、dE/dw = {number(gradient)}、学習率 η = {number(eta)} です。更新後の w はいくつですか。",
    ),
    draw=lambda rng: {
        "w": pick(rng, 0.5, 1.4, 2.3),
        "gradient": pick(rng, -0.4, -0.2, 0.3, 0.6),
        "eta": pick(rng, 0.1, 0.2, 0.5),
    },
    reference=lambda w, gradient, eta: w - eta * gradient,
    slips=(
        Slip(
            "update_with_plus",
            lambda w, gradient, eta: w + eta * gradient,
            Text(
                en="You walked uphill. The gradient points to where E grows: go against it.",
                ja="坂を上っています。勾配は E が増える向きを指します。逆に進んでください。",
            ),
        ),
        Slip(
            "learning_rate_forgotten",
            lambda w, gradient, eta: w - gradient,
            Text(
                en="You subtracted the whole gradient. The learning rate says which part of it is taken.",
                ja="勾配をそのまま引いています。学習率は、そのうちのどれだけを引くかを決めます。",
            ),
        ),
        Slip(
            "step_only",
            lambda w, gradient, eta: eta * gradient,
            Text(
                en="This is the length of the step. The question asks for w after it.",
                ja="これは一歩の大きさです。求めるのは、そのあとの w です。",
            ),
        ),
        Slip(
            "change_only",
            lambda w, gradient, eta: -eta * gradient,
            Text(
                en="This is how much w changes. The question asks for w afterwards.",
                ja="これは w の変化した量です。求めるのは、変化したあとの w です。",
            ),
        ),
    ),
    hints=lambda w, gradient, eta: (
        Text(
            en="In which direction does E shrink: with the gradient or against it?",
            ja="E が減るのは、勾配の向きですか、その逆ですか。",
        ),
        Text(en="w becomes w - eta * dE/dw.", ja="w を w - η * dE/dw に置きかえます。"),
        Text(
            en=f"eta * dE/dw = {number(eta * gradient)}. Subtract it from {number(w)}.",
            ja=f"η * dE/dw = {number(eta * gradient)} です。これを {number(w)} から引いてください。",
        ),
    ),
    solution=lambda w, gradient, eta: Text(
        en=f"{number(w)} - {factor(eta * gradient)} = {number(w - eta * gradient)}",
        ja=f"{number(w)} - {factor(eta * gradient)} = {number(w - eta * gradient)} です。",
    ),
)

UPDATES = ask(
    "w03_3",
    WEIGHTS_AND_THRESHOLDS,
    Text(en="How many updates", ja="更新の回数"),
    prompt=lambda points, epochs: Text(
        en=f"There are {points} points, and w is updated once for each. How many updates do {epochs} epochs make?",
        ja=f"点は{points}個あり、1点ごとに w を1回更新します。{epochs}エポックでは何回更新しますか。",
    ),
    draw=lambda rng: {"points": int(pick(rng, 20, 30, 40, 50, 60)), "epochs": int(pick(rng, 6, 8, 12, 25))},
    reference=lambda points, epochs: points * epochs,
    slips=(
        Slip(
            "one_update_per_epoch",
            lambda points, epochs: epochs,
            Text(
                en="You counted one update for each epoch. Here every point brings one of its own.",
                ja="1エポックに1回と数えています。ここでは、点ごとに1回ずつ更新します。",
            ),
        ),
        Slip(
            "one_epoch_only",
            lambda points, epochs: points,
            Text(
                en="This counts the updates of one epoch. How many times do we go through the points?",
                ja="これは1エポック分の回数です。全部の点を何回使いますか。",
            ),
        ),
        Slip(
            "added",
            lambda points, epochs: points + epochs,
            Text(
                en="You added. Each epoch goes through all the points again: which operation counts that?",
                ja="点の個数とエポック数を足しています。エポックごとに全部の点をもう一度使います。どの計算になりますか。",
            ),
        ),
    ),
    hints=lambda points, epochs: (
        Text(en="What is one epoch?", ja="1エポックとは何でしたか。"),
        Text(
            en=f"One epoch uses each of the {points} points once.",
            ja=f"1エポックで{points}個の点を1回ずつ使います。",
        ),
        Text(en=f"So {points} updates, {epochs} times over.", ja=f"{points}回の更新を{epochs}回くり返します。"),
    ),
    solution=lambda points, epochs: Text(
        en=f"{points} * {epochs} = {points * epochs}", ja=f"{points} * {epochs} = {points * epochs} 回です。"
    ),
)

QUESTIONS = (GRADIENT, UPDATE, UPDATES)
