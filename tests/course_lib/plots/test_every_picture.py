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
from course_lib.data import digits, sine_curve, to_images
from course_lib.data.credit_card import LAYERS, THETA, WEIGHTS, outputs
from course_lib.landscapes import RAVINE, of_neuron, walk
from course_lib.neuron import fit, forward
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.training import History
from course_lib.widgets.passes import ROADS, ROWS, START

X, T = sine_curve()
Y = forward(X, 0.2, -0.2)
COURSE = fit(X, T, 0.2, -0.2, 0.1, 20)
ARTICLE = ([2, -1, 2, -2], [1, -2, 1, 2], -3)
VALUES = ROADS.forward(START)
GRADIENTS = ROADS.backward(VALUES)
DIGITS = to_images(digits().X[:12])
IMAGE, KERNEL = [[2, -1, 4, 0], [3, 5, -2, 1], [-3, 1, 6, 2]], [[2, -3], [1, 4]]
EDGES = [[[1, 0, -1]] * 3, [[0.25, -0.125, 2], [0, 1, 1], [1, 2, -0.5]]]
WALKS = {"SGD": walk(RAVINE, SGD(0.1), 20), "μ": walk(RAVINE, Momentum(0.1), 20), "Adam": walk(RAVINE, Adam(0.1), 20)}


def _judge(X: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(2 * X[:, 0] - X[:, -1] ** 2))


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
    "bell": lambda: plots.bell([-1.5, -0.2, 0.1, 0.4, 1.2]),
    "adversaries": plots.adversaries,
    "imitation": lambda: plots.imitation(np.linspace(-3, 3, 200)[:, None], np.linspace(0, 5, 50)[:, None], _judge),
    "imitation, plane": lambda: plots.imitation(np.eye(2) - 0.5, np.array([[0.2, 0.1], [0, 2]]), _judge),
    "chain": lambda: plots.chain(-1.25, 0.8, -0.25, 0.00125),
    "layer_shapes": lambda: plots.layer_shapes(8, 3, 2),
    "loss_landscape": lambda: plots.loss_landscape(X, T),
    "loss_landscape, path": lambda: plots.loss_landscape(X, T, (COURSE.w, COURSE.b)),
    "loss_history": lambda: plots.loss_history(COURSE.loss),
    "loss_history, floor": lambda: plots.loss_history(COURSE.loss, 1.884e-4),
    "threshold_neuron": lambda: plots.threshold_neuron(*ARTICLE),
    "threshold_neuron, answer": lambda: plots.threshold_neuron([0.125, -2.5], [1.25, -0.75], -0.125, answer=True),
    "moved_corners": lambda: plots.moved_corners(((1, 1), (-1, -1)), (0.5, -1.5), (1, 1), 1.5),
    "computational_graph": lambda: plots.computational_graph(ROADS),
    "computational_graph, numbers": lambda: plots.computational_graph(ROADS, VALUES, GRADIENTS.edges, ROWS),
    "backprop_patterns": plots.backprop_patterns,
    "step_sizes": lambda: plots.step_sizes(lambda x: x**3, 3.0, 1.0),
    "network": lambda: plots.network(LAYERS),
    "network, values": lambda: plots.network(LAYERS, outputs(1, 0, 1), WEIGHTS, THETA, "g"),
    "softmax_bars": lambda: plots.softmax_bars([3, 0, -1]),
    "surprise_curve": plots.surprise_curve,
    "surprise_curve, points": lambda: plots.surprise_curve([0.936, 0.0466], squared=True),
    "activation": lambda: plots.activation("step"),
    "activation, point": lambda: plots.activation("tanh", -1.5),
    "activations": plots.activations,
    "terraces": lambda: plots.terraces(X, T),
    "square_to_normal": lambda: plots.square_to_normal([0.1, 0.5, 0.9], [0.2, 0.4, 0.6]),
    "layer_histograms": lambda: plots.layer_histograms([X, T, X - T]),
    "layer_gradients": lambda: plots.layer_gradients([1e-6, 1e-3, 1]),
    "layer_gradients, several": lambda: plots.layer_gradients([1e-6, 1e-3, 1], [0.7, 0.8, 0.9]),
    "walks": lambda: plots.walks(RAVINE, WALKS),
    "walks, neuron": lambda: plots.walks(of_neuron(X, T), {"50": np.array([[0.2, -0.2], [1.0, 0.1]])}),
    "walk_heights": lambda: plots.walk_heights(RAVINE, WALKS),
    "rolling": lambda: plots.rolling({"SGD": [5, 4, 3.2, 2.56, 2.05, 1.64], "μ": [5, 4, 2.3, 0.31, -1.54, -2.9]}),
    "running_mean": lambda: plots.running_mean([0.5, 0.7, 0.2, 0.6]),
    "step_line": lambda: plots.step_line(2),
    "step_line, total": lambda: plots.step_line(-3, -2.75),
    "decision_line": lambda: plots.decision_line((1, 1), 1.5),
    "decision_line, no line": lambda: plots.decision_line((0, 0), 1),
    "confusion_matrix": lambda: plots.confusion_matrix([[15, 0, 0], [0, 131, 2], [1, 0, 14]]),
    "confusion_matrix, symbols": lambda: plots.confusion_matrix(np.diag([1, 2, 3, 4, 5, 6]), "345678"),
    "decision_regions": lambda: plots.decision_regions(
        lambda P: (P > 0).sum(axis=1), np.eye(2) - 0.5, np.array([0, 2])
    ),
    "training_curves": lambda: plots.training_curves(History(COURSE.loss)),
    "training_curves, held out": lambda: plots.training_curves(
        History(COURSE.loss, np.linspace(0.1, 0.9, 21), COURSE.loss + 0.1, np.linspace(0.1, 0.8, 21))
    ),
    "convolution_window": lambda: plots.convolution_window(IMAGE, KERNEL, -6, k=4),
    "convolution_window, padding": lambda: plots.convolution_window(IMAGE, KERNEL, 0.5, k=2, stride=2, padding=1),
    "digit_images": lambda: plots.digit_images(DIGITS[:3], [0, 1, 2]),
    "digit_images, predicted": lambda: plots.digit_images(DIGITS[:12], [*range(10), 0, 1], [*range(9), 4, 0, 7]),
    "feature_maps": lambda: plots.feature_maps(DIGITS[0, 0], EDGES, np.abs(DIGITS[1:3, 0])),
    "unrolled": lambda: plots.unrolled(3),
    "unrolled, numbers": lambda: plots.unrolled(2, [1, 0], [0, 0.76, 0.36]),
    "lstm_cell": lambda: plots.lstm_cell(0.3, 0.9, 0.6, -0.7, 1.5),
    "gradients_in_time": lambda: plots.gradients_in_time(0.8 ** np.arange(50), np.full(50, 0.5)),
    "seed_dots": lambda: plots.seed_dots([0.93, 0.97, 0.91], 0.33),
    "seed_dots, near": lambda: plots.seed_dots(np.linspace(0.4, 0.6, 10), 0.49),
}
COMMANDS = (
    "mathdefault",
    "overline",
    "theta",
    "sigma",
    "partial",
    "sum",
    "frac",
    "ln",
    "tanh",
    "ell",
    "hat",
    "mathrm",
    "times",
    "cdot",
    "Delta",
    "prime",
)
SYMBOLS = {*"xwbuytEkizacdefghoHθpqrsLmμADGUXWZ", "ReLU", "SGD", "Adam"}

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
def test_nothing_reaches_beyond_the_page(name: str) -> None:
    figure = _picture(name).figure
    figure.draw_without_rendering()
    drawn = figure.get_tightbbox()
    assert min(drawn.x0, drawn.y0) >= -0.01
    assert drawn.x1 <= figure.get_figwidth() + 0.01
    assert drawn.y1 <= figure.get_figheight() + 0.01


