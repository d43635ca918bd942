"""What holds for every picture: no words, nothing clipped, said in both languages, white on any page."""

import gc
import re
from collections.abc import Callable
from functools import cache
from unittest.mock import patch

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text as Written

from course_lib import plots
from course_lib.data import sine_curve
from course_lib.data.credit_card import LAYERS, THETA, WEIGHTS, outputs
from course_lib.neuron import fit, forward

X, T = sine_curve()
Y = forward(X, 0.2, -0.2)
COURSE = fit(X, T, 0.2, -0.2, 0.1, 20)
ARTICLE = ([2, -1, 2, -2], [1, -2, 1, 2], -3)

PICTURES: dict[str, Callable[[], plots.Picture]] = {
    "single_neuron": plots.single_neuron,
    "single_neuron, numbers": lambda: plots.single_neuron(-1.25, 0.8, -0.25),
    "target_curve": lambda: plots.target_curve(X, T),
    "target_curve, neuron": lambda: plots.target_curve(X, T, Y),
    "residuals": lambda: plots.residuals(X, T, Y),
    "sigmoid_curve": plots.sigmoid_curve,
    "sigmoid_curve, point": lambda: plots.sigmoid_curve(-2.5),
    "error_curve": plots.error_curve,
    "error_curve, point": lambda: plots.error_curve(0.86, 0.55),
    "chain": lambda: plots.chain(-1.25, 0.8, -0.25, 0.00125),
    "loss_landscape": lambda: plots.loss_landscape(X, T),
    "loss_landscape, path": lambda: plots.loss_landscape(X, T, (COURSE.w, COURSE.b)),
    "loss_history": lambda: plots.loss_history(COURSE.loss),
    "loss_history, floor": lambda: plots.loss_history(COURSE.loss, 1.884e-4),
    "threshold_neuron": lambda: plots.threshold_neuron(*ARTICLE),
    "threshold_neuron, answer": lambda: plots.threshold_neuron([0.125, -2.5], [1.25, -0.75], -0.125, answer=True),
    "moved_corners": lambda: plots.moved_corners(((1, 1), (-1, -1)), (0.5, -1.5), (1, 1), 1.5),
    "network": lambda: plots.network(LAYERS),
    "network, values": lambda: plots.network(LAYERS, outputs(1, 0, 1), WEIGHTS, THETA, "g"),
    "softmax_bars": lambda: plots.softmax_bars([3, 0, -1]),
    "surprise_curve": plots.surprise_curve,
    "surprise_curve, points": lambda: plots.surprise_curve([0.936, 0.0466], squared=True),
    "activation": lambda: plots.activation("step"),
    "activation, point": lambda: plots.activation("tanh", -1.5),
    "activations": plots.activations,
    "terraces": lambda: plots.terraces(X, T),
    "step_line": lambda: plots.step_line(2),
    "step_line, total": lambda: plots.step_line(-3, -2.75),
    "decision_line": lambda: plots.decision_line((1, 1), 1.5),
    "decision_line, no line": lambda: plots.decision_line((0, 0), 1),
}
COMMANDS = ("mathdefault", "overline", "theta", "sigma", "partial", "sum", "frac", "ln", "tanh", "mathrm")
SYMBOLS = {*"xwbuytEkizacdefghHθpq", "ReLU"}

every_picture = pytest.mark.parametrize("name", PICTURES)


@cache
def _picture(name: str) -> plots.Picture:
    return PICTURES[name]()


def _texts(figure: Figure) -> list[Written]:
    """The texts that are really drawn: a figure also holds labels of ticks beyond its frame."""
    drawn = []
    with patch.object(Written, "draw", lambda text, _renderer: drawn.append(text)):
        figure.draw_without_rendering()
    return [text for text in drawn if text.get_visible() and text.get_text()]


def _words(text: str) -> list[str]:
    for command in COMMANDS:
        text = text.replace("\\" + command, " ")
    return [run for run in re.findall(r"[^\W\d_]+", text) if run not in SYMBOLS]


@every_picture
def test_it_holds_symbols_and_numbers_only(name: str) -> None:
    texts = [text.get_text() for text in _texts(_picture(name).figure)]
    assert texts
    assert [word for text in texts for word in _words(text)] == []


@every_picture
def test_no_text_is_cut_off(name: str) -> None:
    figure = _picture(name).figure
    page = figure.bbox.padded(0.5)
    for text in _texts(figure):
        box = text.get_window_extent()
        assert page.contains(box.x0, box.y0), text.get_text()
        assert page.contains(box.x1, box.y1), text.get_text()


@every_picture
def test_it_is_told_in_both_languages(name: str) -> None:
    alt = _picture(name).alt
    assert re.fullmatch(r"[A-Z0-9].{30,}\.", alt.en, re.DOTALL)
    assert not re.search(r"[ぁ-ん]", alt.en)
    assert re.fullmatch(r".{20,}(です|ます|ません|ました)。", alt.ja, re.DOTALL)
    assert not re.search(r"[,;!?]|\. ", alt.ja.replace("(0, 0)", "").replace(", 1)", "").replace(", 0)", ""))


@every_picture
def test_its_paper_is_white(name: str) -> None:
    figure = _picture(name).figure
    assert figure.get_facecolor() == (1, 1, 1, 1)
    assert all(ax.get_facecolor() == (1, 1, 1, 1) for ax in figure.axes)


def test_no_text_of_a_picture_stands_on_another() -> None:
    for name in PICTURES:
        boxes = [(text.get_text(), text.get_window_extent().padded(-1)) for text in _texts(_picture(name).figure)]
        for i, (one, box) in enumerate(boxes):
            crossed = [other for other, other_box in boxes[i + 1 :] if box.overlaps(other_box)]
            # The box around a slanted text is much larger than the text.
            slanted = name == "chain" or name.startswith("loss_landscape")
            assert slanted or crossed == [], f"{name}: {one} on {crossed}"


def test_pictures_that_are_thrown_away_leave_no_figure() -> None:
    def figures() -> int:
        gc.collect()
        return sum(isinstance(thing, Figure) for thing in gc.get_objects())

    plots.step_line(2).png()
    before = figures()
    for theta in np.linspace(-3, 3, 10):
        plots.step_line(theta).png()
    assert figures() == before


def test_all_names_of_the_package_are_pictures_of_this_test() -> None:
    drawn = {name.split(",")[0] for name in PICTURES}
    assert drawn == set(plots.__all__) - {"Picture"}
