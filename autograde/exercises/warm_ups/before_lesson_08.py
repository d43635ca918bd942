"""Before lesson 08, on lessons 01, 04 and 07: delta of a sigmoid neuron, the slope of tanh, the size of Z."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

DELTA = ask(
    "w08_1",
    BACKPROPAGATION,
    Text(en="Delta of a sigmoid neuron", ja="シグモイドのニューロンのデルタ"),
    prompt=lambda y, t: Text(
        en=f"A sigmoid neuron answers y = {number(y)}; the target is t = {number(t)}. What is δ, the slope of "
        "E = (t − y)²/2 in u?",
        ja=f"シグモイド関数のニューロンの答えが y = {number(y)}、正解が t = {number(t)} です。"
        "E = (t − y)²/2 の u についての傾き δ はいくつですか。",
    ),
    draw=lambda rng: {"y": pick(rng, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8), "t": int(pick(rng, 0, 1))},
    reference=lambda y, t: (y - t) * y * (1 - y),
    slips=(
        Slip(
            "sign_turned",
            lambda y, t: (t - y) * y * (1 - y),
            Text(
                en="The size is right, the sign is turned: the slope of E in y is y - t, not t - y.",
                ja="大きさは合っていますが、符号が逆です。E の y についての傾きは、t - y ではなく y - t です。",
            ),
        ),
        Slip(
            "slope_of_the_sigmoid_forgotten",
            lambda y, t: y - t,
            Text(
                en="This is the slope in y. From y back to u one more slope is on the way: that of the sigmoid.",
                ja="これは y についての傾きです。y から u まで戻る途中に、シグモイド関数の傾きがもう1つあります。",
            ),
        ),
        Slip(
            "error_forgotten",
            lambda y, t: y * (1 - y),
            Text(
                en="This is the slope of the sigmoid alone. How far off the answer is has to come in as well.",
                ja="これはシグモイド関数の傾きだけです。答えがどれだけ外れているかも、かける必要があります。",
            ),
        ),
        Slip(
            "half_of_the_slope",
            lambda y, t: (y - t) * y,
            Text(
                en="You multiplied by y alone. The slope of the sigmoid has two factors.",
                ja="y だけをかけています。シグモイド関数の傾きは2つの数の積です。",
            ),
        ),
    ),
    hints=lambda y, t: (
        Text(
            en="Two slopes lie between E and u. Which are they?",
            ja="E から u まで戻る道には、傾きが2つあります。何と何ですか。",
        ),
        Text(
            en="From E to y: y - t. From y to u: y(1 - y). Slopes in a row multiply.",
            ja="E から y までが y - t、y から u までが y(1 - y) です。つながった傾きは、かけ算になります。",
        ),
        Text(
            en=f"Multiply {number(y - t)}, {number(y)} and {number(1 - y)}.",
            ja=f"{number(y - t)} と {number(y)} と {number(1 - y)} をかけます。",
        ),
    ),
    solution=lambda y, t: Text(
        en=f"({number(y)} - {number(t)})*{number(y)}*(1 - {number(y)}) = {number((y - t) * y * (1 - y))}",
        ja=f"({number(y)} - {number(t)})*{number(y)}*(1 - {number(y)}) = {number((y - t) * y * (1 - y))} です。",
    ),
)

TANH_SLOPE = ask(
    "w08_2",
    BACKPROPAGATION,
    Text(en="The slope of tanh, read off its height", ja="tanhの高さから読み取る傾き"),
    prompt=lambda y: Text(
        en=f"A neuron with tanh sends out y = {number(y)}. How steep is tanh at this place?",
        ja=f"tanhのニューロンの出力が y = {number(y)} です。この場所でのtanhの傾きはいくつですか。",
    ),
    draw=lambda rng: {"y": pick(rng, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, -0.2, -0.3, -0.4, -0.6)},
    reference=lambda y: 1 - y**2,
    slips=(
        Slip(
            "sigmoid_slope",
            lambda y: y * (1 - y),
            Text(
                en="This is the slope of the sigmoid at the height y. That of tanh reads otherwise.",
                ja="これは高さが y のときのシグモイド関数の傾きです。tanhでは別の式になります。",
            ),
        ),
        Slip(
            "not_squared",
            lambda y: 1 - y,
            Text(en="The height has to be squared before it is subtracted.", ja="高さは、引く前に2乗します。"),
        ),
        Slip(
            "square_alone",
            lambda y: y**2,
            Text(
                en="This is the square of the height. Where the height is 0, tanh is steepest: does yours say so?",
                ja="これは高さの2乗です。tanhは高さ0のところでいちばん急です。この式でそうなりますか。",
            ),
        ),
        Slip(
            "signs_turned",
            lambda y: y**2 - 1,
            Text(
                en="The sign is turned: tanh rises everywhere, so its slope is positive.",
                ja="符号が逆です。tanhはどこでも増えるので、傾きは正です。",
            ),
        ),
    ),
    hints=lambda y: (
        Text(
            en="How steep is tanh in its middle, at the height 0?", ja="tanhの真ん中、高さ0での傾きはいくつでしたか。"
        ),
        Text(en="tanh' = 1 - y^2, where y is the output.", ja="出力を y とすると tanh' = 1 - y^2 です。"),
        Text(
            en=f"The square of {factor(y)} is {number(y * y)}. What is left of 1?",
            ja=f"{factor(y)} の2乗は {number(y * y)} です。1から引くといくつですか。",
        ),
    ),
    solution=lambda y: Text(
        en=f"1 - {factor(y)}^2 = {number(1 - y * y)}", ja=f"1 - {factor(y)}^2 = {number(1 - y * y)} です。"
    ),
)

SIZE = ask(
    "w08_3",
    BACKPROPAGATION,
    Text(en="How many numbers Z holds", ja="Zに入っている数の個数"),
    prompt=lambda rows, inputs, neurons: Text(
        en=f"X has the shape ({rows}, {inputs}), W the shape ({inputs}, {neurons}), b the shape ({neurons},). "
        "How many numbers does Z = X @ W + b hold?",
        ja=f"X の形が ({rows}, {inputs})、W の形が ({inputs}, {neurons})、b の形が ({neurons},) です。"
        "Z = X @ W + b には、数がいくつ入っていますか。",
    ),
    draw=lambda rng: {
        "rows": int(pick(rng, 5, 7, 8)),
        "inputs": int(pick(rng, 3, 4)),
        "neurons": int(pick(rng, 2, 9)),
    },
    reference=lambda rows, inputs, neurons: rows * neurons,
    slips=(
        Slip(
            "size_of_x",
            lambda rows, inputs, neurons: rows * inputs,
            Text(
                en="So many numbers stand in X. In Z there is a column for each neuron, not for each input.",
                ja="これは X の数の個数です。Z の列は、入力ごとではなく、ニューロンごとに1つあります。",
            ),
        ),
        Slip(
            "size_of_w",
            lambda rows, inputs, neurons: inputs * neurons,
            Text(
                en="So many numbers stand in W. In Z there is a row for each example.",
                ja="これは W の数の個数です。Z の行は、例ごとに1つあります。",
            ),
        ),
        Slip(
            "all_three_multiplied",
            lambda rows, inputs, neurons: rows * inputs * neurons,
            Text(
                en="So many products are computed on the way. Over the inputs they are added up to one number.",
                ja="これは途中で計算する積の個数です。積は入力について足し合わされて、1つの数になります。",
            ),
        ),
        Slip(
            "added",
            lambda rows, inputs, neurons: rows + neurons,
            Text(
                en="You added rows and columns. How many places are there in a table with so many of each?",
                ja="行の数と列の数を足しています。その形の表には、数を書く場所がいくつありますか。",
            ),
        ),
    ),
    hints=lambda rows, inputs, neurons: (
        Text(en="What shape does Z have?", ja="Z はどんな形ですか。"),
        Text(
            en="A row for each example, a column for each neuron: the inner number of the product goes.",
            ja="行は例ごと、列はニューロンごとです。積の内側の数は消えます。",
        ),
        Text(
            en=f"The shape is ({rows}, {neurons}). How many numbers is that?",
            ja=f"形は ({rows}, {neurons}) です。数はいくつですか。",
        ),
    ),
    solution=lambda rows, inputs, neurons: Text(
        en=f"{rows}*{neurons} = {rows * neurons}", ja=f"{rows}*{neurons} = {rows * neurons} 個です。"
    ),
)

QUESTIONS = (DELTA, TANH_SLOPE, SIZE)
