"""What holds for every widget: picture and words follow the controls, in both languages, and nothing piles up."""

import gc
import re
import sys
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from matplotlib.figure import Figure

from course_lib import widgets
from course_lib.data import iris, sine_curve
from course_lib.language import set_language

X, T = sine_curve()
IRIS = iris()

WIDGETS: dict[str, Callable[[], widgets.Live]] = {
    "fit_by_hand": lambda: widgets.fit_by_hand(X, T),
    "watch_learning": lambda: widgets.watch_learning(X, T, epochs=20),
    "slope": lambda: widgets.slope(X, T),
    "learning_rate": lambda: widgets.learning_rate(X, T),
    "threshold_and_bias": widgets.threshold_and_bias,
    "boundary": widgets.boundary,
    "activation_slope": widgets.activation_slope,
    "line_or_bend": widgets.line_or_bend,
    "race": widgets.race,
    "softmax_and_loss": widgets.softmax_and_loss,
    "credit_card": widgets.credit_card,
    "walk_forward": widgets.walk_forward,
    "forward_and_backward": widgets.forward_and_backward,
    "deep_network": widgets.deep_network,
    "duel": widgets.duel,
    "slide_kernel": widgets.slide_kernel,
    "memory_cell": widgets.memory_cell,
    "watch_regions": lambda: widgets.watch_regions(IRIS.X[:, [2, 3]], IRIS.labels, epochs=5),
}

every_widget = pytest.mark.parametrize("name", WIDGETS)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    set_language(None)


@every_widget
def test_every_control_moves_the_picture_and_its_words(name: str) -> None:
    widget = WIDGETS[name]()
    picture, words, alt = bytes(widget.image.value), widget.caption.value, widget.alt
    for control in widget.controls.values():
        value, control.value = control.value, 1 if control.value != 1 else 0
        assert bytes(widget.image.value) != picture
        assert widget.caption.value != words
        assert widget.alt != alt
        control.value = value


@every_widget
def test_going_back_shows_the_same_picture_again(name: str) -> None:
    widget = WIDGETS[name]()
    control = next(iter(widget.controls.values()))
    value, picture = control.value, bytes(widget.image.value)
    control.value = 1 if value != 1 else 0
    control.value = value
    assert bytes(widget.image.value) == picture


@every_widget
def test_the_words_follow_the_language(name: str) -> None:
    widget = WIDGETS[name]()
    assert widget.alt.en in unescape(widget.caption.value)
    set_language("ja")
    widget.redraw()
    assert widget.alt.ja in widget.caption.value
    assert widget.alt.ja.endswith(("です。", "ます。"))
    assert not re.search(r"[ぁ-ん]", widget.alt.en)


@every_widget
def test_the_picture_stands_above_its_words_and_below_its_controls(name: str) -> None:
    widget = WIDGETS[name]()
    assert widget.children[-2:] == (widget.image, widget.caption)
    assert len(widget.children) >= 3


@every_widget
def test_labels_of_controls_are_symbols(name: str) -> None:
    labels = [control.description for control in WIDGETS[name]().controls.values()]
    assert set(labels) <= {
        "a",
        "f",
        "u",
        "h",
        "i",
        "o",
        "v₁",
        "v₂",
        "w",
        "b",
        "k",
        "η",
        "s",
        "θ",
        "w₁",
        "w₂",
        "Σxw",
        "x",
        "y",
        "z",
        "a…h",
        "u₁",
        "u₂",
        "u₃",
        "t",
    }


@every_widget
def test_of_500_redraws_nothing_stays_behind(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def kept() -> tuple[int, int]:
        gc.collect()
        return sum(issubclass(type(thing), Figure) for thing in gc.get_objects()), len(widget.figure.findobj())

    monkeypatch.setattr("course_lib.widgets.live.SHARPNESS", 0.1)  # small pictures: their size keeps nothing alive
    widget = WIDGETS[name]()
    control = next(iter(widget.controls.values()))
    values = (control.value, 1 if control.value != 1 else 0)
    for i in range(200):
        control.value = values[i % 2]
    before, grown = kept(), []
    for _ in range(3):
        blocks = sys.getallocatedblocks()
        for i in range(100):
            control.value = values[i % 2]
        assert kept() == before
        grown.append(sys.getallocatedblocks() - blocks)
    # Not one for each; an artist that stays is dozens. What stays does so every time, and a cache that grows once in a
    # while does not.
    assert min(grown) < 100


def test_all_names_of_the_package_are_widgets_of_this_test() -> None:
    assert set(widgets.__all__) == {*WIDGETS, "Live", "PredictFirst", "predict_first", "put_in_order"}
