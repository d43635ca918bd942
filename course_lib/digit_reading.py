"""Reading digits: a small convolutional network, and the experiment that says how well it reads.

Kernels slide over the image, max pooling keeps the strongest answer of each small square, and a dense layer reads the
digit from what is left. How the recipe was found stands in bench/lesson_12_digits.py.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.convolution import Convolution
from course_lib.data.data_set import DataSet
from course_lib.data.digits import digits, to_images
from course_lib.experiment import Outcome, Recipe, dense_layers, learn_and_score
from course_lib.flatten import Flatten
from course_lib.layers import Layer
from course_lib.network import Network
from course_lib.pooling import MaxPool
from course_lib.splitting import stratified_split
from course_lib.types import Array
from course_lib.windows import check_images


@dataclass(frozen=True)
class ImageRecipe(Recipe):
    """A recipe that begins with one convolution and a max pooling. `hidden` are the dense layers after them."""

    hidden: tuple[int, ...] = ()
    activation: str = "relu"
    eta: float = 0.01
    epochs: int = 10
    batch_size: int = 32
    held_out: float = 0.2
    kernels: int = 16
    size: int = 3
    padding: int = 0
    pool: int = 2


DIGIT_READING = ImageRecipe()
"""The recipe for `course_lib.data.digits`."""


def read_digits(recipe: ImageRecipe, seed: int, data: DataSet | None = None) -> Outcome:
    """Train on one part of the digits and score the others, as `course_lib.experiment.run` does with other data.

    Args:
        recipe: the network, and how to train it.
        seed: decides the split, the first weights and the order of the batches.
        data: rows of `course_lib.data.digits`; None: all of them.
    """
    rng = np.random.default_rng(seed)
    data = digits() if data is None else data
    rows = stratified_split(data.labels, rng, recipe.held_out)
    X = to_images(data.X)
    return learn_and_score(build_reader(X, data.n_classes, recipe, rng), X, data, recipe, rows, rng)


def build_reader(X: Array, n_classes: int, recipe: ImageRecipe, rng: np.random.Generator) -> Network:
    """A network for images shaped like those of X, (n, channels, height, width), with weights drawn by `rng`."""
    check_images(X)
    shape = np.shape(X)[1:]
    convolution = Convolution.random(
        shape[0], recipe.kernels, recipe.size, recipe.activation, rng, padding=recipe.padding
    )
    layers: list[Layer] = [convolution, MaxPool(recipe.pool), Flatten()]
    # An image of zeros says how many numbers are left.
    A: Array = np.zeros((1, *shape))
    for layer in layers:
        A = layer.forward(A)
    return Network([*layers, *dense_layers(A.shape[1], n_classes, recipe, rng)], "softmax_cross_entropy")
