"""One redraw of every widget: CPU time from the moved control to the PNG."""

from collections.abc import Iterator
from typing import Any, get_type_hints

from bench.row import Row
from bench.timing import cpu_ms
from course_lib import widgets
from course_lib.data import iris, sine_curve

TARGET = 60.0
REDRAWS = 15
_IRIS = iris()
_ARGUMENTS: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(("fit_by_hand", "watch_learning", "slope", "learning_rate"), sine_curve()),
    "watch_regions": (_IRIS.X[:, [2, 3]], _IRIS.labels),
}
"""What a widget needs, where it needs anything."""


def measure() -> Iterator[Row]:
    """A row for every function of the package that gives a `Live`."""
    for name in widgets.__all__:
        make = getattr(widgets, name)
        if get_type_hints(make).get("return") is widgets.Live:
            redraw = make(*_ARGUMENTS.get(name, ())).redraw
            yield Row("redraw", name, cpu_ms(redraw, REDRAWS), "ms", TARGET)
