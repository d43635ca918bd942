"""NumPy's masked arrays."""

import numpy as np

from autograde.diagnosis.masked import unmasked


def test_what_is_masked_becomes_nan_and_the_rest_stays() -> None:
    plain = unmasked(np.ma.array([3, 4], mask=[True, False]))
    np.testing.assert_array_equal(plain, [np.nan, 4.0])
    assert type(plain) is np.ndarray


def test_the_masked_constant_is_nan() -> None:
    assert np.isnan(unmasked(np.ma.masked))  # type: ignore[call-overload]


def test_other_things_are_handed_on() -> None:
    things = [1, None, np.ones(2), [np.ma.masked]]
    assert all(unmasked(thing) is thing for thing in things)
