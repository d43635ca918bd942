"""Exercise 6_3, one step of Adam, Algorithm 1 of Kingma and Ba (2015), arXiv:1412.6980, for numbers and arrays."""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_10 import walks
from autograde.exercises.lesson_10.adam_slips import SLIPS
from autograde.exercises.lesson_names import OPTIMIZERS
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.optimizers import adam_step

TIMES = (1, 2, 3, 10)
"""The steps of a walk that are asked for."""
PAPER = (0.001, 0.9, 0.999, 1e-8)
"""eta, beta1, beta2 and epsilon as the paper recommends them."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """(w, g, m, v, t, eta, beta1, beta2, eps): steps of walks, a gradient of 0, a tiny one, steps of a walk of rows.

    Two walks are of numbers and one is of rows. m and v are what the steps before have left. A large epsilon shows its
    place; the paper's settings show it by a gradient of 1e-6.
    """
    first, second, rows = (_walk(rng, shape) for shape in ((), (), (3,)))
    still = (walks.weights(rng, ()), 0.0, walks.velocities(rng, ()), float(rng.uniform(0.2, 0.6)), 3, *_settings(rng))
    return [*first, *second, still, (0.0, 1e-6, 0.0, 0.0, 1, *PAPER), *rows]


def _walk(rng: np.random.Generator, shape: tuple[int, ...]) -> list[Arguments]:
    """Some steps of one walk through random gradients, from m = v = 0."""
    settings = _settings(rng)
    state, steps = _start(rng, shape), []
    for t in range(1, max(TIMES) + 1):
        w, m, v = state
        steps.append((w, g := walks.gradients(rng, shape), m, v, t, *settings))
        moved = adam_step(w, g, m, v, t, *settings)
        state = moved if shape else tuple(map(float, moved))
    return [steps[t - 1] for t in TIMES]


def _start(rng: np.random.Generator, shape: tuple[int, ...]) -> Arguments:
    """w, m and v before the first step."""
    return (walks.weights(rng, shape), *((np.zeros(shape), np.zeros(shape)) if shape else (0.0, 0.0)))


def _settings(rng: np.random.Generator) -> tuple[float, float, float, float]:
    return (
        walks.rate(rng),
        float(rng.uniform(0.75, 0.92)),
        float(rng.uniform(0.95, 0.99)),
        float(rng.uniform(0.05, 0.15)),
    )


def hints() -> Hints:
    """From the four quantities to the lines."""
    return (
        Text(
            en="Four new numbers lead to the new w: two means, and two corrections. "
            "In which order are they worked out, and which two of them does the next step need?",
            ja="新しい w までに、4つの数を求めます。2つの平均と、2つの補正した値です。どの順に計算しますか。"
            "次の一歩で必要になるのは、そのうちのどの2つですか。",
        ),
        Text(
            en="`m = beta1 * m + (1 - beta1) * g`, and v likewise with beta2 and the square of g. "
            "The corrections divide by 1 minus beta *to the power t*; `**` is the power. Keep them under other names.",
            ja="`m = beta1 * m + (1 - beta1) * g` です。v は beta2 と g の2乗を使って同じように求めます。"
            "補正では、1から「ベータの t 乗」を引いた数で割ります。累乗は `**` です。"
            "補正した値には別の名前をつけましょう。",
        ),
        Text(
            en="`m_hat = m / (1 - beta1**t)`, `v_hat = v / (1 - beta2**t)`. The step is eta times m_hat, divided by "
            "`(np.sqrt(v_hat) + eps)`, brackets included. Which m and v are returned?",
            ja="`m_hat = m / (1 - beta1**t)`、`v_hat = v / (1 - beta2**t)` です。一歩は eta × m_hat を、"
            "かっこごと `(np.sqrt(v_hat) + eps)` で割ったものです。返すのは、どの m と v ですか。",
        ),
    )


CODE = """\
def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - eta * m_hat / (np.sqrt(v_hat) + eps)
    return w, m, v"""


def solution() -> Text:
    """Line by line as in the paper."""
    return Text(
        en="The lines of Algorithm 1. The corrected values serve this one step; "
        f"m and v themselves go on to the next.{block(CODE)}",
        ja="論文のアルゴリズム1を1行ずつ書いたものです。補正した値はこの一歩だけで使い、"
        f"次の一歩へは m と v そのものを渡します。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="6_3",
    lesson=OPTIMIZERS,
    title=Text(en="A step of Adam", ja="Adamの一歩"),
    points=4,
    reference=adam_step,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="adam_step",
    parameters=("w", "g", "m", "v", "t", "eta", "beta1", "beta2", "eps"),
    probes=probes,
    returns=("w", "m", "v"),
)
