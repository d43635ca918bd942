"""Long memory: a recurrent network learns the adding problem, and is scored on sequences that it has not seen.

The seed decides the sequences, the first weights and the order of the batches, so a run can be repeated to the last
digit. All of it is in single precision (float32), which is enough for training and takes less time.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.clipping import Clipped
from course_lib.data.adding import adding_problem
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.sequences import SequenceLayer
from course_lib.training import Examples, History, train


@dataclass(frozen=True)
class Recipe:
    """What is chosen before training. How it was found stands in bench/adding.py."""

    steps: int = 50
    units: int = 16
    eta: float = 0.01
    bound: float = 1.0
    sequences: int = 3200
    held_out: int = 1000
    epochs: int = 12
    batch_size: int = 32

    @property
    def updates(self) -> int:
        """How many steps the optimizer takes."""
        return self.epochs * -(-self.sequences // self.batch_size)


RECIPE = Recipe()
"""The recipe of lesson 12, the same for both kinds of layer."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """What came out: the trained network, and what it is to be compared with.

    Attributes:
        network: takes sequences of (value, mark), shape (n, steps, 2), and gives sums, shape (n, 1).
        history: the loss, epoch by epoch, in training and held out.
        baseline: the loss on the held-out sequences of always saying the mean of the training targets.
    """

    network: Network
    history: History
    baseline: float

    @property
    def left(self) -> float:
        """What is left of the baseline's loss after training: 1 where nothing was learned, 0 where everything was."""
        return float(self.history.held_out_losses[-1]) / self.baseline


def learn_to_add(kind: type[SequenceLayer], seed: int, recipe: Recipe = RECIPE) -> Outcome:
    """Train one layer of this kind, `Recurrent` or `LSTM`, and a linear neuron that reads its last state."""
    rng = np.random.default_rng(seed)
    learned, held_out = (_problem(n, recipe.steps, rng) for n in (recipe.sequences, recipe.held_out))
    network = Network([kind.random(2, recipe.units, rng), Dense.random(recipe.units, 1, "linear", rng)])
    for layer in network.layers:
        layer.parameters = {name: array.astype(np.float32) for name, array in layer.parameters.items()}
    optimizer = Clipped(Adam(recipe.eta), recipe.bound)
    history = train(network, *learned, optimizer, recipe.epochs, recipe.batch_size, rng, held_out)
    T = held_out[1]
    return Outcome(network, history, network.loss.value(np.full_like(T, learned[1].mean()), T))


def _problem(n: int, steps: int, rng: np.random.Generator) -> Examples:
    X, T = adding_problem(n, steps, rng)
    return X.astype(np.float32), T.astype(np.float32)