@every_picture
def test_it_looks_as_it_did(name: str, looks_as_before: Callable[[str, plots.Picture], bool]) -> None:
    assert looks_as_before(name, PICTURES[name]()), "if it is meant to look so: `make looks`"


def test_a_line_a_label_or_a_colour_that_is_gone_is_seen(looks_as_before: Callable[[str, plots.Picture], bool]) -> None:
    for spoil in (
        lambda ax: ax.lines[0].set_visible(False),
        lambda ax: ax.set_xlabel(""),
        lambda ax: ax.lines[0].set_color("#D55E00"),
    ):
        picture = plots.sigmoid_curve()
        spoil(picture.figure.axes[0])
        assert not looks_as_before("sigmoid_curve", picture)


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
            slanted = name.startswith(("chain", "loss_landscape", "computational_graph", "backprop_patterns"))
            assert slanted or crossed == [], f"{name}: {one} on {crossed}"


def test_pictures_that_are_thrown_away_leave_no_figure() -> None:
    def figures() -> int:
        gc.collect()
        return sum(issubclass(type(thing), Figure) for thing in gc.get_objects())

    plots.step_line(2).png()
    before = figures()
    for theta in np.linspace(-3, 3, 10):
        plots.step_line(theta).png()
    assert figures() == before


def test_all_names_of_the_package_are_pictures_of_this_test() -> None:
    drawn = {name.split(",")[0] for name in PICTURES}
    assert drawn == set(plots.__all__) - {"Picture"}
