import ipywidgets
import pytest

from course_lib.data import sine_curve
from course_lib.language import set_language
from course_lib.widgets.epochs import watch_learning
from course_lib.widgets.live import Live


@pytest.fixture
def widget() -> Live:
    return watch_learning(*sine_curve(), epochs=10)


def _buttons(widget: Live) -> tuple[ipywidgets.Play, ipywidgets.Button]:
    play, step = widget.children[0].children
    return play, step


@pytest.mark.parametrize(
    ("k", "w", "b"), [(0, "0.2000", "−0.2000"), (1, "0.4993", "−0.1321"), (10, "1.4841", "0.0028")]
)
def test_epochs_are_those_of_the_notebook(widget: Live, k: int, w: str, b: str) -> None:
    widget.controls["k"].value = k
    assert f"k = {k}: w = {w}, b = {b}," in widget.alt.en
    assert f"k = {k} では w = {w}、b = {b} で" in widget.alt.ja


def test_the_path_ends_where_the_point_is(widget: Live) -> None:
    widget.controls["k"].value = 4
    walked, start, here = widget.figure.axes[1].lines
    assert len(walked.get_xdata()) == 5
    assert walked.get_xydata()[-1].tolist() == here.get_xydata()[0].tolist()
    assert start.get_xydata().tolist() == [[0.2, -0.2]]


def test_the_curve_is_that_of_the_epoch(widget: Live) -> None:
    curve = widget.figure.axes[0].lines[1]
    assert curve.get_ydata()[0] == pytest.approx(0.374219, abs=1e-6)
    widget.controls["k"].value = 10
    assert curve.get_ydata()[0] == pytest.approx(0.088803, abs=1e-4)


def test_step_goes_one_epoch_further_and_stops_at_the_last(widget: Live) -> None:
    _, step = _buttons(widget)
    for _ in range(3):
        step.click()
    assert widget.controls["k"].value == 3
    widget.controls["k"].value = 10
    step.click()
    assert widget.controls["k"].value == 10


def test_play_and_slider_move_together(widget: Live) -> None:
    play, _ = _buttons(widget)
    play.value = 7
    assert widget.controls["k"].value == 7
    widget.controls["k"].value = 2
    assert (play.value, play.max) == (2, 10)


def test_the_step_button_is_explained_in_the_language_of_the_reader() -> None:
    set_language("ja")
    try:
        _, step = _buttons(watch_learning(*sine_curve(), epochs=1))
    finally:
        set_language(None)
    assert (step.description, step.tooltip) == ("+1", "1エポック進む")
