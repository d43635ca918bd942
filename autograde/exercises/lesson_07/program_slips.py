"""The slips of 3_8: a wrong twin in the place of a line, or the right lines in a wrong order.

Every rule gives the letters of a whole program.
"""

from autograde.exercise import Slip
from course_lib.language import Text

RIGHT = "HKCFAJ"


def _twin(name: str, right: str, wrong: str, message: Text, credit: float = 0.0) -> Slip:
    return Slip(name, lambda: RIGHT.replace(right, wrong), message, credit)


def _order(name: str, order: str, message: Text, credit: float = 0.0) -> Slip:
    return Slip(name, lambda: order, message, credit)


TWINS = (
    _twin(
        "threshold_as_bias",
        "H",
        "B",
        Text(
            en="You took the thresholds as biases. A threshold is subtracted, a bias is added: what becomes of "
            "the sign?",
            ja="閾値をそのままバイアスにしています。閾値は引き、バイアスは足します。符号はどうなりますか。",
        ),
        credit=0.5,
    ),
    _twin(
        "product_the_other_way_round",
        "K",
        "E",
        Text(
            en="You took `W1 @ X`. Write the shapes above it: (3, 2) times (n, 3). The inner two do not meet. "
            "Which order brings the two 3s together?",
            ja="`W1 @ X` の行を選んでいます。上に形を書いてみましょう。(3, 2) と (n, 3) の積で、内側の2つが合いません。"
            "2つの3が隣り合うのは、どちらの順ですか。",
        ),
    ),
    _twin(
        "weights_and_biases_exchanged",
        "C",
        "G",
        Text(
            en="You took the line in which W2 and b2 have changed places. The matrix multiplies, the bias is added: "
            "read the line as “signals times weights, plus bias”.",
            ja="W2 と b2 が入れ替わった行を選んでいます。かけるのは重みの行列、足すのはバイアスです。"
            "「信号 × 重み ＋ バイアス」と読めるのはどちらの行ですか。",
        ),
    ),
    _twin(
        "square_weights_transposed",
        "F",
        "L",
        Text(
            en="You took `W3.T`. W3 is square, so its shape fits either way, and NumPy cannot warn you. "
            "But the columns of W3 are the neurons f, g, h: where are they in `W3.T`?",
            ja="`W3.T` の行を選んでいます。W3 は正方形なので、どちらでも形が合い、NumPyは何も言ってくれません。"
            "W3 の列が f、g、h です。`W3.T` では、どこに行っていますか。",
        ),
    ),
    _twin(
        "softmax_of_the_hidden_layer",
        "A",
        "I",
        Text(
            en="You took the softmax of A2. That is the last hidden layer; the weights of f, g, h would never count. "
            "Softmax comes after the last weighted sum.",
            ja="A2 のソフトマックス関数をとる行を選んでいます。A2 は中間層です。これでは f、g、h の重みが使われません。"
            "ソフトマックス関数は、最後の重み付きの和のあとです。",
        ),
    ),
    _twin(
        "largest_of_each_column",
        "J",
        "D",
        Text(
            en="You took `axis=0`, which runs down the columns: it finds the best applicant for each card. "
            "Here each applicant wants an answer, so which axis runs along a row?",
            ja="`axis=0` の行を選んでいます。これは列に沿った向きで、カードごとに申込者を1人選んでしまいます。"
            "ほしいのは申込者ごとの答えです。行に沿った向きはどちらですか。",
        ),
        credit=0.5,
    ),
)

ORDERS = (
    _order(
        "bias_after_its_use",
        "KCFHAJ",
        Text(
            en="Line F uses b3 before it is there. Python reads from top to bottom: "
            "what a line uses must have been made above it.",
            ja="行 F が、まだできていない b3 を使っています。Pythonは上から順に実行します。"
            "行が使うものは、それより上で作っておきましょう。",
        ),
    ),
    _order(
        "hidden_layers_exchanged",
        "HCKFAJ",
        Text(
            en="The second hidden layer comes before the first, so A1 is not there yet. "
            "Signals run from the input to the output: who hears the applicant first?",
            ja="2番目の中間層が1番目より先になっていて、A1 がまだありません。信号は入力から出力へ進みます。"
            "申込者の信号を最初に聞くのは、どの層ですか。",
        ),
    ),
    _order(
        "softmax_before_the_last_sum",
        "HKCAFJ",
        Text(
            en="Softmax comes before the last weighted sum, so Z3 is not there yet. What is it that softmax "
            "shares out?",
            ja="ソフトマックス関数が、最後の重み付きの和より先になっていて、Z3 がまだありません。"
            "ソフトマックス関数は、何から割合を作るのでしょうか。",
        ),
    ),
    _order(
        "answer_before_the_shares",
        "HKCFJA",
        Text(
            en="You look for the largest share before there are shares. What makes Y?",
            ja="割合がまだないのに、いちばん大きい割合を探しています。Y を作るのはどの行ですか。",
        ),
    ),
    _order(
        "back_to_front",
        RIGHT[::-1],
        Text(
            en="You began with the answer and went back. That is a good way to think, but Python starts at the top: "
            "turn the whole order round.",
            ja="答えから逆にたどった順になっています。考え方としてはよい方法ですが、Pythonは上から実行します。"
            "全体を逆の順にしてください。",
        ),
        credit=0.5,
    ),
    _order(
        "first_hidden_layer_left_out",
        "HCFAJ",
        Text(
            en="The first hidden layer is left out. The second one hears A1, not the applicants themselves.",
            ja="1番目の中間層が抜けています。2番目の層が聞くのは A1 で、申込者の信号ではありません。",
        ),
    ),
    _order(
        "second_hidden_layer_left_out",
        "HKFAJ",
        Text(
            en="The second hidden layer is left out, so A2 is never made. Count the columns of circles in the picture.",
            ja="2番目の中間層が抜けているので、A2 ができません。図の中の円の列を数えてみましょう。",
        ),
    ),
    _order(
        "bias_left_out",
        "KCFAJ",
        Text(
            en="b3 is never made. Of the last layer only the thresholds theta3 are given.",
            ja="b3 ができていません。最後の層で与えられているのは、閾値 theta3 だけです。",
        ),
    ),
    _order(
        "answer_left_out",
        "HKCFA",
        Text(
            en="Your program ends with the shares. One line is left, which reads the answer off them.",
            ja="プログラムが割合で終わっています。あと1行、割合から答えを読み取る行が必要です。",
        ),
        credit=0.5,
    ),
    _order(
        "softmax_left_out",
        "HKCFJ",
        Text(
            en="Between the last weighted sum and the answer a line is missing: nothing makes Y yet.",
            ja="最後の重み付きの和と答えのあいだの行が抜けています。Y がまだ作られていません。",
        ),
    ),
)

SLIPS = (*TWINS, *ORDERS)
