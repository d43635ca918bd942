"""The pre-activations of a layer of threshold neurons: u = x·w - theta for each neuron.

`weights` holds one row for each neuron of the layer, as the text lists them; the network's W is its transpose.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from typing import TypeAlias

import numpy as np

from course_lib.types import Array

Numbers: TypeAlias = tuple[float, ...]
Rows: TypeAlias = tuple[Numbers, ...]


def sums(x: Numbers, weights: Rows) -> Array:
    """The weighted sum of each neuron, shape (n_neurons,)."""
    return np.array(weights, dtype=float) @ np.array(x, dtype=float)


def pre_activations(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    """u of each neuron, shape (n_neurons,)."""
    return sums(x, weights) - np.array(theta, dtype=float)


def columns_for_rows(weights: Rows, n_inputs: int) -> Rows:
    """The same numbers in the order in which they are listed, read as one row for each input: then turned.

    Where the layer has as many neurons as inputs, this is the transpose.
    """
    read = np.ravel(weights).reshape(n_inputs, -1).T
    return tuple(tuple(row) for row in read.tolist())
