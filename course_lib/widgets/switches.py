"""Switches of one look: a symbol on the left, and beside it one button for each label, of which one is pressed."""

from collections.abc import Sequence

import ipywidgets


def switch(symbol: str, labels: Sequence[str], value: int = 0) -> ipywidgets.ToggleButtons:
    """Buttons whose value is the place of the one that is pressed, all as wide as the longest label needs."""
    width = 30 + 8 * max(map(len, labels))
    # JupyterLab's style sheet would put the symbol above the buttons; a flexible box keeps it beside them.
    layout = ipywidgets.Layout(display="flex", flex_flow="row", align_items="center", max_width="100%")
    return ipywidgets.ToggleButtons(
        options=[(_label(name, place), place) for place, name in enumerate(labels)],
        value=value,
        description=symbol,
        style={"button_width": f"{width}px", "description_width": "48px"},
        layout=layout,
    )


def _label(name: str, place: int) -> str:
    # In the browser, ipywidgets locks and unlocks these buttons only when some label differs from the number of its
    # place: "0" and "1" would stay locked. A thin space after them makes the difference.
    return f"{name}\u2009" if name == str(place) else name
