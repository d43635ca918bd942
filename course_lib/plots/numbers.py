"""Numbers as text, for pictures and for their text alternatives: a point, and a true minus sign that is read aloud."""

import numpy as np

MINUS = "\N{MINUS SIGN}"


def number(value: float, digits: int = 3) -> str:
    """The value to `digits` significant digits, without trailing zeros and without an exponent.

    >>> number(-0.00018837), number(2.0), number(1234.5)
    ('−0.000188', '2', '1230')
    """
    rounded = float(f"{value:.{digits - 1}e}")
    return _sign(np.format_float_positional(rounded, trim="-"))


def fixed(value: float, decimals: int = 2) -> str:
    """The value with so many decimals, for numbers that stand below each other or follow a slider.

    >>> fixed(-0.001), fixed(2.3), fixed(-1.5, 1)
    ('0.00', '2.30', '−1.5')
    """
    return _sign(f"{value:.{decimals}f}")


def _sign(text: str) -> str:
    zero = not text.strip("-0.")
    return text.removeprefix("-") if zero else text.replace("-", MINUS)
