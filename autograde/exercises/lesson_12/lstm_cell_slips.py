"""The slips of 8_2, a step of the LSTM, in the new cell, in what is shown of it, and in what is returned.

Every rule takes (x, h, c, W, U, b) and returns (h, c).
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_12.lstm_parts import RIGHT, Parts
from course_lib.activations import sigmoid
from course_lib.language import Text
from course_lib.types import Array


def _squashed_returned(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    h, c = RIGHT(x, h, c, W, U, b)
    return h, np.tanh(c)


def _old_cell_returned(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    return RIGHT(x, h, c, W, U, b)[0], c


def _old_state_returned(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    return h, RIGHT(x, h, c, W, U, b)[1]


SLIPS = (
    Slip(
        "nothing_forgotten",
        Parts(cell=lambda i, f, o, g, c: c + i * g).step(),
        Text(
            en="The old c is kept whole. Multiply it by the forget gate.",
            ja="古い c を全部残しています。忘却ゲートをかけてください。",
        ),
    ),
    Slip(
        "candidate_without_gate",
        Parts(cell=lambda i, f, o, g, c: f * c + g).step(),
        Text(
            en="The candidate comes in whole. Multiply it by the input gate.",
            ja="候補を全部入れています。入力ゲートをかけてください。",
        ),
    ),
    Slip(
        "old_cell_left_out",
        Parts(cell=lambda i, f, o, g, c: i * g).step(),
        Text(
            en="Your result does not change with c. The cell keeps the share f of what it held.",
            ja="c を変えても結果が変わりません。セルには、前の中身が f の割合だけ残ります。",
        ),
    ),
    Slip(
        "nothing_written",
        Parts(cell=lambda i, f, o, g, c: f * c).step(),
        Text(
            en="Nothing is written into your cell: i times g is missing.",
            ja="セルに何も書き込まれていません。i と g の積がありません。",
        ),
    ),
    Slip(
        "forgets_by_f",
        Parts(cell=lambda i, f, o, g, c: (1 - f) * c + i * g).step(),
        Text(
            en="You took f for the share that is forgotten. In spite of its name it is the share that is *kept*.",
            ja="f を「忘れる割合」として使っています。名前は忘却ゲートですが、f は「残す」割合です。",
        ),
    ),
    Slip(
        "written_by_what_was_forgotten",
        Parts(cell=lambda i, f, o, g, c: f * c + (1 - f) * g).step(),
        Text(
            en="You wrote with 1 - f in place of i. There are cells of that kind, but this one has an input gate.",
            ja="i の代わりに 1 − f を使って書き込んでいます。そういうセルもありますが、ここには入力ゲートがあります。",
        ),
    ),
    Slip(
        "subtracted",
        Parts(cell=lambda i, f, o, g, c: f * c - i * g).step(),
        Text(
            en="You subtracted the candidate. It is added; its own sign says whether the cell rises or falls.",
            ja="候補を引いています。候補は足します。増えるか減るかは、g の符号で決まります。",
        ),
    ),
    Slip(
        "multiplied",
        Parts(cell=lambda i, f, o, g, c: f * c * i * g).step(),
        Text(
            en="You multiplied old and new. The plus between them is what makes the memory last.",
            ja="古いものと新しいものをかけ合わせています。間にあるのは足し算で、それが記憶を長持ちさせます。",
        ),
    ),
    Slip(
        "share_of_the_sum",
        Parts(cell=lambda i, f, o, g, c: f * (c + i * g)).step(),
        Text(
            en="You multiplied the sum by f. f belongs to the old c alone.",
            ja="足したものの全体に f をかけています。f をかけるのは古い c だけです。",
        ),
    ),
    Slip(
        "output_not_squashed",
        Parts(output=lambda o, new, old, g: o * new).step(),
        Text(
            en="Your c is right. For h it goes through tanh before the output gate.",
            ja="c は合っています。h では、c を tanh に通してから出力ゲートをかけます。",
        ),
        credit=0.5,
    ),
    Slip(
        "sigmoid_for_tanh",
        Parts(output=lambda o, new, old, g: o * sigmoid(new)).step(),
        Text(
            en="Your c is right. For h you took sigma of c; it is tanh, which can be negative too.",
            ja="c は合っています。h で c のシグモイド関数を使っています。使うのは、負にもなる tanh です。",
        ),
        credit=0.5,
    ),
    Slip(
        "old_cell_shown",
        Parts(output=lambda o, new, old, g: o * np.tanh(old)).step(),
        Text(
            en="Your c is right, but h was made of the old c. First the new c, then h.",
            ja="c は合っていますが、h を古い c から作っています。先に新しい c を求め、それから h です。",
        ),
        credit=0.5,
    ),
    Slip(
        "output_gate_forgotten",
        Parts(output=lambda o, new, old, g: np.tanh(new)).step(),
        Text(
            en="Your c is right. In h the output gate is missing.",
            ja="c は合っています。h に出力ゲートがかかっていません。",
        ),
        credit=0.5,
    ),
    Slip(
        "candidate_shown",
        Parts(output=lambda o, new, old, g: o * g).step(),
        Text(
            en="Your c is right, but you show the candidate. What is shown is the cell, old content included.",
            ja="c は合っていますが、候補を外に出しています。外に出すのは、古い中身も含めたセルです。",
        ),
        credit=0.5,
    ),
    Slip(
        "gate_inside",
        Parts(output=lambda o, new, old, g: np.tanh(o * new)).step(),
        Text(
            en="Your c is right. You multiplied by o first and took tanh afterwards; it is tanh first.",
            ja="c は合っています。o をかけてから tanh に通しています。順番は tanh が先です。",
        ),
        credit=0.5,
    ),
    Slip(
        "squashed_cell_returned",
        _squashed_returned,
        Text(
            en="Your h is right. But c itself goes on without tanh: keep tanh(c) under another name.",
            ja="h は合っています。ただし c そのものは tanh を通さずに次へ渡します。"
            "tanh(c) には別の名前をつけましょう。",
        ),
        credit=0.5,
    ),
    Slip(
        "old_cell_returned",
        _old_cell_returned,
        Text(
            en="Your h is right, but you return the c that came in. The next step needs the new one.",
            ja="h は合っていますが、渡された c をそのまま返しています。次のステップで使うのは新しい c です。",
        ),
    ),
    Slip(
        "old_state_returned",
        _old_state_returned,
        Text(
            en="Your c is right, but you return the h that came in. The next step needs the new one.",
            ja="c は合っていますが、渡された h をそのまま返しています。次のステップで使うのは新しい h です。",
        ),
    ),
    Slip(
        "swapped",
        lambda x, h, c, W, U, b: RIGHT(x, h, c, W, U, b)[::-1],
        Text(
            en="Both arrays are right, in the other order. Return h first, then c.",
            ja="配列はどちらも合っていますが、順番が逆です。h、c の順に返してください。",
        ),
        credit=0.5,
    ),
)
