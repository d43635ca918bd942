"""Before lesson 11, on lessons 05, 08 and 10: the numbers in a network, the first gradient, a step with momentum."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import TRAINING
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

ETA, MU = 0.1, 0.9

NUMBERS = ask(
    "w11_1",
    TRAINING,
    Text(en="How many numbers a network learns", ja="ネットワークが学習する数の個数"),
    prompt=lambda d, h, k: Text(
        en=f"A network has {d} inputs, one hidden layer of {h} neurons, and {k} outputs. "
        "How many weights and biases does it learn altogether?",
        ja=f"入力が{d}個、中間層が1つでニューロン{h}個、出力が{k}個のネットワークがあります。"
        "学習する重みとバイアスは、合わせていくつありますか。",
    ),
    draw=lambda rng: {"d": int(pick(rng, 4, 5, 7)), "h": int(pick(rng, 3, 6, 8)), "k": int(pick(rng, 2, 3))},
    reference=lambda d, h, k: (d + 1) * h + (h + 1) * k,
    slips=(
        Slip(
            "biases_forgotten",
            lambda d, h, k: d * h + h * k,
            Text(
                en="These are the weights. Every neuron has a bias as well.",
                ja="これは重みの個数です。どのニューロンにもバイアスがあります。",
            ),
        ),
        Slip(
            "one_bias_for_each_layer",
            lambda d, h, k: d * h + h * k + 2,
            Text(
                en="You counted one bias for each layer. Every neuron has its own.",
                ja="バイアスを層ごとに1つと数えています。バイアスはニューロンごとにあります。",
            ),
        ),
        Slip(
            "hidden_layer_only",
            lambda d, h, k: (d + 1) * h,
            Text(
                en="This is the hidden layer. The output layer learns too.",
                ja="これは中間層の分です。出力層も学習します。",
            ),
        ),
        Slip(
            "multiplied_through",
            lambda d, h, k: d * h * k,
            Text(
                en="You multiplied all three. Weights stand between two neighbouring layers: "
                "count them layer by layer.",
                ja="3つを全部かけています。重みは隣り合う2つの層の間にあります。層ごとに数えてください。",
            ),
        ),
    ),
    hints=lambda d, h, k: (
        Text(en="Take one layer after the other.", ja="層を1つずつ考えましょう。"),
        Text(
            en="A neuron has a weight for each of its inputs, and one bias.",
            ja="1つのニューロンには、入力ごとの重みと、バイアスが1つあります。",
        ),
        Text(
            en=f"The hidden layer has ({d} + 1)*{h} numbers. And the output layer, whose inputs are those {h}?",
            ja=f"中間層には ({d} + 1)*{h} 個あります。その{h}個を入力とする出力層ではどうですか。",
        ),
    ),
    solution=lambda d, h, k: Text(
        en=f"({d} + 1)*{h} + ({h} + 1)*{k} = {(d + 1) * h + (h + 1) * k}",
        ja=f"({d} + 1)*{h} + ({h} + 1)*{k} = {(d + 1) * h + (h + 1) * k} 個です。",
    ),
)

FIRST_GRADIENT = ask(
    "w11_2",
    TRAINING,
    Text(en="Where the way back begins", ja="逆伝播の出発点"),
    prompt=lambda y, n: Text(
        en=f"Softmax gives the right class of an example y = {number(y)}. The loss is the mean cross-entropy over "
        f"{n} examples. What is its gradient in the pre-activation of that class, for this example?",
        ja=f"ある例の正解のクラスに、ソフトマックス関数が y = {number(y)} を割りふりました。"
        f"損失は{n}個の例についての交差エントロピーの平均です。"
        "この例の、そのクラスの、活性化関数に入れる前の値についての勾配はいくつですか。",
    ),
    draw=lambda rng: {"y": pick(rng, 0.2, 0.3, 0.6, 0.8), "n": int(pick(rng, 4, 5, 8))},
    reference=lambda y, n: (y - 1) / n,
    slips=(
        Slip(
            "not_divided_by_n",
            lambda y, n: y - 1,
            Text(
                en="This is for the sum. The loss is the mean over all examples.",
                ja="これは和のときの値です。損失は全部の例についての平均です。",
            ),
        ),
        Slip(
            "sign_turned",
            lambda y, n: (1 - y) / n,
            Text(
                en="The size is right. It is output minus target, not the other way round.",
                ja="大きさは合っています。「正解引く出力」ではなく「出力引く正解」です。",
            ),
        ),
        Slip(
            "target_forgotten",
            lambda y, n: y / n,
            Text(
                en="You left out the target. For the right class it is 1.",
                ja="正解 t を引いていません。正解のクラスでは t は1です。",
            ),
        ),
    ),
    hints=lambda y, n: (
        Text(en="What are y and t for this class?", ja="このクラスの y と t はいくつですか。"),
        Text(en="Output minus target, divided by n.", ja="「出力引く正解」をnで割ります。"),
        Text(en=f"({number(y)} - 1), shared by {n}.", ja=f"({number(y)} - 1) を{n}で割ります。"),
    ),
    solution=lambda y, n: Text(
        en=f"({number(y)} - 1)/{n} = {number((y - 1) / n)}",
        ja=f"({number(y)} - 1)/{n} = {number((y - 1) / n)} です。",
    ),
)


def _velocity(g: float, v: float) -> float:
    return MU * v - ETA * g


MOMENTUM = ask(
    "w11_3",
    TRAINING,
    Text(en="A step with momentum", ja="モメンタムの1ステップ"),
    prompt=lambda w, g, v: Text(
        en=f"A weight is w = {number(w)}, its gradient g = {number(g)}, its velocity so far v = {number(v)}. "
        f"With η = {ETA} and μ = {MU}, what is w after one step with momentum?",
        ja=f"重みが w = {number(w)}、勾配が g = {number(g)}、これまでの速度が v = {number(v)} です。"
        f"η = {ETA}、μ = {MU} として、モメンタムで1ステップ進むと、w はいくつになりますか。",
    ),
    draw=lambda rng: {"w": pick(rng, 1, 2), "g": pick(rng, 2, -3, 4), "v": pick(rng, 0.2, -0.3, 0.4)},
    reference=lambda w, g, v: w + _velocity(g, v),
    slips=(
        Slip(
            "velocity_ignored",
            lambda w, g, v: w - ETA * g,
            Text(
                en="This is the step without momentum. The velocity carries on.",
                ja="これはモメンタムなしの1ステップです。これまでの速度も続きます。",
            ),
        ),
        Slip(
            "gradient_added",
            lambda w, g, v: w + MU * v + ETA * g,
            Text(
                en="You added the gradient to the velocity. It is subtracted: downhill.",
                ja="速度に勾配を足しています。坂を下るので、引きます。",
            ),
        ),
        Slip(
            "friction_forgotten",
            lambda w, g, v: w + v - ETA * g,
            Text(
                en="The old velocity is weakened first: where is μ?",
                ja="これまでの速度は、先に弱めます。μ はどこにありますか。",
            ),
        ),
        Slip(
            "velocity_only",
            lambda w, g, v: _velocity(g, v),
            Text(
                en="This is the new velocity. The weight moves by it.",
                ja="これは新しい速度です。重みはその分だけ動きます。",
            ),
        ),
    ),
    hints=lambda w, g, v: (
        Text(en="First the new velocity, then the weight.", ja="先に新しい速度、次に重みです。"),
        Text(en="v becomes μv - ηg, and w becomes w + v.", ja="v を μv - ηg に、w を w + v に変えます。"),
        Text(
            en=f"v = {MU}*{factor(v)} - {ETA}*{factor(g)}. Add it to {number(w)}.",
            ja=f"v = {MU}*{factor(v)} - {ETA}*{factor(g)} です。これを {number(w)} に足します。",
        ),
    ),
    solution=lambda w, g, v: Text(
        en=f"v = {number(_velocity(g, v))}, and {number(w)} + {factor(_velocity(g, v))} "
        f"= {number(w + _velocity(g, v))}",
        ja=f"v = {number(_velocity(g, v))} なので、{number(w)} + {factor(_velocity(g, v))} "
        f"= {number(w + _velocity(g, v))} です。",
    ),
)

QUESTIONS = (NUMBERS, FIRST_GRADIENT, MOMENTUM)
