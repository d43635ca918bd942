"""An experiment: one data set, one recipe, one seed; split, standardise, train, and score what was held out.

The seed decides the split, the first weights and the order of the batches, so a run can be repeated to the last bit: by
the same versions of NumPy and its BLAS, on the same kind of processor, with as many threads (OPENBLAS_NUM_THREADS).
Where one of these differs, sums are added up in another order: the last digits may differ, and with them, rarely, a
prediction that was nearly a tie.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.baseline import majority_accuracy
from course_lib.data.data_set import DataSet
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.scaling import Standardizer
from course_lib.scores import accuracy, confusion_matrix
from course_lib.splitting import stratified_split
from course_lib.targets import one_hot
from course_lib.training import History, train
from course_lib.types import Array, ClassNumbers, RowNumbers


@dataclass(frozen=True)
class Recipe:
    """What is chosen before training: the hidden layers and how to train. Output softmax, loss cross-entropy, Adam."""

    hidden: tuple[int, ...] = (8,)
    activation: str = "tanh"
    eta: float = 0.03
    epochs: int = 40
    batch_size: int = 16
    held_out: float = 0.3


RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        "iris": Recipe(),
        "wine_recognition": Recipe(),
        "red_wine": Recipe(hidden=(16,), activation="relu", eta=0.003, epochs=20, batch_size=32),
    }
)
"""A recipe for each data set, by its name. How they were found stands in bench/lesson_11.py."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """What came out: the score, what it is to be compared with, and all that is needed to look closer.

    Attributes:
        accuracy: on the held-out rows.
        baseline: the accuracy of the majority class of the training rows, on the same held-out rows.
        predicted: the classes that the network gives the held-out rows.
        true: their classes.
        history: loss and accuracy, epoch by epoch, in training and held out.
        network: the trained network; it takes standardised rows.
        scale: what standardises them; None for a network that does not want that, such as one for images.
        train_rows: row numbers of the data set.
        held_out_rows: likewise.
        n_classes: how many classes the data set has.
    """

    accuracy: float
    baseline: float
    predicted: ClassNumbers
    true: ClassNumbers
    history: History
    network: Network
    scale: Standardizer | None
    train_rows: RowNumbers
    held_out_rows: RowNumbers
    n_classes: int

    @property
    def confusion(self) -> NDArray[np.integer[Any]]:
        """The confusion matrix of the held-out rows, shape (k, k), rows true."""
        return confusion_matrix(self.predicted, self.true, self.n_classes)


def run(data: DataSet, recipe: Recipe, seed: int) -> Outcome:
    """Train on one part of the rows and score the others."""
    rng = np.random.default_rng(seed)
    learn, rest = stratified_split(data.labels, rng, recipe.held_out)
    scale = Standardizer.of(data.X[learn])
    network = build_network(data.X.shape[1], data.n_classes, recipe, rng)
    return learn_and_score(network, scale.apply(data.X), data, recipe, (learn, rest), rng, scale)


def learn_and_score(
    network: Network,
    X: Array,
    data: DataSet,
    recipe: Recipe,
    rows: tuple[RowNumbers, RowNumbers],
    rng: np.random.Generator,
    scale: Standardizer | None = None,
) -> Outcome:
    """Train the network as the recipe says, and score it.

    Args:
        network: takes the rows of X and has one output for each class.
        X: the rows of `data.X`, in the form that the network takes.
        data: whose labels are learned.
        recipe: how to train.
        rows: those to learn from, and those held out.
        rng: shuffles the examples.
        scale: what made X from `data.X`, to be kept with the outcome.
    """
    learn, rest = rows
    T = one_hot(data.labels, data.n_classes)
    history = train(
        network, X[learn], T[learn], Adam(recipe.eta), recipe.epochs, recipe.batch_size, rng, (X[rest], T[rest])
    )
    predicted, true = network.classify(X[rest]), data.labels[rest]
    return Outcome(
        accuracy=accuracy(predicted, true),
        baseline=majority_accuracy(data.labels[learn], true),
        predicted=predicted,
        true=true,
        history=history,
        network=network,
        scale=scale,
        train_rows=learn,
        held_out_rows=rest,
        n_classes=data.n_classes,
    )


def repeat(data: DataSet, recipe: Recipe, seeds: Iterable[int]) -> tuple[Outcome, ...]:
    """One run for each seed: one number alone could be luck."""
    return tuple(run(data, recipe, seed) for seed in seeds)


def build_network(n_inputs: int, n_classes: int, recipe: Recipe, rng: np.random.Generator) -> Network:
    """The layers of `dense_layers`, and softmax with its loss."""
    return Network(dense_layers(n_inputs, n_classes, recipe, rng), "softmax_cross_entropy")


def dense_layers(n_inputs: int, n_classes: int, recipe: Recipe, rng: np.random.Generator) -> list[Dense]:
    """Hidden layers as the recipe says, and a linear layer whose pre-activations go to softmax."""
    widths = [n_inputs, *recipe.hidden, n_classes]
    activations = [recipe.activation] * len(recipe.hidden) + ["linear"]
    return [
        Dense.random(fan_in, fan_out, activation, rng)
        for (fan_in, fan_out), activation in zip(pairwise(widths), activations, strict=True)
    ]
