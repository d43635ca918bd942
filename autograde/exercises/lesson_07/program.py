"""Exercise 3_8, the credit-card network as lines to put in order: six that are needed, and a wrong twin of each.

Judged on an invented network of the same shapes, in which no two numbers are equal and the last W is square, so that
W3.T fits as well as W3.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what an operator returns.

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from autograde.exercise import Hints, Line, OrderExercise, Rule
from autograde.exercises.lesson_07.program_slips import RIGHT, SLIPS
from autograde.exercises.lesson_names import FORWARD_PROPAGATION
from autograde.exercises.wording import block
from course_lib.activations import relu, softmax
from course_lib.data.program_lines import LINES
from course_lib.language import Text

APPLICANTS = 5
_COMPUTED: Mapping[str, tuple[tuple[str, ...], Rule]] = {
    "A": (("Z3",), softmax),
    "B": (("theta3",), lambda theta3: theta3),
    "C": (("A1", "W2", "b2"), lambda A1, W2, b2: relu(A1 @ W2 + b2)),
    "D": (("Y",), lambda Y: np.argmax(Y, axis=0)),
    "E": (("W1", "X", "b1"), lambda W1, X, b1: relu(W1 @ X + b1)),
    "F": (("A2", "W3", "b3"), lambda A2, W3, b3: A2 @ W3 + b3),
    "G": (("A1", "b2", "W2"), lambda A1, b2, W2: relu(A1 @ b2 + W2)),
    "H": (("theta3",), lambda theta3: -theta3),
    "I": (("A2",), softmax),
    "J": (("Y",), lambda Y: np.argmax(Y, axis=1)),
    "K": (("X", "W1", "b1"), lambda X, W1, b1: relu(X @ W1 + b1)),
    "L": (("A2", "W3", "b3"), lambda A2, W3, b3: A2 @ W3.T + b3),
}


def lines() -> Mapping[str, Line]:
    """The lines by their letters, with what each computes."""
    return MappingProxyType(
        {letter: Line(code, code.split(" = ")[0], *_COMPUTED[letter]) for letter, code in LINES.items()}
    )


def start() -> Mapping[str, Any]:
    """What the lines are run on: X of five applicants, weights and biases; none is 0."""
    rng = np.random.default_rng(4)
    shapes = {"X": (APPLICANTS, 3), "W1": (3, 2), "b1": (2,), "W2": (2, 3), "b2": (3,), "W3": (3, 3), "theta3": (3,)}
    return MappingProxyType(
        {name: rng.uniform(0.3, 1.5, shape) * rng.choice([-1.0, 1.0], shape) for name, shape in shapes.items()}
    )


def hints() -> Hints:
    """From the ends to the shapes."""
    return (
        Text(
            en="Begin at the end. What does the line that makes `answer` use? Which line makes that, and what does it "
            "use in turn?",
            ja="終わりから考えてみましょう。`answer` を作る行は何を使いますか。それを作るのはどの行で、"
            "その行は何を使いますか。",
        ),
        Text(
            en="Two lines make each name; one of the two is wrong. Write the shapes above both: X is (n, 3), W1 is "
            "(3, 2), W2 is (2, 3), W3 is (3, 3).",
            ja="どの名前にも、それを作る行が2つあり、片方が間違いです。両方の行の上に形を書きましょう。"
            "X は (n, 3)、W1 は (3, 2)、W2 は (2, 3)、W3 は (3, 3) です。",
        ),
        Text(
            en="Six lines are needed: the biases from the thresholds, two hidden layers, the last weighted sum, "
            "the shares, the answer. Rows are applicants, and `axis=1` runs along a row.",
            ja="必要なのは6行です。閾値から作るバイアス、中間層が2つ、最後の重み付きの和、割合、答えです。"
            "行が申込者で、`axis=1` は行に沿った向きです。",
        ),
    )


def solution() -> Text:
    """The six lines in one right order."""
    code = block("\n".join(f"{letter}   {LINES[letter]}" for letter in RIGHT))
    return Text(
        en=f"Each line uses what the lines above it made:{code}\n\n{RIGHT[0]} only has to come before {RIGHT[3]}: "
        "anywhere above it is right.",
        ja=f"どの行も、それより上の行が作ったものを使います。{code}\n\n{RIGHT[0]} は {RIGHT[3]} より前なら、"
        "どこに置いてもかまいません。",
    )


EXERCISE = OrderExercise(
    id="3_8",
    lesson=FORWARD_PROPAGATION,
    title=Text(en="A network in order", ja="ネットワークを順に並べる"),
    points=2,
    reference=lambda: RIGHT,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    lines=lines(),
    start=start(),
    goal=("Y", "answer"),
)
