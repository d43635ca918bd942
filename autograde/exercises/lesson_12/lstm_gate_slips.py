"""The slips of 8_2, a step of the LSTM, in z and in the gates; those in the cell and after it are in `lstm_cell_slips`.

Every rule takes (x, h, c, W, U, b) and returns (h, c).
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_12.lstm_parts import Parts, reordered
from course_lib.activations import sigmoid
from course_lib.language import Text

SLIPS = (
    Slip(
        "bias_forgotten",
        Parts(sums=lambda x, h, c, W, U, b: x @ W + h @ U).step(),
        Text(
            en="The bias is missing in z. Without it no gate could be open from the start.",
            ja="z にバイアスが入っていません。バイアスがないと、はじめから開いているゲートを作れません。",
        ),
    ),
    Slip(
        "bias_twice",
        Parts(sums=lambda x, h, c, W, U, b: (x @ W + b) + (h @ U + b)).step(),
        Text(
            en="You added b to both products, so it counts twice.",
            ja="2つの積のどちらにも b を足しているので、二重に数えています。",
        ),
    ),
    Slip(
        "bias_subtracted",
        Parts(sums=lambda x, h, c, W, U, b: x @ W + h @ U - b).step(),
        Text(
            en="You subtracted b, as one does with a threshold. A bias is added.",
            ja="閾値のように b を引いています。バイアスは足すものです。",
        ),
    ),
    Slip(
        "state_forgotten",
        Parts(sums=lambda x, h, c, W, U, b: x @ W + b).step(),
        Text(
            en="Your gates do not change with h. They look at the input *and* at the state before: h @ U is missing.",
            ja="h を変えてもゲートが変わりません。ゲートは入力だけでなく、前の状態も見ます。h @ U がありません。",
        ),
    ),
    Slip(
        "input_forgotten",
        Parts(sums=lambda x, h, c, W, U, b: h @ U + b).step(),
        Text(
            en="Your result does not change with x. x @ W is missing in z.",
            ja="x を変えても結果が変わりません。z に x @ W がありません。",
        ),
    ),
    Slip(
        "weights_exchanged",
        Parts(sums=lambda x, h, c, W, U, b: x @ U + h @ W + b).step(),
        Text(
            en="W and U are exchanged, which shows where x and h are equally wide. W belongs to x, U to h.",
            ja="W と U が入れ替わっています。x と h の幅が同じだと、エラーになりません。W は x に、U は h に使います。",
        ),
    ),
    Slip(
        "cell_for_state",
        Parts(sums=lambda x, h, c, W, U, b: x @ W + c @ U + b).step(),
        Text(
            en="You multiplied c by U. The gates see h, what was shown, and not what is inside the cell.",
            ja="U に c をかけています。ゲートが見るのは、外に出された h で、セルの中身ではありません。",
        ),
    ),
    Slip(
        "input_and_forget_exchanged",
        Parts(cut=reordered("fiog")).step(),
        Text(
            en="The input gate and the forget gate are exchanged. The first block of z is i, which belongs to g; "
            "the second is f, which belongs to the old c.",
            ja="入力ゲートと忘却ゲートが入れ替わっています。z の1つ目のブロックは i で、g にかけます。"
            "2つ目は f で、古い c にかけます。",
        ),
    ),
    Slip(
        "candidate_third",
        Parts(cut=reordered("ifgo")).step(),
        Text(
            en="You read the blocks as i, f, g, o, as many programs do. Here the order is i, f, o, g.",
            ja="ブロックを i、f、g、o の順に読んでいます。そうするプログラムも多いのですが、"
            "ここでは i、f、o、g の順です。",
        ),
        credit=0.5,
    ),
    Slip(
        "candidate_second",
        Parts(cut=reordered("igfo")).step(),
        Text(
            en="You read the blocks as i, g, f, o. Here the order is i, f, o, g.",
            ja="ブロックを i、g、f、o の順に読んでいます。ここでは i、f、o、g の順です。",
        ),
        credit=0.5,
    ),
    Slip(
        "candidate_first",
        Parts(cut=reordered("gifo")).step(),
        Text(
            en="You took the first block for the candidate. Here g stands last: i, f, o, g.",
            ja="1つ目のブロックを候補 g にしています。ここでは g は最後です。順番は i、f、o、g です。",
        ),
        credit=0.5,
    ),
    Slip(
        "forget_first",
        Parts(cut=reordered("figo")).step(),
        Text(
            en="You read the blocks as f, i, g, o. Here the order is i, f, o, g.",
            ja="ブロックを f、i、g、o の順に読んでいます。ここでは i、f、o、g の順です。",
        ),
        credit=0.5,
    ),
    Slip(
        "input_and_output_exchanged",
        Parts(cut=reordered("ofig")).step(),
        Text(
            en="The input gate and the output gate are exchanged. The first block is i, the third is o.",
            ja="入力ゲートと出力ゲートが入れ替わっています。1つ目のブロックが i、3つ目が o です。",
        ),
    ),
    Slip(
        "forget_and_output_exchanged",
        Parts(cut=reordered("iofg")).step(),
        Text(
            en="The forget gate and the output gate are exchanged. The second block is f, the third is o.",
            ja="忘却ゲートと出力ゲートが入れ替わっています。2つ目のブロックが f、3つ目が o です。",
        ),
    ),
    Slip(
        "every_fourth_column",
        Parts(cut=lambda z: (z[..., 0::4], z[..., 1::4], z[..., 2::4], z[..., 3::4])).step(),
        Text(
            en="You took every fourth column for a gate. A block is a run of neighbours: "
            "the first `units` columns are i, the next are f.",
            ja="4列おきに取り出しています。ブロックは隣り合う列の並びです。"
            "最初の units 列が i、次の units 列が f です。",
        ),
    ),
    Slip(
        "tanh_everywhere",
        Parts(gate=np.tanh).step(),
        Text(
            en="You put tanh on the gates too. A gate is a share from 0 to 1: that is sigma.",
            ja="ゲートにも tanh を使っています。ゲートは0から1までの割合なので、シグモイド関数です。",
        ),
    ),
    Slip(
        "sigmoid_everywhere",
        Parts(candidate=sigmoid).step(),
        Text(
            en="You put sigma on the candidate too. g may be negative, or the cell could never be lowered: tanh.",
            ja="候補にもシグモイド関数を使っています。g は負にもなれないと、セルの値を下げられません。tanh です。",
        ),
    ),
    Slip(
        "activations_exchanged",
        Parts(gate=np.tanh, candidate=sigmoid).step(),
        Text(
            en="tanh and sigma are exchanged: sigma for the three gates, tanh for the candidate.",
            ja="tanh とシグモイド関数が入れ替わっています。3つのゲートがシグモイド関数、候補が tanh です。",
        ),
    ),
    Slip(
        "candidate_not_squashed",
        Parts(candidate=lambda z: z).step(),
        Text(
            en="Your gates are right, but the candidate is the bare sum. It goes through tanh.",
            ja="ゲートは合っていますが、候補が和のままです。tanh に通してください。",
        ),
    ),
    Slip(
        "gates_not_squashed",
        Parts(gate=lambda z: z).step(),
        Text(
            en="Your gates are bare sums, and may lie outside 0 to 1. They go through sigma.",
            ja="ゲートが和のままなので、0から1までに収まりません。シグモイド関数に通してください。",
        ),
    ),
)
