"""Before lesson 12, on lessons 08, 09 and 11: a weight used twice, a gradient through many layers, an accuracy."""

from autograde.exercise import Slip
from autograde.exercises.lesson_names import ZOO
from autograde.exercises.warm_ups.question import ask, pick
from autograde.exercises.wording import factor, number
from course_lib.language import Text

ROWS = 20
"""In each class of the confusion matrix."""

ACCURACY = ask(
    "w12_1",
    ZOO,
    Text(en="An accuracy, read off", ja="正解率を読み取る"),
    prompt=lambda a, d: Text(
        en=f"Two classes of {ROWS} rows each. The confusion matrix has the rows ({a}, {ROWS - a}) for class 0 and "
        f"({ROWS - d}, {d}) for class 1. What is the accuracy?",
        ja=f"2つのクラスが{ROWS}行ずつあります。混同行列は、クラス0の行が ({a}, {ROWS - a})、"
        f"クラス1の行が ({ROWS - d}, {d}) です。正解率はいくつですか。",
    ),
    draw=lambda rng: {"a": int(pick(rng, 14, 16, 18)), "d": int(pick(rng, 11, 13, 15))},
    reference=lambda a, d: (a + d) / (2 * ROWS),
    slips=(
        Slip(
            "mistakes_counted",
            lambda a, d: 1 - (a + d) / (2 * ROWS),
            Text(
                en="This is the share of the mistakes. What is right stands on the diagonal.",
                ja="これは間違いの割合です。正解は対角線の上にあります。",
            ),
        ),
        Slip(
            "of_class_0",
            lambda a, d: a / ROWS,
            Text(
                en="This is how much of class 0 was found. The accuracy counts both classes.",
                ja="これは、クラス0のうち見つかった割合です。正解率では両方のクラスを数えます。",
            ),
        ),
        Slip(
            "of_class_1",
            lambda a, d: d / ROWS,
            Text(
                en="This is how much of class 1 was found. The accuracy counts both classes.",
                ja="これは、クラス1のうち見つかった割合です。正解率では両方のクラスを数えます。",
            ),
        ),
        Slip(
            "not_divided",
            lambda a, d: a + d,
            Text(
                en="So many are right. Out of how many rows?",
                ja="これは正解の行数です。全部で何行ありますか。",
            ),
        ),
    ),
    hints=lambda a, d: (
        Text(en="Where in the matrix does a right answer stand?", ja="正解した行は、行列のどこに入りますか。"),
        Text(en="The diagonal, divided by all rows.", ja="対角線の和を、全部の行数で割ります。"),
        Text(en=f"{a} + {d}, out of {2 * ROWS}.", ja=f"{a} + {d} を {2 * ROWS} で割ります。"),
    ),
    solution=lambda a, d: Text(
        en=f"({a} + {d})/{2 * ROWS} = {number((a + d) / (2 * ROWS))}",
        ja=f"({a} + {d})/{2 * ROWS} = {number((a + d) / (2 * ROWS))} です。",
    ),
)

LAYERS = 3

THROUGH_LAYERS = ask(
    "w12_2",
    ZOO,
    Text(en="A gradient on its way back", ja="戻っていく勾配"),
    prompt=lambda w, slope: Text(
        en=f"A gradient goes back through {LAYERS} layers of one neuron each. Every weight is {number(w)}, and every "
        f"activation has the slope {number(slope)}. By what factor has the gradient changed in the end?",
        ja=f"勾配が、ニューロン1個の層を{LAYERS}つ、後ろ向きに通りぬけます。重みはどれも {number(w)}、"
        f"活性化関数の傾きはどれも {number(slope)} です。勾配は最後に何倍になりますか。",
    ),
    draw=lambda rng: {"w": pick(rng, 2, 3, -2), "slope": pick(rng, 0.1, 0.2, 0.3)},
    reference=lambda w, slope: (w * slope) ** LAYERS,
    slips=(
        Slip(
            "one_layer_only",
            lambda w, slope: w * slope,
            Text(
                en="This is the factor of one layer. The gradient passes through all of them.",
                ja="これは1層分です。勾配は全部の層を通ります。",
            ),
        ),
        Slip(
            "added_up",
            lambda w, slope: LAYERS * w * slope,
            Text(
                en="You added the factors. Along a chain they are multiplied.",
                ja="足し合わせています。鎖のようにつながっているときは、かけます。",
            ),
        ),
        Slip(
            "weights_left_out",
            lambda w, slope: slope**LAYERS,
            Text(
                en="The slopes are there, the weights are missing.",
                ja="傾きはかけていますが、重みが抜けています。",
            ),
        ),
        Slip(
            "slopes_left_out",
            lambda w, slope: w**LAYERS,
            Text(
                en="The weights are there, the slopes are missing.",
                ja="重みはかけていますが、傾きが抜けています。",
            ),
        ),
    ),
    hints=lambda w, slope: (
        Text(en="By what factor does one layer change it?", ja="1層を通ると何倍になりますか。"),
        Text(en="One layer: weight times slope. Then the next.", ja="1層で「重み×傾き」倍です。それが続きます。"),
        Text(
            en=f"{factor(w)}*{number(slope)}, {LAYERS} times as a factor.",
            ja=f"{factor(w)}*{number(slope)} を{LAYERS}回かけます。",
        ),
    ),
    solution=lambda w, slope: Text(
        en=f"({factor(w)}*{number(slope)})^{LAYERS} = {number((w * slope) ** LAYERS)}",
        ja=f"({factor(w)}*{number(slope)})^{LAYERS} = {number((w * slope) ** LAYERS)} です。",
    ),
)

