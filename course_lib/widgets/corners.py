"""The boundary of a neuron with two inputs, moved by w_1, w_2 and theta."""

from collections.abc import Sequence

from course_lib.plots.numbers import fixed
from course_lib.plots.picture import new_axes
from course_lib.plots.plane import corner_outputs, describe_plane, draw_plane
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import slider


def boundary() -> Live:
    """Sliders for w_1, w_2 and theta: the line, the firing side, and the four corners of the unit square."""
    figure, ax = new_axes(4.6, 4.2)
    plane = draw_plane(ax)

    def move(w1: float, w2: float, theta: float) -> Frame:
        plane.move((w1, w2), theta)
        return corners_frame((w1, w2), theta)

    controls = {
        "w1": slider("w₁", 1, -2, 2, 0.25),
        "w2": slider("w₂", 1, -2, 2, 0.25),
        "theta": slider("θ", 1.5, -3, 3, 0.25),
    }
    return Live(figure, controls, (plane.side, plane.line, plane.on, plane.off, *plane.outputs), move)


def corners_frame(w: Sequence[float], theta: float) -> Frame:
    """What is to be seen with these weights and this threshold."""
    numbers = {"w₁": fixed(w[0]), "w₂": fixed(w[1]), "θ": fixed(theta)}
    outputs = ", ".join(f"{y:.0f}" for y in corner_outputs(w, theta))
    return Frame({**numbers, "y": outputs}, describe_plane(w, theta))
