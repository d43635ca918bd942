"""Watch decision regions grow, epoch by epoch: the plane on the left, training and held-out loss on the right.

Seven rows in ten of each class are learned from; all points are shown. h counts the hidden neurons, k the epochs.
"""

from dataclasses import dataclass
from functools import cache

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.experiment import Recipe, build_network
from course_lib.language import Text
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.plots.axes import MEAN_ERROR
from course_lib.plots.held_out import draw_curves
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, PAPER
from course_lib.plots.picture import new_figure
from course_lib.plots.regions import draw_regions
from course_lib.scaling import Standardizer
from course_lib.splitting import stratified_split
from course_lib.targets import one_hot
from course_lib.training import History, train
from course_lib.types import Array, ClassNumbers
from course_lib.widgets.live import MEAN, Frame, Live
from course_lib.widgets.sliders import counter, log_slider
from course_lib.widgets.stepping import play_and_step

_NEXT = Text(en="one epoch further", ja="1エポック進む")
BATCH_SIZE = 64
"""Large: few steps for an epoch, so that one can watch, and a new training takes no longer than a blink."""
MOST_HIDDEN = 16


@dataclass(frozen=True)
class Course:
    """One training: what was seen, and every parameter after each epoch."""

    network: Network
    scale: Standardizer
    history: History
    parameters: tuple[dict[str, Array], ...]

    def classify(self, k: int, X: Array) -> ClassNumbers:
        """The classes of the rows of X, as they are, after k epochs."""
        self.network.assign(self.parameters[k])
        return self.network.classify(self.scale.apply(X))


def watch_regions(
    X: Array, labels: ClassNumbers, hidden: int = 8, eta: float = 0.03, epochs: int = 30, seed: int = 0
) -> Live:
    """Play and Step, and sliders for the epochs k, the learning rate and the number h of hidden neurons.

    Args:
        X: two features, shape (n, 2), as they were measured.
        labels: the class of each row.
        hidden: neurons of the one hidden layer (tanh) at the start.
        eta: the learning rate of Adam at the start.
        epochs: how many there are to watch.
        seed: decides the split, the first weights and the batches.

    Raises:
        SettingError: there are more than six classes.
        ShapeError: X has not two columns, or not one label for each row.
    """
    figure = new_figure(8.8, 3.6)
    left, right = figure.subplots(1, 2, width_ratios=(1.25, 1))
    regions = draw_regions(left, X, labels)
    curves, here = _draw_history(right, epochs)

    @cache
    def course(eta: float, hidden: int) -> Course:
        return learn(X, labels, Recipe((hidden,), "tanh", eta, epochs, BATCH_SIZE), seed)

    def move(k: int, eta: float, hidden: int) -> Frame:
        now = course(eta, hidden)
        regions.show(lambda places: now.classify(k, places))
        _show_history(curves, here, now.history, k)
        return _frame(now.history, k, eta, hidden, regions.words())

    controls = {
        "k": counter("k", epochs),
        "eta": log_slider("η", eta, -3, 0, 0.25),
        "hidden": ipywidgets.IntSlider(value=hidden, min=1, max=MOST_HIDDEN, description="h"),
    }
    controls["hidden"].layout = controls["k"].layout
    above = [ipywidgets.HBox(play_and_step(controls["k"], _NEXT)), *controls.values()]
    return Live(figure, controls, (regions.plane, *regions.points, regions.rings, *curves, *here), move, above)


def learn(X: Array, labels: ClassNumbers, recipe: Recipe, seed: int) -> Course:
    """Train on part of the rows, and keep every epoch."""
    rng = np.random.default_rng(seed)
    k = int(np.max(labels)) + 1
    rows, rest = stratified_split(labels, rng, recipe.held_out)
    scale = Standardizer.of(X[rows])
    Z, T = scale.apply(X), one_hot(labels, k)
    network = build_network(X.shape[1], k, recipe, rng)
    kept: list[dict[str, Array]] = []

    def keep(_: int) -> None:
        kept.append({name: array.copy() for name, array in network.parameters.items()})

    held_out = Z[rest], T[rest]
    optimizer = Adam(recipe.eta)
    history = train(network, Z[rows], T[rows], optimizer, recipe.epochs, recipe.batch_size, rng, held_out, keep)
    return Course(network, scale, history, tuple(kept))


def _draw_history(ax: Axes, epochs: int) -> tuple[tuple[Line2D, Line2D], tuple[Line2D, Line2D]]:
    """The curves of the whole training, and where it stands on them."""
    empty = np.ones(epochs + 1)
    curves = draw_curves(ax, empty, empty, MEAN_ERROR)
    ax.set(xlim=(-0.02 * epochs, 1.02 * epochs), ylim=(0, 1.6))
    (line,) = ax.plot([0, 0], [0, 1.6], "-", color=INK, linewidth=1)
    (dots,) = ax.plot([], [], "D", color=INK, markersize=8, markeredgecolor=PAPER)
    return curves, (line, dots)


def _show_history(curves: tuple[Line2D, Line2D], here: tuple[Line2D, Line2D], history: History, k: int) -> None:
    both = history.losses, history.held_out_losses
    for curve, losses in zip(curves, both, strict=True):
        curve.set_ydata(losses)
    line, dots = here
    line.set_xdata([k, k])
    dots.set_data([k, k], [losses[k] for losses in both])


def _frame(history: History, k: int, eta: float, hidden: int, plane: Text) -> Frame:
    rate, loss, other = number(eta), number(history.losses[k]), number(history.held_out_losses[k])
    right = f"{100 * history.held_out_accuracies[k]:.1f}%"
    return Frame(
        {"k": str(k), "η": rate, "h": str(hidden), f"{MEAN} (—)": loss, f"{MEAN} (- -)": f"{other} ({right})"},
        Text(
            en=f"After {k} epochs with η = {rate} and {hidden} hidden neurons: the mean of E is {loss} in training "
            f"(solid) and {other} on the held-out rows (dashed), of which {right} are right. Left: {plane.en}",
            ja=f"η = {rate}、中間層のニューロン{hidden}個で{k}エポック学習したところです。"
            f"E の平均は訓練（実線）で {loss}、とっておいた行（破線）で {other}、その正解率は {right} です。"
            f"左は、{plane.ja}",
        ),
    )