USED_TWICE = ask(
    "w12_3",
    ZOO,
    Text(en="A weight that is used twice", ja="2回使われる重み"),
    prompt=lambda x1, x2, g1, g2: Text(
        en=f"One weight w is used in two places: it multiplies {number(x1)} in the one and {number(x2)} in the other. "
        f"The gradients that come back to the two products are {number(g1)} and {number(g2)}. What is the gradient in "
        "w?",
        ja=f"1つの重み w を2か所で使います。1か所目では {number(x1)} に、2か所目では {number(x2)} にかけます。"
        f"2つの積に戻ってきた勾配は {number(g1)} と {number(g2)} です。w についての勾配はいくつですか。",
    ),
    draw=lambda rng: {
        "x1": pick(rng, 2, 3),
        "x2": pick(rng, -4, 7),
        "g1": pick(rng, 0.5, 1.5),
        "g2": pick(rng, -0.2, 0.4),
    },
    reference=lambda x1, x2, g1, g2: g1 * x1 + g2 * x2,
    slips=(
        Slip(
            "first_place_only",
            lambda x1, x2, g1, g2: g1 * x1,
            Text(
                en="This comes from the first place. The other one sends something back too.",
                ja="これは1か所目の分です。2か所目からも戻ってきます。",
            ),
        ),
        Slip(
            "second_place_only",
            lambda x1, x2, g1, g2: g2 * x2,
            Text(
                en="This comes from the second place. The other one sends something back too.",
                ja="これは2か所目の分です。1か所目からも戻ってきます。",
            ),
        ),
        Slip(
            "gradients_only",
            lambda x1, x2, g1, g2: g1 + g2,
            Text(
                en="You added what comes back to the products. Back through a product it is multiplied by the other "
                "factor.",
                ja="積に戻ってきた勾配を足しています。積を後ろ向きに通るときは、かけた相手をかけます。",
            ),
        ),
        Slip(
            "averaged",
            lambda x1, x2, g1, g2: (g1 * x1 + g2 * x2) / 2,
            Text(
                en="You took the mean. Where ways meet going back, gradients are added.",
                ja="平均を取っています。後ろ向きに進んで道が合わさるところでは、勾配を足します。",
            ),
        ),
    ),
    hints=lambda x1, x2, g1, g2: (
        Text(
            en="Which of the four patterns is this, and what does it do going back?",
            ja="4つの基本形のどれで、後ろ向きには何をしますか。",
        ),
        Text(
            en="A branch: what comes back on both ways is added.",
            ja="分岐です。2本の道から戻ってくるものを足します。",
        ),
        Text(
            en=f"{number(g1)}*{factor(x1)} from the first place. And from the second?",
            ja=f"1か所目からは {number(g1)}*{factor(x1)} です。2か所目からはどうですか。",
        ),
    ),
    solution=lambda x1, x2, g1, g2: Text(
        en=f"{number(g1)}*{factor(x1)} + {factor(g2)}*{factor(x2)} = {number(g1 * x1 + g2 * x2)}",
        ja=f"{number(g1)}*{factor(x1)} + {factor(g2)}*{factor(x2)} = {number(g1 * x1 + g2 * x2)} です。",
    ),
)

QUESTIONS = (ACCURACY, THROUGH_LAYERS, USED_TWICE)
