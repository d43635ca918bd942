"""Sliders of one look: a symbol on the left, the value on the right, a key press for a step."""

import ipywidgets

WIDTH = "420px"


def slider(symbol: str, value: float, low: float, high: float, step: float) -> ipywidgets.FloatSlider:
    """A slider for a number between `low` and `high`."""
    return ipywidgets.FloatSlider(
        value=value, min=low, max=high, step=step, description=symbol, readout_format=".2f", layout=_layout()
    )


def counter(symbol: str, high: int) -> ipywidgets.IntSlider:
    """A slider for a count from 0 to `high`."""
    return ipywidgets.IntSlider(value=0, min=0, max=high, description=symbol, layout=_layout())


def log_slider(symbol: str, value: float, low: int, high: int, step: float) -> ipywidgets.FloatLogSlider:
    """A slider from 10^low to 10^high, where each step multiplies by 10^step."""
    return ipywidgets.FloatLogSlider(
        value=value, base=10, min=low, max=high, step=step, description=symbol, readout_format=".3g", layout=_layout()
    )


def _layout() -> ipywidgets.Layout:
    return ipywidgets.Layout(width=WIDTH, max_width="100%")
