"""The credit-card network: x, y, z -> a, b -> c, d, e -> f, g, h, with the numbers of the article's exercises.

x is 1 for an income of 4.7 million yen or more, y for a loan, z for a detached house. The neurons of the hidden layers
use ReLU, those of the output layer share 1 among them (softmax). The numbers are made up; nobody trained them.

Source: the article by e205723, sections on the hidden and the output layer.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from course_lib.activations import relu, softmax
from course_lib.errors import SettingError
from course_lib.inputs import floats
from course_lib.layers import dense_forward
from course_lib.types import Array

LAYERS = ("xyz", "ab", "cde", "fgh")
"""The names of the nodes, layer by layer."""

WEIGHTS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "a": (1, -2, 2),
        "b": (-3, 2, 1),
        "c": (1, -1),
        "d": (-1, 2),
        "e": (-2, 1),
        "f": (-1, 1, -2),
        "g": (2, 4, -1),
        "h": (-2, -1, -3),
    }
)
"""For each neuron one weight for each node of the layer before it, in order."""

THETA: Mapping[str, float] = MappingProxyType({"a": 2, "b": -1, "c": 2, "d": -2, "e": -4, "f": -2, "g": 1, "h": -5})
"""The threshold of each neuron, which is subtracted."""


def parameters(layer: int) -> tuple[Array, Array]:
    """(W, b) of the layer with this number, counted from 1 after the input: W has a column for each neuron, b = -theta.

    Raises:
        SettingError: there is no such layer.

    >>> parameters(1)[0].shape, parameters(1)[1].tolist()
    ((3, 2), [-2.0, 1.0])
    """
    if layer not in range(1, len(LAYERS)):
        raise SettingError(f"layer is {layer}, expected a number from 1 to {len(LAYERS) - 1}.")
    names = LAYERS[layer]
    W = np.array([WEIGHTS[name] for name in names], dtype=float).T
    return W, np.array([0.0 - THETA[name] for name in names])


def pre_activations(x: float, y: float, z: float) -> dict[str, float]:
    """u of each neuron, by name, for one applicant."""
    return _run(x, y, z)[0]


def outputs(x: float, y: float, z: float) -> dict[str, float]:
    """What each node sends on, by name, the inputs included, for one applicant."""
    return _run(x, y, z)[1]


def _run(x: float, y: float, z: float) -> tuple[dict[str, float], dict[str, float]]:
    A = floats([[x, y, z]])
    u: dict[str, float] = {}
    sent = _named(LAYERS[0], A)
    for layer, names in enumerate(LAYERS[1:], start=1):
        Z = dense_forward(A, *parameters(layer))
        A = softmax(Z) if names == LAYERS[-1] else relu(Z)
        u |= _named(names, Z)
        sent |= _named(names, A)
    return u, sent


def _named(names: str, row: Array) -> dict[str, float]:
    return dict(zip(names, row.ravel().tolist(), strict=True))
