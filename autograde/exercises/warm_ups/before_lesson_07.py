"""Before lesson 07, on lessons 03, 05 and 06: a bias in place of a threshold, the size of a product, squared error."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import FORWARD_PROPAGATION
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

BIAS = ask(
    "w07_1",
    FORWARD_PROPAGATION,
    Text(en="A neuron with a bias", ja="バイアスのあるニューロン"),
    prompt=lambda total, theta: Text(
        en=f"A neuron has the threshold {number(theta)}, and its weighted sum is {number(total)}. It is written with a "
        "bias now. What does it add to the weighted sum?",
        ja=f"閾値が {number(theta)}、重み付きの和が {number(total)} のニューロンがあります。"
        "閾値のかわりにバイアスを使って書くと、重み付きの和にいくつを足しますか。",
    ),
    draw=lambda rng: {"total": pick(rng, 8, 9, 11), "theta": pick(rng, -2, -3, -5, 2, 3, 5)},
    reference=lambda total, theta: -theta,
    slips=(
        Slip(
            "threshold_itself",
            lambda total, theta: theta,
            Text(
                en="This is the threshold. It is subtracted; the bias is added and does the same.",
                ja="これは閾値です。閾値は引きます。バイアスは足して、同じ結果にします。",
            ),
        ),
        Slip(
            "pre_activation",
            lambda total, theta: total - theta,
            Text(
                en="This is u, the sum with the bias in it. Only the bias itself is asked for.",
                ja="これは、バイアスを足したあとの u です。きかれているのはバイアスだけです。",
            ),
        ),
        Slip(
            "threshold_added",
            lambda total, theta: total + theta,
            Text(
                en="You added the threshold to the sum. What is asked for is the number that stands in its place.",
                ja="和に閾値を足しています。きかれているのは、閾値のかわりに足す数です。",
            ),
        ),
        Slip(
            "sum_subtracted",
            lambda total, theta: theta - total,
            Text(
                en="The weighted sum has no part in the bias: the bias belongs to the neuron, the sum to the signals.",
                ja="バイアスを決めるのに、重み付きの和は使いません。バイアスはニューロンのもの、"
                "和は信号から決まるものです。",
            ),
        ),
    ),
    hints=lambda total, theta: (
        Text(en="What does a neuron do with its threshold?", ja="ニューロンは閾値をどうするのでしたか。"),
        Text(
            en="Subtracting a number is the same as adding which number?",
            ja="ある数を引くのは、どんな数を足すのと同じですか。",
        ),
        Text(
            en=f"u = {number(total)} - {factor(theta)} = {number(total)} + b. Which b?",
            ja=f"u = {number(total)} - {factor(theta)} = {number(total)} + b です。b はいくつですか。",
        ),
    ),
    solution=lambda total, theta: Text(
        en=f"Whatever the weighted sum is, b = -theta = {number(-theta)}",
        ja=f"b = -θ = {number(-theta)} です。重み付きの和がいくつでも変わりません。",
    ),
)

ENTRIES = ask(
    "w07_2",
    FORWARD_PROPAGATION,
    Text(en="The size of a product", ja="積の大きさ"),
    prompt=lambda n, d_in, d_out: Text(
        en=f"X has the shape ({n}, {d_in}), W the shape ({d_in}, {d_out}). How many numbers does X @ W hold?",
        ja=f"X の形は ({n}, {d_in})、W の形は ({d_in}, {d_out}) です。X @ W には、いくつの数が入っていますか。",
    ),
    draw=lambda rng: {"n": int(pick(rng, 7, 8)), "d_in": int(pick(rng, 4, 5)), "d_out": int(pick(rng, 3, 6))},
    reference=lambda n, d_in, d_out: n * d_out,
    slips=(
        Slip(
            "numbers_in_the_examples",
            lambda n, d_in, d_out: n * d_in,
            Text(
                en="This is how many X holds. The product has the rows of X, and other columns.",
                ja="これは X に入っている数の個数です。積は、行は X と同じですが、列が違います。",
            ),
        ),
        Slip(
            "numbers_in_the_weights",
            lambda n, d_in, d_out: d_in * d_out,
            Text(
                en="This is how many weights there are. The product has a row for each example.",
                ja="これは重みの個数です。積には、例ごとに1行ずつあります。",
            ),
        ),
        Slip(
            "multiplications",
            lambda n, d_in, d_out: n * d_in * d_out,
            Text(
                en="So many multiplications are done on the way. They are added up; how many sums are left?",
                ja="これは途中で行うかけ算の回数です。それを足し合わせると、和はいくつ残りますか。",
            ),
        ),
        Slip(
            "sizes_added",
            lambda n, d_in, d_out: n + d_out,
            Text(
                en="You added rows and columns. How many places are there in a table of so many rows and columns?",
                ja="行と列の数を足しています。その行数と列数の表には、ますがいくつありますか。",
            ),
        ),
    ),
    hints=lambda n, d_in, d_out: (
        Text(en="What shape does the product have?", ja="積はどんな形になりますか。"),
        Text(
            en="The two inner numbers meet and vanish; the outer two stay.",
            ja="内側の2つの数が組になって消え、外側の2つが残ります。",
        ),
        Text(
            en=f"The product has {n} rows. Each holds one number for each column of W.",
            ja=f"積には{n}行あります。1行には、W の列と同じ個数の数が入っています。",
        ),
    ),
    solution=lambda n, d_in, d_out: Text(
        en=f"The shape is ({n}, {d_out}), and {n}*{d_out} = {n * d_out}.",
        ja=f"形は ({n}, {d_out}) なので、{n}*{d_out} = {n * d_out} 個です。",
    ),
)

SQUARED = ask(
    "w07_3",
    FORWARD_PROPAGATION,
    Text(en="The squared error of three outputs", ja="3つの出力の2乗誤差"),
    prompt=lambda a, b, c: Text(
        en=f"A network answers y = ({a}, {b}, {c}); the target is t = (1, 2, 3). What is the squared error E of "
        "lesson 06?",
        ja=f"ネットワークの答えが y = ({a}, {b}, {c})、正解が t = (1, 2, 3) です。"
        "レッスン06の2乗誤差 E はいくつですか。",
    ),
    draw=lambda rng: {"a": int(pick(rng, 3, 4)), "b": int(pick(rng, 3, 5)), "c": int(pick(rng, 1, 6))},
    reference=lambda a, b, c: ((a - 1) ** 2 + (b - 2) ** 2 + (c - 3) ** 2) / 2,
    slips=(
        Slip(
            "half_forgotten",
            lambda a, b, c: (a - 1) ** 2 + (b - 2) ** 2 + (c - 3) ** 2,
            Text(
                en="This is the sum of the squares. There is one more factor in front.",
                ja="これは2乗の和です。式の先頭には、もう1つかけるものがあります。",
            ),
        ),
        Slip(
            "mean_over_the_outputs",
            lambda a, b, c: ((a - 1) ** 2 + (b - 2) ** 2 + (c - 3) ** 2) / 3,
            Text(
                en="You divided by the number of outputs. In this course the sum over the outputs is halved; "
                "a mean is taken over examples.",
                ja="出力の個数で割っています。この講座では、出力については和の半分をとり、"
                "平均をとるのは例についてです。",
            ),
        ),
        Slip(
            "gaps_not_squared",
            lambda a, b, c: (abs(a - 1) + abs(b - 2) + abs(c - 3)) / 2,
            Text(en="You added the gaps without squaring them.", ja="差を2乗せずに足しています。"),
        ),
        Slip(
            "squared_after_the_sum",
            lambda a, b, c: (a + b + c - 6) ** 2 / 2,
            Text(
                en="You added first and squared afterwards. Then gaps of different signs cancel: square each by "
                "itself.",
                ja="先に足してから2乗しています。それでは符号の違う差が打ち消し合います。1つずつ2乗してください。",
            ),
        ),
    ),
    hints=lambda a, b, c: (
        Text(en="How far is each output from its target?", ja="それぞれの出力は、正解からどれだけ離れていますか。"),
        Text(en="Square each gap, add the squares, take half.", ja="差を1つずつ2乗し、足し合わせて、半分にします。"),
        Text(
            en=f"The gaps are {a - 1}, {b - 2} and {c - 3}. What do their squares add up to?",
            ja=f"差は {a - 1}、{b - 2}、{c - 3} です。2乗を足すといくつですか。",
        ),
    ),
    solution=lambda a, b, c: Text(
        en=f"({(a - 1) ** 2} + {(b - 2) ** 2} + {(c - 3) ** 2})/2 = "
        f"{number(((a - 1) ** 2 + (b - 2) ** 2 + (c - 3) ** 2) / 2)}",
        ja=f"({(a - 1) ** 2} + {(b - 2) ** 2} + {(c - 3) ** 2})/2 = "
        f"{number(((a - 1) ** 2 + (b - 2) ** 2 + (c - 3) ** 2) / 2)} です。",
    ),
)

QUESTIONS = (BIAS, ENTRIES, SQUARED)
