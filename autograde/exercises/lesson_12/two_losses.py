"""Exercise 8_3 on paper: the discriminator's loss and the generator's, from what the discriminator says of four points.

The rules take D of the real points and D of the forged ones, and give L_D and L_G.
"""

import math
from collections.abc import Iterable, Sequence

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_names import ZOO
from autograde.exercises.wording import number, numbers
from course_lib.language import Text

Answers = Sequence[float]
REAL, FORGED = (0.8, 0.6), (0.3, 0.1)


def surprises(answers: Iterable[float]) -> list[float]:
    """-ln of each."""
    return [-math.log(answer) for answer in answers]


def against(answers: Answers) -> list[float]:
    """1 minus each: how sure D is that a point is forged."""
    return [1 - answer for answer in answers]


def mean(values: Sequence[float]) -> float:
    """The sum divided by how many there are."""
    return sum(values) / len(values)


def of_discriminator(real: Answers, forged: Answers) -> float:
    """The mean over all points of what D pays."""
    return mean([*surprises(real), *surprises(against(forged))])


def of_generator(forged: Answers) -> float:
    """The mean of -ln D over forged points."""
    return mean(surprises(forged))


SLIPS = (
    Slip(
        "targets_exchanged",
        lambda real, forged: (mean([*surprises(against(real)), *surprises(forged)]), mean(surprises(against(forged)))),
        Text(
            en='Real and forged have changed places. D is the share that the discriminator gives to "real": for a real '
            "point it pays -ln D.",
            ja="本物と偽物が入れかわっています。D は、識別器が「本物だ」とするほうに割りふる割合です。"
            "本物の点の損失は -ln D です。",
        ),
    ),
    Slip(
        "forged_points_wanted_real",
        lambda real, forged: (mean([*surprises(real), *surprises(forged)]), of_generator(forged)),
        Text(
            en="L_G is worked out well. In L_D the discriminator pays for a forged point what it gave to the wrong "
            "side: look at 1 - D.",
            ja="L_G の求め方は合っています。L_D では、偽物の点を「偽物だ」と答えるほど損失が小さくなります。"
            "1 - D を見てください。",
        ),
        credit=0.5,
    ),
    Slip(
        "generator_pays_as_the_discriminator",
        lambda real, forged: (of_discriminator(real, forged), mean(surprises(against(forged)))),
        Text(
            en="L_D is worked out well. In L_G you took 1 - D: that is what the discriminator wants. The generator "
            "wants D to be large.",
            ja="L_D の求め方は合っています。L_G に 1 - D を使っていますが、それは識別器が大きくしたいものです。"
            "生成器は D を大きくしたいのです。",
        ),
        credit=0.5,
    ),
    Slip(
        "saturating_loss",
        lambda real, forged: (of_discriminator(real, forged), -mean(surprises(against(forged)))),
        Text(
            en="L_D is worked out well. For L_G you took the mean of ln(1 - D), the loss with hardly any slope for a "
            "bad forger. Asked for is the mean of -ln D.",
            ja="L_D の求め方は合っています。L_G には ln(1 - D) の平均を使っています。"
            "へたな偽造者には傾きがほとんどない損失です。ここで求めるのは -ln D の平均です。",
        ),
        credit=0.5,
    ),
    Slip(
        "each_kind_averaged_by_itself",
        lambda real, forged: (mean(surprises(real)) + mean(surprises(against(forged))), of_generator(forged)),
        Text(
            en="Right in another reading: you added the mean over real points and the mean over forged ones, as the "
            "paper of 2014 does. Here L_D is one mean over all points, half of it.",
            ja="別の読み方で合っています。2014年の論文と同じように、本物の点での平均と偽物の点での平均を足しています。"
            "この講座の L_D は、全部の点についての1つの平均で、その半分です。",
        ),
        credit=1.0,
    ),
    Slip(
        "summed",
        lambda real, forged: (
            sum(surprises(real)) + sum(surprises(against(forged))),
            sum(surprises(forged)),
        ),
        Text(
            en="These are sums. A loss is the mean over the points that it looks at.",
            ja="これは合計です。損失は、対象にする点についての平均です。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda real, forged: (-of_discriminator(real, forged), -of_generator(forged)),
        Text(
            en="Only the signs are turned. The logarithm of a share is negative; a loss has a minus in front of it.",
            ja="符号だけが逆です。割合の対数は負になるので、損失ではその前にマイナスがつきます。",
        ),
        credit=0.5,
    ),
    Slip(
        "base_ten",
        lambda real, forged: (
            of_discriminator(real, forged) / math.log(10),
            of_generator(forged) / math.log(10),
        ),
        Text(
            en="This is the logarithm to base 10. Here, too, the natural one is meant: the key ln.",
            ja="これは10を底とする対数です。ここでも、使うのは自然対数です。電卓のキーは ln です。",
        ),
    ),
    Slip(
        "logarithm_of_the_mean",
        lambda real, forged: (-math.log(mean([*real, *against(forged)])), -math.log(mean(forged))),
        Text(
            en="You took the logarithm of a mean. First the logarithm of each share, then the mean.",
            ja="平均をとってから対数をとっています。先に割合ごとに対数をとり、それから平均します。",
        ),
    ),
)


def hints(real: Answers, forged: Answers) -> Hints:
    """From what D gives to the right side, to the terms written out."""
    right = [*real, *against(forged)]
    return (
        Text(
            en="For each of the four points: what share does the discriminator give to the right side?",
            ja="4つの点のそれぞれについて、識別器は正しいほうにどれだけの割合を割りふっていますか。",
        ),
        Text(
            en="Real points have D on the right side, forged ones 1 - D. L_D is the mean surprise -ln over all four. "
            "The generator looks at the forged ones alone, and wants D to be large.",
            ja="本物の点では D が、偽物の点では 1 - D が、正しいほうの割合です。"
            "L_D は、4つ全部の「驚き」-ln の平均です。"
            "生成器は偽物の点だけを見て、そこで D を大きくしたいのです。",
        ),
        Text(
            en=f"L_D is the mean of -ln over {numbers(right)}, and L_G the mean of -ln over {numbers(forged)}.",
            ja=f"L_D は {numbers(right)} についての -ln の平均、L_G は {numbers(forged)} についての -ln の平均です。",
        ),
    )


def solution(real: Answers, forged: Answers) -> Text:
    """Both means written out."""
    terms = [" + ".join(number(term) for term in surprises(shares)) for shares in ([*real, *against(forged)], forged)]
    counts = len(real) + len(forged), len(forged)
    values = number(of_discriminator(real, forged)), number(of_generator(forged))
    lines = [f"({all_of})/{n} = {value}" for all_of, n, value in zip(terms, counts, values, strict=True)]
    return Text(en=f"L_D = {lines[0]}, and L_G = {lines[1]}.", ja=f"L_D = {lines[0]}、L_G = {lines[1]} です。")


EXERCISE = ValueExercise(
    id="8_3",
    lesson=ZOO,
    title=Text(en="What the forger and the expert pay", ja="偽造者と鑑定家の損失"),
    points=1,
    reference=lambda real, forged: (of_discriminator(real, forged), of_generator(forged)),
    slips=SLIPS,
    hints=hints,
    solution=solution,
    inputs={"real": REAL, "forged": FORGED},
    names=("L_D", "L_G"),
)
