"""Exercise 6_2, one step with momentum: v <- mu v - eta g, then w <- w + v, for numbers and arrays."""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_10 import walks
from autograde.exercises.lesson_10.momentum_slips import SLIPS
from autograde.exercises.lesson_names import OPTIMIZERS
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.optimizers import momentum_step


def probes(rng: np.random.Generator) -> list[Arguments]:
    """(w, g, v, eta, mu): the first step of a walk and later ones; numbers, a row, a table; last a gradient of 0."""
    first = (walks.weights(rng, ()), walks.gradients(rng, ()), 0.0, walks.rate(rng), _mu(rng))
    later = [
        (
            walks.weights(rng, shape),
            walks.gradients(rng, shape),
            walks.velocities(rng, shape),
            walks.rate(rng),
            _mu(rng),
        )
        for shape in walks.SHAPES
    ]
    return [first, *later, (np.array([1.5, -2.5]), np.array([0.0, 0.5]), np.array([0.4, 0.0]), 0.2, 0.9)]


def _mu(rng: np.random.Generator) -> float:
    return float(rng.uniform(0.6, 0.95))


def hints() -> Hints:
    """From the ball to the two lines."""
    return (
        Text(
            en="A ball rolls on although the ground is flat. Which of the two, v or w, is changed by the gradient, "
            "and which of them moves the other?",
            ja="平らな所でも、ボールは転がり続けます。勾配が変えるのは v と w のどちらですか。"
            "そして、どちらがどちらを動かしますか。",
        ),
        Text(
            en="First the new velocity: mu times the old one, minus eta times g. Then add the *new* velocity to w.",
            ja="まず新しい速度を求めます。古い速度の μ 倍から、η × g を引きます。次に、「新しい」速度を w に足します。",
        ),
        Text(
            en="`v = mu * v - ...`, then `w = w + ...`, then `return w, v`. What stands in place of the dots?",
            ja="`v = mu * v - ...`、次に `w = w + ...`、最後に `return w, v` です。点々には何が入りますか。",
        ),
    )


CODE = """\
def momentum_step(w, g, v, eta, mu):
    v = mu * v - eta * g
    w = w + v
    return w, v"""


def solution() -> Text:
    """Velocity, place, both returned."""
    return Text(
        en="The slope changes the velocity, the velocity changes the place. Both go on to the next step, "
        f"so both are returned.{block(CODE)}",
        ja=f"傾きが速度を変え、速度が位置を変えます。どちらも次の一歩で使うので、両方を返します。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="6_2",
    lesson=OPTIMIZERS,
    title=Text(en="A step with momentum", ja="モメンタムの一歩"),
    points=2,
    reference=momentum_step,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="momentum_step",
    parameters=("w", "g", "v", "eta", "mu"),
    probes=probes,
    returns=("w", "v"),
)
