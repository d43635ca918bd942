"""NumPy's masked arrays: what is masked has no value, whatever number lies beneath."""

import numpy as np
from numpy.ma import MaskedArray, filled


def unmasked(thing: object) -> object:
    """A masked array as a plain one with NaN where it is masked; anything else as it is."""
    if isinstance(thing, MaskedArray):
        return filled(thing.astype(np.float64), np.nan)
    return thing
