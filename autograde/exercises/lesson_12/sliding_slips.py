"""Slips of 8_1 and 8_1b that are made on paper and in code: in the kernel, the bias, the windows, and at the end.

Every rule takes image, kernel and bias. A rule stops with NumPy's ValueError where the shapes of a wrong way do not
fit.
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_12.sliding import Table, convolve, in_each_window
from course_lib.activations import relu
from course_lib.language import Text
from course_lib.types import Array


def _padded(image: Table, kernel: Table, bias: float) -> Array:
    """Zeros all around, as many as let the kernel meet every pixel with each of its numbers."""
    (h, w), X = np.shape(kernel), np.asarray(image, dtype=float)
    return convolve(np.pad(X, ((h - 1, h - 1), (w - 1, w - 1))), kernel, bias)


def _padded_to_the_size(image: Table, kernel: Table, bias: float) -> Array:
    """Zeros so that the result is as large as the image; of an odd number of zeros the larger half at the end."""
    (h, w), X = np.shape(kernel), np.asarray(image, dtype=float)
    return convolve(np.pad(X, (((h - 1) // 2, h // 2), ((w - 1) // 2, w // 2))), kernel, bias)


def _side_by_side(image: Table, kernel: Table, bias: float) -> Array:
    h, w = np.shape(kernel)
    return convolve(image, kernel, bias)[::h, ::w]


KERNEL_SLIPS = (
    Slip(
        "kernel_turned_round",
        lambda image, kernel, bias: convolve(image, np.flip(kernel), bias),
        Text(
            en="You turned the kernel by half a turn, as mathematics does in a convolution. Networks lay it on as it "
            "is: its first number meets the first pixel of the window.",
            ja="カーネルを180度回しています。数学の畳み込みではそうしますが、ニューラルネットワークではそのまま"
            "重ねます。カーネルの左上の数は、窓の左上の画素と組になります。",
        ),
    ),
    Slip(
        "kernel_transposed",
        lambda image, kernel, bias: convolve(image, np.transpose(kernel), bias),
        Text(
            en="You exchanged rows and columns of the kernel. Lay it on the window as it is written: which number lies "
            "on the right at the top?",
            ja="カーネルの行と列を入れかえています。書いてあるとおりに窓に重ねましょう。右上に来るのはどの数ですか。",
        ),
    ),
    Slip(
        "kernel_upside_down",
        lambda image, kernel, bias: convolve(image, np.flipud(kernel), bias),
        Text(
            en="You laid the kernel on upside down. Its upper row meets the upper row of the window.",
            ja="カーネルの上下を逆に重ねています。カーネルの上の行は、窓の上の行と組になります。",
        ),
    ),
    Slip(
        "matrix_product_in_the_window",
        lambda image, kernel, bias: in_each_window(lambda window, K: np.sum(window @ K) + bias, image, kernel),
        Text(
            en="You took the matrix product of window and kernel. Here each pixel meets one number of the kernel, the "
            "one that lies on it: multiply entry by entry, then add up.",
            ja="窓とカーネルの行列の積を求めています。ここでは、どの画素も、重なったカーネルの数1つだけと組になります。"
            "要素どうしをかけてから、足し合わせてください。",
        ),
    ),
    Slip(
        "averaged",
        lambda image, kernel, bias: convolve(image, np.asarray(kernel) / np.size(kernel), bias),
        Text(
            en="You divided the sum by the number of products. A kernel adds; it takes no mean.",
            ja="和を積の個数で割っています。カーネルがするのは足し算で、平均はとりません。",
        ),
    ),
)

BIAS_SLIPS = (
    Slip(
        "bias_forgotten",
        lambda image, kernel, bias: convolve(image, kernel, 0.0),
        Text(
            en="You have the weighted sums; the bias is still missing. It is added to each of them.",
            ja="重み付きの和まではできていますが、バイアスがまだ入っていません。どの和にもバイアスを足してください。",
        ),
    ),
    Slip(
        "bias_subtracted",
        lambda image, kernel, bias: convolve(image, kernel, -bias),
        Text(
            en="You subtracted the bias, as one does with a threshold. A bias is added.",
            ja="バイアスを引いています。引くのは閾値です。バイアスは足してください。",
        ),
    ),
    Slip(
        "bias_with_every_product",
        lambda image, kernel, bias: convolve(image, kernel, bias * np.size(kernel)),
        Text(
            en="You added the bias once for every product. It belongs to the sum: once in each window.",
            ja="積の1つ1つにバイアスを足しています。バイアスは和に足すものです。1つの窓に1回だけ足してください。",
        ),
    ),
)

WINDOW_SLIPS = (
    Slip(
        "windows_side_by_side",
        _side_by_side,
        Text(
            en="Your window jumps by its own size, so that no two overlap. It moves by one pixel at a time.",
            ja="窓が自分の大きさの分だけ跳んでいて、重なりがありません。1画素ずつ動かしてください。",
        ),
    ),
    Slip(
        "padded_all_around",
        _padded,
        Text(
            en="Your window reaches over the edge, where you put zeros. Here nothing is padded: every window lies "
            "inside the image.",
            ja="窓が画像の端からはみ出し、外側を0とみなしています。ここではパディングをしません。"
            "窓は、いつも画像の中に収まります。",
        ),
    ),
    Slip(
        "padded_to_the_size_of_the_image",
        _padded_to_the_size,
        Text(
            en="Your result is as large as the image: you padded with zeros. Here nothing is padded, so the result is "
            "smaller.",
            ja="結果が画像と同じ大きさです。0でパディングしていますね。ここではパディングをしないので、"
            "結果は画像より小さくなります。",
        ),
    ),
)

END_SLIPS = (
    Slip(
        "result_transposed",
        lambda image, kernel, bias: convolve(image, kernel, bias).T,
        Text(
            en="All numbers are right, but rows and columns of the result are exchanged. The window goes to the right "
            "first, then down.",
            ja="数はどれも合っていますが、結果の行と列が逆です。窓は、まず右へ、それから下へ動きます。",
        ),
        credit=0.5,
    ),
    Slip(
        "relu_applied",
        lambda image, kernel, bias: relu(convolve(image, kernel, bias)),
        Text(
            en="You went one step too far, through ReLU. Stop at the sum with its bias, which may be negative.",
            ja="一歩先のReLUまで進んでいます。バイアスを足した和で止めてください。負の数でもかまいません。",
        ),
        credit=0.5,
    ),
    Slip(
        "largest_of_the_window",
        lambda image, kernel, bias: in_each_window(lambda window, K: window.max(), image, kernel),
        Text(
            en="You took the largest number of each window. That is max pooling; here the kernel is laid on it.",
            ja="窓の中でいちばん大きい数を取っています。それは最大プーリングです。ここでは、窓にカーネルを重ねます。",
        ),
    ),
)

SHARED_SLIPS = (*KERNEL_SLIPS, *BIAS_SLIPS, *WINDOW_SLIPS, *END_SLIPS)
