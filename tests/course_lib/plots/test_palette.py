import pytest
from matplotlib.colors import to_rgb

from course_lib.plots import palette


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["INK", "QUIET", "OUTPUT", "SLOPE"])
def test_colours_of_small_text_have_contrast_4_5_on_white(name: str) -> None:
    assert _contrast(getattr(palette, name), palette.PAPER) >= 4.5


@pytest.mark.parametrize("name", ["ERROR", "PATH", "THRESHOLD", "TARGET", "FIRES"])
def test_colours_of_lines_and_large_text_have_contrast_3_on_white(name: str) -> None:
    assert _contrast(getattr(palette, name), palette.PAPER) >= 3


@pytest.mark.parametrize("name", ["SIGNAL_FILL", "WEIGHT_FILL", "NEURON_FILL", "FIRES_FILL"])
def test_ink_is_legible_on_every_fill(name: str) -> None:
    assert _contrast(palette.INK, getattr(palette, name)) >= 7
