"""The pre-activations of a layer of threshold neurons, u = x·w - theta for each neuron, and slips with theta.

`weights` holds one row for each neuron of the layer, as the text lists them; the network's W is its transpose.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from autograde.exercise import Slip
from course_lib.language import Text
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


def threshold_slips(activation: Callable[[Array], Array], name: Text) -> tuple[Slip, Slip]:
    """The slips "thresholds_added" and "thresholds_ignored" of a layer with this activation, called `name`."""
    added = Text(
        en="You added the thresholds. Each is subtracted, even where it is negative: then two minus signs meet.",
        ja="閾値を足しています。閾値は引くものです。負の閾値のときは、マイナスが2つ重なります。",
    )
    ignored = Text(
        en=f"You applied {name.en} to the sums alone. Every neuron first subtracts its own threshold.",
        ja=f"和だけを{name.ja}に通しています。その前に、どのニューロンも自分の閾値を引きます。",
    )
    return (
        Slip(
            "thresholds_added",
            lambda x, weights, theta: activation(sums(x, weights) + np.array(theta, dtype=float)),
            added,
        ),
        Slip("thresholds_ignored", lambda x, weights, theta: activation(sums(x, weights)), ignored),
    )
