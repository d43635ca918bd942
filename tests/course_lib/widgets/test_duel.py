"""The duel: networks learn only as far as they are looked at, and what was seen once is seen again."""

import ipywidgets
import numpy as np
import pytest

from course_lib.data import ring_of_clouds
from course_lib.data.clouds import Clouds
from course_lib.errors import SettingError, ShapeError
from course_lib.forgery import ON_THE_LINE
from course_lib.forgery import Duel as Training
from course_lib.widgets.duel import N_REAL, PICTURES, TOP, Game, duel
from course_lib.widgets.live import Live


@pytest.fixture
def widget() -> Live:
    return duel()


def _curve(widget: Live) -> np.ndarray:
    return widget.figure.axes[2].lines[-1].get_ydata().copy()


def _losses(widget: Live) -> tuple[np.ndarray, np.ndarray]:
    _, of_d, of_g, *_ = widget.figure.axes[1].lines
    return of_d.get_ydata(), of_g.get_ydata()


def test_at_the_start_there_is_one_loss_of_each(widget: Live) -> None:
    assert [len(losses) for losses in _losses(widget)] == [1, 1]


def test_a_picture_is_as_many_steps_as_make_a_hundred_of_the_whole(widget: Live) -> None:
    widget.controls["k"].value = 3
    assert ON_THE_LINE.steps == PICTURES * 10
    assert "After 30 steps" in widget.alt.en
    assert "30ステップ訓練した" in widget.alt.ja
    assert [len(losses) for losses in _losses(widget)] == [4, 4]


def test_what_is_shown_is_the_network_after_so_many_steps(widget: Live) -> None:
    widget.controls["k"].value = 7
    training = Training(widget_clouds(), ON_THE_LINE, 0)
    training.train(70)
    places = widget.figure.axes[2].lines[-1].get_xdata()
    np.testing.assert_array_equal(_curve(widget), training.pair.judge(places[:, np.newaxis]))


def test_going_back_and_on_again_goes_the_same_way(widget: Live) -> None:
    straight = duel()
    straight.controls["k"].value = 6
    seen = {}
    for k in (2, 1, 4, 0, 1, 2, 6):
        widget.controls["k"].value = k
        np.testing.assert_array_equal(_curve(widget), seen.setdefault(k, _curve(widget)))
    assert np.any(seen[1] != seen[2])
    np.testing.assert_array_equal(_curve(widget), _curve(straight))
    for one, other in zip(_losses(widget), _losses(straight), strict=True):
        np.testing.assert_array_equal(one, other)


def test_the_losses_are_those_of_the_points_that_are_shown() -> None:
    X, R = np.linspace(-2, 2, 8)[:, np.newaxis], np.linspace(-1, 1, 5)[:, np.newaxis]
    game = Game(Training(widget_clouds(), ON_THE_LINE, 2), X, R, steps=4)
    game.go_to(2)
    pair = game.duel.pair
    assert game.losses[2] == (pair.discriminator_loss(X, pair.forge(R)), pair.generator_loss(R))
    assert len(game.losses) == 3


def test_after_all_pictures_both_clouds_are_forged(widget: Live) -> None:
    widget.controls["k"].value = PICTURES
    heights = widget.figure.axes[0].patches[1].get_data().values
    middle = len(heights) // 2
    assert 0.35 < heights[:middle].sum() < 0.65
    assert heights[middle - 4 : middle + 4].sum() < 0.1


def test_a_loss_that_runs_away_is_drawn_at_the_edge() -> None:
    widget = duel(eta=0.9)
    widget.controls["k"].value = 3
    assert max(losses.max() for losses in _losses(widget)) == TOP


def test_another_seed_is_another_training(widget: Live) -> None:
    widget.controls["k"].value = 2
    before = _curve(widget)
    widget.controls["seed"].value = 4
    assert np.all(_curve(widget) != before)
    assert "with the seed 4" in widget.alt.en


def test_the_plane_is_watched_too() -> None:
    widget = duel(ring_of_clouds())
    widget.controls["k"].value = 1
    assert f"{N_REAL} real points, dots" in widget.alt.en
    assert "After 20 steps" in widget.alt.en


def test_step_goes_one_picture_further_and_play_moves_the_slider(widget: Live) -> None:
    play, step = widget.children[0].children
    step.click()
    assert widget.controls["k"].value == 1
    assert isinstance(play, ipywidgets.Play)
    play.value = 3
    assert widget.controls["k"].value == 3


def test_what_cannot_be_watched_is_refused() -> None:
    with pytest.raises(ShapeError, match=r"expected \(n, 1\) or \(n, 2\)"):
        duel(Clouds(np.zeros((1, 3)), 1))
    with pytest.raises(SettingError, match="eta is -1, expected a finite number above 0"):
        duel(eta=-1)


def widget_clouds() -> Clouds:
    return Clouds(np.array([[-2.0], [2.0]]), 0.5)
