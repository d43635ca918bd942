"""The oracle of the known answers: a formula worked out by mpmath at 50 digits, and how close a result has to come.

`exact` turns floating-point numbers into numbers of 50 digits, without a change; arrays of them add, multiply and
matrix-multiply as usual. The formulas stand in the tests, and no value is copied from what the course computes.
"""

import mpmath
import numpy as np

DIGITS = 50
TOLERANCE = 1e-12
SMALLEST_NORMAL = 2.2250738585072014e-308
LAST_STEPS = 2e-323
"""Below the smallest normal number there are only steps of 5e-324; four of them are what a result there may be off."""

mp = mpmath.mp.clone()
mp.dps = DIGITS

many_digits = mp.workdps(700)
"""For a logarithm of 1 + e^-1400: 50 digits of the small part are the digits 608 to 658 of the sum."""

exp, log, sqrt, tanh, cosh = (np.frompyfunc(f, 1, 1) for f in (mp.exp, mp.log, mp.sqrt, mp.tanh, mp.cosh))
_exact = np.frompyfunc(lambda number: mp.mpf(number), 1, 1)


def exact(numbers):
    """The same numbers, with room for 50 digits: one number gives one, an array gives an array."""
    with np.errstate(invalid="ignore"):  # a nan among them
        return _exact(np.asarray(numbers, dtype=float).astype(object))


def assert_exact(result, expected, scale=None):
    """Every entry within 1e-12, relative to `scale`: to the expected entry, unless said otherwise.

    Where a sum cancels, give the sum of the sizes: a digit that the question lacks, no answer can have.
    """
    expected = np.asarray(expected, dtype=object)
    assert np.shape(result) == expected.shape
    sizes = np.broadcast_to(np.asarray(abs(expected) if scale is None else scale, dtype=object), expected.shape)
    results = np.asarray(exact(result), dtype=object)
    for got, wanted, size in zip(results.flat, expected.flat, sizes.flat, strict=True):
        allowed = max(TOLERANCE * size, LAST_STEPS if abs(wanted) < 8 * SMALLEST_NORMAL else 0)
        assert abs(got - wanted) <= allowed, f"{mp.nstr(got, 17)}, but it is {mp.nstr(wanted, 17)}"
