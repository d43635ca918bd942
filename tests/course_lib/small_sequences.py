"""Both kinds of layer for sequences, with no weight of 0, and sequences for them."""

import numpy as np

from course_lib.lstm import LSTM
from course_lib.recurrent import Recurrent

LAYERS = [Recurrent, LSTM]


def layer(kind, every=False, d_in=3, units=4, seed=0):
    """Weights and biases all different from 0, so that none of them could be left out unnoticed."""
    rng = np.random.default_rng(seed)
    made = kind.random(d_in, units, rng, every)
    made.parameters["b"] += rng.normal(size=made.parameters["b"].shape) / 2
    return made


def sequences(n=5, steps=6, d_in=3, seed=1):
    return np.random.default_rng(seed).normal(size=(n, steps, d_in))
