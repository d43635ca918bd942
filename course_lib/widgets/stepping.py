"""Buttons that move a counter on: Play, which goes by itself, and one step."""

import ipywidgets

from course_lib.language import Text, current_language

INTERVAL = 150
"""Milliseconds from one step to the next while playing."""


def play_and_step(
    counter: ipywidgets.IntSlider, tooltip: Text, interval: int = INTERVAL
) -> tuple[ipywidgets.Play, ipywidgets.Button]:
    """Play, kept in step with the slider, and a button for one step; `tooltip` says what a step is."""
    play = ipywidgets.Play(value=counter.value, min=counter.min, max=counter.max, interval=interval)
    ipywidgets.link((play, "value"), (counter, "value"))
    layout = ipywidgets.Layout(width="64px")
    step = ipywidgets.Button(description="+1", icon="step-forward", tooltip=tooltip[current_language()], layout=layout)
    step.on_click(lambda _: setattr(counter, "value", min(counter.value + 1, counter.max)))
    return play, step
