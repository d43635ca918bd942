"""Before lesson 09, on lessons 04, 05 and 08: the sigmoid's slope, the inputs of a neuron, one step of the way back."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import INITIALISATION
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

SLOPE = ask(
    "w09_1",
    INITIALISATION,
    Text(en="The slope of a sigmoid", ja="シグモイド関数の傾き"),
    prompt=lambda y: Text(
        en=f"A sigmoid neuron sends y = {number(y)}. How steep is the sigmoid there, dy/du?",
        ja=f"シグモイド関数のニューロンの出力が y = {number(y)} です。そこでの傾き dy/du はいくつですか。",
    ),
    draw=lambda rng: {"y": pick(rng, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)},
    reference=lambda y: y * (1 - y),
    slips=(
        Slip(
            "one_minus_y",
            lambda y: 1 - y,
            Text(en="This is 1 - y. One factor is missing.", ja="これは 1 - y です。かけるものがもう1つあります。"),
        ),
        Slip(
            "tanh_instead",
            lambda y: 1 - y * y,
            Text(
                en="This is the rule for tanh, 1 - y^2. The sigmoid has another one.",
                ja="1 - y^2 はtanhの公式です。シグモイド関数の公式は別の形です。",
            ),
        ),
        Slip(
            "y_itself",
            lambda y: y,
            Text(en="This is the height, not the slope.", ja="これは高さです。求めるのは傾きです。"),
        ),
    ),
    hints=lambda y: (
        Text(
            en="The slope of the sigmoid can be had from its output alone. How?",
            ja="シグモイド関数の傾きは、出力だけから求められます。どうするのでしたか。",
        ),
        Text(en="It is y times something.", ja="y に、あるものをかけます。"),
        Text(en=f"{number(y)}*(1 - {number(y)})", ja=f"{number(y)}*(1 - {number(y)}) を計算します。"),
    ),
    solution=lambda y: Text(
        en=f"{number(y)}*(1 - {number(y)}) = {number(y * (1 - y))}",
        ja=f"{number(y)}*(1 - {number(y)}) = {number(y * (1 - y))} です。",
    ),
)

INPUTS = ask(
    "w09_2",
    INITIALISATION,
    Text(en="The inputs of one neuron", ja="ニューロン1つの入力の数"),
    prompt=lambda d_in, d_out: Text(
        en=f"The weights W of a layer have the shape ({d_in}, {d_out}), as in Z = X @ W + b. "
        "How many inputs does each neuron of the layer have?",
        ja=f"ある層の重み W の形は ({d_in}, {d_out}) で、Z = X @ W + b と計算します。"
        "この層のニューロン1つの入力はいくつですか。",
    ),
    draw=lambda rng: {"d_in": int(pick(rng, 5, 7, 9)), "d_out": int(pick(rng, 2, 3, 4))},
    reference=lambda d_in, d_out: d_in,
    slips=(
        Slip(
            "neurons",
            lambda d_in, d_out: d_out,
            Text(
                en="This is the number of neurons: W has a column for each. Its rows are the inputs.",
                ja="これはニューロンの数です。W の列が1つのニューロンです。行のほうが入力です。",
            ),
        ),
        Slip(
            "all_weights",
            lambda d_in, d_out: d_in * d_out,
            Text(
                en="These are all the weights of the layer. One neuron has one column of them.",
                ja="これは層全体の重みの数です。1つのニューロンの重みは、そのうちの1列です。",
            ),
        ),
        Slip(
            "bias_counted",
            lambda d_in, d_out: d_in + 1,
            Text(
                en="You counted the bias too. It is a number to learn, but no input.",
                ja="バイアスも数えています。バイアスは学習する数ですが、入力ではありません。",
            ),
        ),
        Slip(
            "added",
            lambda d_in, d_out: d_in + d_out,
            Text(
                en="You added inputs and neurons. Only one side of W counts the inputs.",
                ja="入力とニューロンの数を足しています。入力の数は、W の一方の辺だけで決まります。",
            ),
        ),
    ),
    hints=lambda d_in, d_out: (
        Text(en="What is a row of W, and what is a column?", ja="W の1行は何で、1列は何でしたか。"),
        Text(
            en="In X @ W the columns of X meet the rows of W.",
            ja="X @ W では、X の列と W の行が対応します。",
        ),
        Text(
            en=f"Each of the {d_out} columns belongs to one neuron. How long is a column?",
            ja=f"W の列は{d_out}つあり、1列が1つのニューロンです。1列の長さはいくつですか。",
        ),
    ),
    solution=lambda d_in, d_out: Text(
        en=f"W has a row for each input: number of inputs = number of rows = {d_in}",
        ja=f"W は1行が1つの入力です。入力の数 = 行の数 = {d_in} です。",
    ),
)

BACK = ask(
    "w09_3",
    INITIALISATION,
    Text(en="One step back", ja="1つ前に戻る"),
    prompt=lambda delta, w, slope: Text(
        en=f"A neuron has the gradient dE/du = {number(delta)}. The neuron before it reaches it through the weight "
        f"{number(w)}, and its own activation has the slope {number(slope)} there. What is dE/du of the neuron before?",
        ja=f"あるニューロンの勾配は dE/du = {number(delta)} です。"
        f"その1つ前のニューロンとは重み {number(w)} でつながっていて、"
        f"前のニューロンの活性化関数の傾きは {number(slope)} です。前のニューロンの dE/du はいくつですか。",
    ),
    draw=lambda rng: {"delta": pick(rng, 0.8, 1.2, -0.8), "w": pick(rng, -2, 3, -3), "slope": pick(rng, 0.1, 0.2)},
    reference=lambda delta, w, slope: delta * w * slope,
    slips=(
        Slip(
            "slope_forgotten",
            lambda delta, w, slope: delta * w,
            Text(
                en="You are through the weight, but not yet through the activation.",
                ja="重みは通りましたが、活性化関数をまだ通っていません。",
            ),
        ),
        Slip(
            "weight_forgotten",
            lambda delta, w, slope: delta * slope,
            Text(
                en="You are through the activation; on the way there lies the weight, too.",
                ja="活性化関数は通りましたが、その途中に重みもあります。",
            ),
        ),
        Slip(
            "divided_by_the_weight",
            lambda delta, w, slope: delta * slope / w,
            Text(
                en="You divided by the weight. Backwards, too, an arrow multiplies by its weight.",
                ja="重みで割っています。逆向きに伝わるときも、矢印では重みをかけます。",
            ),
        ),
        Slip(
            "weight_added",
            lambda delta, w, slope: (delta + w) * slope,
            Text(
                en="You added the weight to the gradient. Along an arrow one multiplies.",
                ja="勾配に重みを足しています。矢印を通るときは、かけ算です。",
            ),
        ),
    ),
    hints=lambda delta, w, slope: (
        Text(
            en="What lies between the two values of u? Go back through it piece by piece.",
            ja="2つの u の間には何がありますか。1つずつ逆にたどりましょう。",
        ),
        Text(en="First the weight, then the slope.", ja="まず重み、次に傾きです。"),
        Text(
            en=f"{number(delta)}*{factor(w)} is the gradient in the output. The slope is left.",
            ja=f"{number(delta)}*{factor(w)} が出力についての勾配です。あとは傾きです。",
        ),
    ),
    solution=lambda delta, w, slope: Text(
        en=f"{number(delta)}*{factor(w)}*{number(slope)} = {number(delta * w * slope)}",
        ja=f"{number(delta)}*{factor(w)}*{number(slope)} = {number(delta * w * slope)} です。",
    ),
)

QUESTIONS = (SLOPE, INPUTS, BACK)
