import pytest

from course_lib.plots.shapes import SHAPES
from course_lib.widgets.touch import activation_slope, touch_frame


def test_it_opens_with_the_sigmoid() -> None:
    widget = activation_slope()
    assert "<i>f</i> = σ" in widget.caption.value
    assert [label for label, _ in widget.controls["f"].options] == ["H", "σ", "tanh", "ReLU"]


@pytest.mark.parametrize(("f", "y", "slope"), [(0, 1, 0), (1, 0.8176, 0.1491), (2, 0.9051, 0.1807), (3, 1.5, 1)])
def test_point_and_slope_follow_the_buttons(f: int, y: float, slope: float) -> None:
    widget = activation_slope()
    widget.controls["f"].value, widget.controls["u"].value = f, 1.5
    left, right = widget.figure.axes
    assert left.lines[-1].get_xydata()[0] == pytest.approx([1.5, y], abs=5e-5)
    assert right.lines[-1].get_xydata()[0] == pytest.approx([1.5, slope], abs=5e-5)


def test_dots_are_there_only_where_something_jumps() -> None:
    widget = activation_slope()
    seen = {}
    for f, name in enumerate(SHAPES):
        widget.controls["f"].value = f
        seen[name] = [int(sum(line.get_ydata()[0] == line.get_ydata()[0] for line in ax.lines[1:3]))
                      for ax in widget.figure.axes]  # fmt: skip
    assert seen == {"step": [2, 1], "sigmoid": [0, 0], "tanh": [0, 0], "relu": [0, 2]}


def test_the_caption_gives_four_decimals_and_a_dash_for_no_slope() -> None:
    assert touch_frame("σ", SHAPES["sigmoid"], 1.0).numbers == {"f": "σ", "u": "1.0", "y": "0.7311", "f′": "0.1966"}
    assert touch_frame("H", SHAPES["step"], 0.0).numbers["f′"] == "–"
