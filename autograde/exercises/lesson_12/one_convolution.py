"""Exercise 8_1 on paper: a kernel of 2 by 2 slides over an image of 3 by 3, with a bias.

The rules take image, kernel and bias, and give the four sums, with their bias, as a table.
"""

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_12.sliding import Table, convolve
from autograde.exercises.lesson_12.sliding_slips import SHARED_SLIPS
from autograde.exercises.lesson_names import ZOO
from autograde.exercises.wording import number, numbers, products
from course_lib.language import Text

IMAGE = ((2.0, -1.0, 4.0), (3.0, 5.0, -2.0), (-3.0, 1.0, 6.0))
KERNEL = ((2.0, -3.0), (1.0, 4.0))
BIAS = -6.0

FIRST_ROW_ONLY = Slip(
    "upper_row_of_the_kernel_only",
    lambda image, kernel, bias: convolve(image[:-1], kernel[:1], bias),
    Text(
        en="Only the upper row of the kernel is in your sums. The kernel has as many products as numbers.",
        ja="和に入っているのは、カーネルの上の行だけです。積は、カーネルの数の個数だけあります。",
    ),
)


def hints(image: Table, kernel: Table, bias: float) -> Hints:
    """From the first window to its sum written out."""
    window = [value for row in image[:2] for value in row[:2]]
    weights = [value for row in kernel for value in row]
    return (
        Text(
            en="Lay the kernel on the left upper corner of the image. Which pixel lies under which number? Into how "
            "many places can you slide it?",
            ja="カーネルを画像の左上のすみに重ねましょう。どの数の下に、どの画素がありますか。"
            "そこから、全部で何か所に動かせますか。",
        ),
        Text(
            en=f"The first window holds {numbers(window)}, row by row, and the kernel {numbers(weights)}. Multiply the "
            "pairs, add up, and add the bias once.",
            ja=f"最初の窓は、行の順に {numbers(window)} です。カーネルは {numbers(weights)} です。"
            "組ごとにかけて足し合わせ、最後にバイアスを1回足します。",
        ),
        Text(
            en=f"The first number is {products(window, weights)} + ({number(bias)}). Then slide the window one pixel "
            "to the right, then down to the left, then to the right again.",
            ja=f"最初の数は {products(window, weights)} + ({number(bias)}) です。次は窓を1画素右へ、"
            "その次は下の段の左へ、最後にまた右へ動かします。",
        ),
    )


def solution(image: Table, kernel: Table, bias: float) -> Text:
    """The four sums written out."""
    weights = [value for row in kernel for value in row]
    lines = []
    for (r, c), z in zip(((0, 0), (0, 1), (1, 0), (1, 1)), convolve(image, kernel, bias).flat, strict=True):
        window = [image[r + i][c + j] for i in (0, 1) for j in (0, 1)]
        lines.append(f"{products(window, weights)} + ({number(bias)}) = {number(float(z))}")
    return Text(
        en=f"The window goes to the right, then down: {'; '.join(lines)}.",
        ja=f"窓は、まず右へ、それから下へ動きます。{'、'.join(lines)} です。",
    )


EXERCISE = ValueExercise(
    id="8_1",
    lesson=ZOO,
    title=Text(en="A convolution by hand", ja="手で計算する畳み込み"),
    points=1,
    reference=convolve,
    slips=(*SHARED_SLIPS, FIRST_ROW_ONLY),
    hints=hints,
    solution=solution,
    inputs={"image": IMAGE, "kernel": KERNEL, "bias": BIAS},
    names=("z11", "z12", "z21", "z22"),
)
