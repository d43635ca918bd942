"""`tanh_backward(dA, A)` of exercise 4_8: dA * (1 - A^2), with the recorded output A.

Planted is 1 - dA^2, the gradient in the place of the output, as in the article's program.
"""

from autograde.exercise import Slip
from autograde.exercises.lesson_08.planted.part import function, outputs_and_gradients
from course_lib.activations import tanh
from course_lib.language import Text
from course_lib.types import Array


def tanh_backward(dA: Array, A: Array) -> Array:
    """dA * (1 - A^2)."""
    return dA * (1 - A**2)


SLIPS = (
    Slip(
        "as_planted",
        lambda dA, A: dA * (1 - dA**2),
        Text(
            en="Still as it was planted. What does the check say of `W1`, the weights before this layer, "
            "once `W3` and `W2` agree? Which of its two parameters does the function use?",
            ja="まだ仕込まれたままです。`W3` と `W2` が合うようになったら、この層の前の重み `W1` を見てください。"
            "この関数は、2つの引数のうちどれを使っていますか。",
        ),
        planted=True,
    ),
    Slip(
        "slope_alone",
        lambda dA, A: 1 - A**2,
        Text(
            en="This is the slope, and it is right. The gradient dA is still to be multiplied by it.",
            ja="これは傾きで、それ自体は合っています。これに勾配 dA をかけてください。",
        ),
    ),
    Slip(
        "tanh_twice",
        lambda dA, A: dA * (1 - tanh(A) ** 2),
        Text(
            en="A is the output already: tanh was taken on the way forward. Use it as it is.",
            ja="A はもう出力です。tanhには順伝播のときに通しています。そのまま使ってください。",
        ),
    ),
    Slip(
        "gradient_and_output_exchanged",
        lambda dA, A: A * (1 - dA**2),
        Text(
            en="Gradient and output are exchanged. dA is what comes back; the slope 1 - y^2 is made of the output.",
            ja="勾配と出力が入れ替わっています。dA は戻ってくる勾配で、傾き 1 - y^2 は出力から求めます。",
        ),
    ),
    Slip(
        "plus_instead_of_minus",
        lambda dA, A: dA * (1 + A**2),
        Text(
            en="You add the square, so the slope grows with the output. Where is tanh flat?",
            ja="2乗を足しているので、出力が大きいほど傾きが大きくなっています。tanhが平らなのはどこですか。",
        ),
    ),
    Slip(
        "square_forgotten",
        lambda dA, A: dA * (1 - A),
        Text(
            en="This slope is 1 - y. It has to be the same for y and for -y: what happens to y first?",
            ja="傾きが 1 - y になっています。y と -y で同じ傾きになるはずです。y に何をしてから引きますか。",
        ),
    ),
    Slip(
        "formula_of_the_sigmoid",
        lambda dA, A: dA * A * (1 - A),
        Text(
            en="You used y(1 - y), the slope of the sigmoid. tanh has a rule of its own.",
            ja="シグモイド関数の傾き y(1 - y) を使っています。tanhには別の公式があります。",
        ),
    ),
    Slip(
        "brackets_lost",
        lambda dA, A: dA * 1 - A**2,
        Text(
            en="The brackets got lost: dA multiplies the 1 alone. It has to multiply the whole slope.",
            ja="かっこがなくなり、dA が1にだけかかっています。傾き全体にかけてください。",
        ),
    ),
    Slip(
        "whole_bracket_squared",
        lambda dA, A: dA * (1 - A) ** 2,
        Text(
            en="You squared the whole bracket. The square belongs to the output alone.",
            ja="かっこ全体を2乗しています。2乗するのは出力だけです。",
        ),
    ),
    Slip(
        "product_squared",
        lambda dA, A: dA * (1 - (dA * A) ** 2),
        Text(
            en="dA is still inside the square. The slope of tanh depends on the output alone.",
            ja="2乗の中に dA がまだ残っています。tanhの傾きは、出力だけで決まります。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda dA, A: -tanh_backward(dA, A),
        Text(
            en="The size is right, the sign is flipped. tanh rises everywhere: its slope is never negative.",
            ja="大きさは合っていますが、符号が逆です。tanhはどこでも上がっているので、傾きが負になることはありません。",
        ),
        credit=0.5,
    ),
    Slip(
        "slope_left_out",
        lambda dA, A: dA,
        Text(
            en="The gradient comes through unchanged. tanh has a slope below 1 wherever its output is not 0.",
            ja="勾配がそのまま通っています。出力が0でないところでは、tanhの傾きは1より小さくなります。",
        ),
    ),
)

PART = function(
    "tanh_backward",
    ("dA", "A"),
    reference=tanh_backward,
    probes=lambda rng: outputs_and_gradients(rng, tanh),
    slips=SLIPS,
    hints=(
        Text(
            en="The slope of tanh is 1 - y^2. What is y, and what is it called in this function?",
            ja="tanhの傾きは 1 - y^2 です。y は何ですか。この関数では何という名前ですか。",
        ),
        Text(
            en="dA comes back from the layer behind; A is what tanh sent forward. Which of the two tells how steep "
            "tanh is?",
            ja="dA は後ろの層から戻ってきた勾配、A はtanhが前に送った出力です。tanhの傾きは、どちらで決まりますか。",
        ),
        Text(
            en="In the bracket stands a gradient where the output belongs. One letter is too many.",
            ja="かっこの中で、出力を使うところに勾配が使われています。1文字余分です。",
        ),
    ),
    way=Text(
        en="The slope 1 - y^2 is made of the output y, which is A. The planted line squared the gradient.",
        ja="傾き 1 - y^2 の y は出力で、ここでは A です。仕込まれた行は、勾配のほうを2乗していました。",
    ),
    code="def tanh_backward(dA, A):\n    return dA * (1 - A ** 2)",
)
