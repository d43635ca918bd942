import ipywidgets
import numpy as np
import pytest

from course_lib.data import iris
from course_lib.errors import ShapeError
from course_lib.experiment import Recipe
from course_lib.widgets.growing import learn, watch_regions
from course_lib.widgets.live import Live

DATA = iris()
X, LABELS = DATA.X[:, [2, 3]], DATA.labels


@pytest.fixture
def widget() -> Live:
    return watch_regions(X, LABELS, epochs=12)


def _rings(widget: Live) -> int:
    return len(widget.figure.axes[0].lines[3].get_xdata())


def test_mistakes_become_fewer(widget: Live) -> None:
    before = _rings(widget)
    widget.controls["k"].value = 12
    assert before > 40
    assert _rings(widget) < 15


def test_going_back_shows_the_earlier_network(widget: Live) -> None:
    before = _rings(widget)
    widget.controls["k"].value = 12
    widget.controls["k"].value = 0
    assert _rings(widget) == before


def test_the_diamonds_stand_on_the_curves_at_k(widget: Live) -> None:
    widget.controls["k"].value = 5
    solid, dashed, line, dots = widget.figure.axes[1].lines
    assert list(line.get_xdata()) == [5, 5]
    assert dots.get_xydata().tolist() == [[5, solid.get_ydata()[5]], [5, dashed.get_ydata()[5]]]


def test_another_rate_is_another_training(widget: Live) -> None:
    solid = widget.figure.axes[1].lines[0]
    before = solid.get_ydata().copy()
    widget.controls["eta"].value = 0.001
    assert np.ptp(solid.get_ydata()) < 0.5 * np.ptp(before)


def test_the_number_of_hidden_neurons_is_that_of_the_network() -> None:
    course = learn(X, LABELS, Recipe((3,), "tanh", epochs=2), seed=0)
    assert [array.shape for array in course.parameters[0].values()] == [(2, 3), (3,), (3, 3), (3,)]
    assert len(course.parameters) == 3


def test_what_is_kept_of_an_epoch_does_not_change_later() -> None:
    course = learn(X, LABELS, Recipe((3,), "tanh", epochs=2), seed=0)
    assert np.any(course.parameters[0]["W1"] != course.parameters[2]["W1"])


def test_the_kept_networks_are_those_that_were_measured() -> None:
    course = learn(X, LABELS, Recipe((4,), "tanh", epochs=4, batch_size=32), seed=0)
    right = [np.sum(course.classify(k, X) == LABELS) for k in range(5)]
    np.testing.assert_allclose(
        right, 105 * course.history.accuracies + 45 * course.history.held_out_accuracies, rtol=1e-12
    )


def test_step_goes_one_epoch_further_and_play_moves_the_slider(widget: Live) -> None:
    play, step = widget.children[0].children
    step.click()
    assert widget.controls["k"].value == 1
    assert isinstance(play, ipywidgets.Play)
    play.value = 7
    assert widget.controls["k"].value == 7


def test_the_words_name_epoch_rate_and_width(widget: Live) -> None:
    widget.controls["hidden"].value = 2
    widget.controls["k"].value = 3
    assert "After 3 epochs with η = 0.03 and 2 hidden neurons" in widget.alt.en
    assert "中間層のニューロン2個で3エポック" in widget.alt.ja


def test_two_columns_are_needed() -> None:
    with pytest.raises(ShapeError, match="Choose two columns"):
        watch_regions(DATA.X, LABELS)
