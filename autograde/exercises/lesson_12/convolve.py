"""Exercise 8_1b, a convolution as a function: one image, one kernel, one bias; no padding, one pixel at a time.

The function takes an image of shape (height, width), a kernel of shape (h, w) and a number, and returns an array of
shape (height - h + 1, width - w + 1).
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints, Slip
from autograde.exercises.lesson_12.sliding import convolve, in_each_window
from autograde.exercises.lesson_12.sliding_slips import SHARED_SLIPS
from autograde.exercises.lesson_names import ZOO
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.types import Array

SHAPES = (((4, 4), (2, 2)), ((5, 4), (3, 2)), ((3, 6), (2, 3)), ((3, 3), (3, 3)), ((6, 5), (3, 3)))
"""(image, kernel): squares, where a kernel laid on wrongly still fits; more rows than columns and fewer; one window."""

SLIPS = (
    Slip(
        "last_windows_left_out",
        lambda image, kernel, bias: in_each_window(lambda X, K: np.sum(X * K) + bias, image, kernel, missing=1),
        Text(
            en="Your loop ends one window too early, in both directions. A window of 3 pixels fits into 5 in three "
            "places, not in two: 5 - 3 + 1.",
            ja="縦も横も、ループが窓1つ分早く終わっています。5画素に3画素の窓が入る場所は、2か所ではなく3か所です。"
            "5 - 3 + 1 と数えます。",
        ),
    ),
    Slip(
        "places_exchanged",
        lambda image, kernel, bias: in_each_window(lambda X, K: np.sum(X * K) + bias, image, kernel, exchanged=True),
        Text(
            en="You look for the window of row r and column c in row c and column r. In a square image that turns the "
            "result over; in others the window leaves the image. Rows come first in `image[...]`.",
            ja="r行c列の窓を、c行r列で探しています。正方形の画像では結果が転置され、そうでない画像では窓がはみ出します。"
            "`image[...]` では行を先に書きます。",
        ),
    ),
    Slip(
        "first_window_only",
        lambda image, kernel, bias: convolve(image, kernel, bias)[0, 0],
        Text(
            en="Only the first window comes back. Is the `return` inside the loop?",
            ja="最初の窓の結果だけが返っています。`return` がループの中に入っていませんか。",
        ),
    ),
    Slip(
        "result_in_one_row",
        lambda image, kernel, bias: convolve(image, kernel, bias).ravel(),
        Text(
            en="The numbers are right, but they stand in one row. The result is a table, with a row for each row of "
            "windows.",
            ja="数は合っていますが、1列に並んでいます。結果は表です。窓の1行が、結果の1行になるようにしてください。",
        ),
        credit=0.5,
    ),
)


def probes(rng: np.random.Generator) -> list[Arguments]:
    """One image and kernel of each of the `SHAPES`, and a bias away from 0."""
    return [(_entries(rng, *image), _entries(rng, *kernel), _bias(rng)) for image, kernel in SHAPES]


def _entries(rng: np.random.Generator, *shape: int) -> Array:
    """Entries of either sign, away from 0."""
    entries: Array = rng.uniform(0.3, 2.0, shape) * rng.choice([-1.0, 1.0], shape)
    return entries


def _bias(rng: np.random.Generator) -> float:
    return float(rng.uniform(0.5, 2.0) * rng.choice([-1.0, 1.0]))


def hints() -> Hints:
    """From the shape of the result to the line in the loop."""
    return (
        Text(
            en="How many windows fit below each other, and how many side by side? That is the shape of the result.",
            ja="窓は、縦にいくつ、横にいくつ入りますか。それが結果の形になります。",
        ),
        Text(
            en="Begin with an array of zeros of that shape, and fill it in two loops, over its rows r and its columns "
            "c. The window of that place begins at pixel [r, c] and is as large as the kernel.",
            ja="その形の、0だけの配列から始めます。行 r と列 c についての二重のループで、1つずつ埋めましょう。"
            "そこの窓は画素 [r, c] から始まり、カーネルと同じ大きさです。",
        ),
        Text(
            en="With `h, w = kernel.shape` the window is `image[r:r + h, c:c + w]`. Multiply it by the kernel with "
            "`*`, add up with `np.sum`, and add the bias.",
            ja="`h, w = kernel.shape` とすると、窓は `image[r:r + h, c:c + w]` です。"
            "`*` でカーネルとかけ、`np.sum` で足し合わせ、バイアスを足します。",
        ),
    )


CODE = """\
def convolve(image, kernel, bias):
    h, w = kernel.shape
    Z = np.zeros((image.shape[0] - h + 1, image.shape[1] - w + 1))
    for r in range(Z.shape[0]):
        for c in range(Z.shape[1]):
            Z[r, c] = np.sum(image[r:r + h, c:c + w] * kernel) + bias
    return Z"""


def solution() -> Text:
    """Two loops over the places of the window."""
    return Text(
        en="The result has height - h + 1 rows and width - w + 1 columns. In each place the kernel is laid on the "
        f"window, entry by entry.{block(CODE)}",
        ja="結果の形は、height - h + 1 行、width - w + 1 列です。どの場所でも、窓とカーネルを要素どうしで"
        f"かけて足し合わせます。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="8_1b",
    lesson=ZOO,
    title=Text(en="A convolution as a function", ja="畳み込みの関数"),
    points=2,
    reference=convolve,
    slips=(*SHARED_SLIPS, *SLIPS),
    hints=hints,
    solution=solution,
    function="convolve",
    parameters=("image", "kernel", "bias"),
    probes=probes,
)
