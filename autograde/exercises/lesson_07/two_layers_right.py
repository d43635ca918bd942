"""The right way of 3_9: X of shape (n, d_in) goes through a hidden layer with ReLU and an output layer with softmax."""

from course_lib.activations import relu, softmax
from course_lib.types import Array


def forward(X: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> Array:
    """Shares of the outputs for every row of X: softmax(relu(X W1 + b1) W2 + b2)."""
    return softmax(scores(X, W1, b1, W2, b2))


def scores(X: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> Array:
    """The last weighted sum, before softmax."""
    return relu(X @ W1 + b1) @ W2 + b2
