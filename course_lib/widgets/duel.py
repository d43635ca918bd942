"""Watch a forger and its judge learn from each other, step by step: the points on the left, both losses on the right.

k counts pictures of so many steps each, and a network learns only as far as it is looked at; s is the seed. Points and
losses are of the same real points and the same noise throughout, so what moves has been learned.
"""

from dataclasses import dataclass, field, replace
from functools import cache

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.data.clouds import Clouds, two_clouds
from course_lib.forgery import IN_THE_PLANE, ON_THE_LINE, Duel
from course_lib.language import Text
from course_lib.plots.axes import dress, legend_above
from course_lib.plots.imitation import draw_imitation
from course_lib.plots.numbers import fixed
from course_lib.plots.palette import ERROR, OUTPUT, PAPER, QUIET
from course_lib.plots.picture import new_figure
from course_lib.types import Array
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter
from course_lib.widgets.stepping import play_and_step

_NEXT = Text(en="a few steps further", ja="数ステップ進む")
PICTURES = 100
LAST_SEED = 9
N_REAL = 500
INTERVAL = 200
"""Milliseconds from one picture to the next while playing."""
TOP = 1.5
"""The losses of a training that goes well stay below; others are drawn at the edge."""


@dataclass
class Game:
    """A training as far as it was looked at, with what there was to see after every picture."""

    duel: Duel
    X: Array
    R: Array
    steps: int
    """How many there are from one picture to the next."""
    losses: list[tuple[float, float]] = field(default_factory=list)
    """That of the discriminator and that of the generator, in each picture."""
    _kept: list[tuple[dict[str, Array], dict[str, Array]]] = field(default_factory=list)

    def go_to(self, k: int) -> None:
        """Put both networks in the state of picture k; train on, where nobody has been yet."""
        pair = self.duel.pair
        if 0 < len(self._kept) <= k:
            self._put(len(self._kept) - 1)
        while len(self._kept) <= k:
            self.duel.train(self.steps if self._kept else 0)
            self.losses.append((pair.discriminator_loss(self.X, pair.forge(self.R)), pair.generator_loss(self.R)))
            self._kept.append((_copy(pair.generator.parameters), _copy(pair.discriminator.parameters)))
        self._put(k)

    def _put(self, k: int) -> None:
        generator, discriminator = self._kept[k]
        self.duel.pair.generator.assign(generator)
        self.duel.pair.discriminator.assign(discriminator)


def duel(clouds: Clouds | None = None, eta: float | None = None, seed: int = 0) -> Live:
    """Play and Step, and sliders for the picture k and the seed s.

    Args:
        clouds: what is forged, on a line or in the plane; `two_clouds()` if not given.
        eta: the learning rate of both networks; that of the recipe if not given.
        seed: s at the start, from 0 to 9.

    Raises:
        SettingError: `eta` is not above 0.
        ShapeError: the clouds are neither on a line nor in the plane.
    """
    clouds = clouds or two_clouds()
    recipe = ON_THE_LINE if clouds.centres.shape[1] == 1 else IN_THE_PLANE
    if eta is not None:
        recipe = replace(recipe, eta=eta)
    figure = new_figure(9.8, 3.9, gap=0.12)  # D stands to the right of the one, L to the left of the other
    left, right = figure.subplots(1, 2, width_ratios=(1.5, 1))
    X = clouds.sample(N_REAL, np.random.default_rng(N_REAL))
    drawn, (curves, dots) = draw_imitation(left, X), _draw_losses(right)

    @cache
    def game(seed: int) -> Game:
        R = np.random.default_rng([N_REAL, seed]).standard_normal((N_REAL, recipe.d_noise))
        return Game(Duel(clouds, recipe, seed), X, R, recipe.steps // PICTURES)

    def move(k: int, seed: int) -> Frame:
        now = game(seed)
        now.go_to(k)
        drawn.show(now.duel.pair.forge(now.R), now.duel.pair.judge)
        _show_losses(curves, dots, now.losses[: k + 1])
        return _frame(k, seed, k * now.steps, now.losses[k], drawn.words())

    controls = {"k": counter("k", PICTURES), "seed": counter("s", LAST_SEED)}
    controls["seed"].value = seed
    above = [ipywidgets.HBox(play_and_step(controls["k"], _NEXT, INTERVAL)), *controls.values()]
    return Live(figure, controls, (*drawn.artists, *curves, *dots), move, above)


def _copy(parameters: dict[str, Array]) -> dict[str, Array]:
    return {name: array.copy() for name, array in parameters.items()}


def _draw_losses(ax: Axes) -> tuple[tuple[Line2D, ...], tuple[Line2D, ...]]:
    """Empty curves, and a marker for the end of each; a dotted line at ln 2, where D says one half everywhere."""
    dress(ax, "$k$", "$L$")
    ax.set(xlim=(-2, PICTURES + 2), ylim=(0, TOP))
    ax.axhline(np.log(2), color=QUIET, linestyle=":", linewidth=1.4)
    (of_d,) = ax.plot([], [], "-", color=ERROR, linewidth=2.2, label="$L_D$")
    (of_g,) = ax.plot([], [], "--", color=OUTPUT, linewidth=2.2, label="$L_G$")
    dots = tuple(
        ax.plot([], [], mark, color=curve.get_color(), markersize=9, markeredgecolor=PAPER)[0]
        for mark, curve in zip("DX", (of_d, of_g), strict=True)
    )
    legend_above(ax, [of_d, of_g])
    return (of_d, of_g), dots


def _show_losses(curves: tuple[Line2D, ...], dots: tuple[Line2D, ...], losses: list[tuple[float, float]]) -> None:
    for curve, dot, values in zip(curves, dots, zip(*losses, strict=True), strict=True):
        heights = np.minimum(values, TOP)
        curve.set_data(np.arange(len(heights)), heights)
        dot.set_data([len(heights) - 1], heights[-1:])


def _frame(k: int, seed: int, steps: int, losses: tuple[float, float], left: Text) -> Frame:
    of_d, of_g = (fixed(loss) for loss in losses)
    return Frame(
        {"k": f"{k} ({steps})", "s": str(seed), "L<sub>D</sub>": of_d, "L<sub>G</sub>": of_g},
        Text(
            en=f"After {steps} steps with the seed {seed}: the discriminator's loss is {of_d} (solid), the generator's "
            f"{of_g} (dashed); a dotted line marks 0.69. Left: {left.en}",
            ja=f"シード{seed}で{steps}ステップ訓練したところです。識別器の損失は {of_d}（実線）、生成器の損失は "
            f"{of_g}（破線）で、点線は0.69の高さです。左は、{left.ja}",
        ),
    )
