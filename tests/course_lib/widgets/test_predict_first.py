from collections.abc import Iterator

import ipywidgets
import pytest

from course_lib.data import sine_curve
from course_lib.errors import SettingError
from course_lib.language import set_language
from course_lib.widgets.epochs import watch_learning
from course_lib.widgets.predict_first import PredictFirst, predict_first


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    set_language(None)


@pytest.fixture
def widget() -> PredictFirst:
    return predict_first(watch_learning(*sine_curve(), epochs=5), "↑", "↓", "1/2")


def _said(widget: PredictFirst) -> str:
    said: str = widget.children[0].children[0].value
    return said


def _buttons(widget: PredictFirst) -> dict[str, ipywidgets.Button]:
    return {button.description: button for button in widget.children[0].children[1:]}


def _operable(widget: PredictFirst) -> list[bool]:
    """Slider, Play and Step: whether they work."""
    play, step = widget.live.children[0].children
    return [not part.disabled for part in (widget.live.controls["k"], play, step)]


def test_slider_play_and_step_wait_for_a_choice(widget: PredictFirst) -> None:
    assert _operable(widget) == [False] * 3
    assert widget.choice is None
    _buttons(widget)["↓"].click()
    assert _operable(widget) == [True] * 3
    assert widget.choice == "↓"


def test_the_choices_stand_above_the_widget(widget: PredictFirst) -> None:
    row, live = widget.children
    assert [button.description for button in row.children[1:]] == ["↑", "↓", "1/2"]
    assert live is widget.live


def test_only_what_was_chosen_bears_the_mark(widget: PredictFirst) -> None:
    for choice in ("↑", "1/2"):
        _buttons(widget)[choice].click()
        marked = [(b.description, b.style.font_weight) for b in _buttons(widget).values() if b.icon == "check"]
        assert marked == [(choice, "bold")]


def test_a_prediction_is_fixed_once_a_control_has_moved(widget: PredictFirst) -> None:
    _buttons(widget)["↑"].click()
    assert not any(button.disabled for button in _buttons(widget).values())
    widget.live.controls["k"].value = 1
    assert {choice: button.disabled for choice, button in _buttons(widget).items()} == {
        "↑": False,
        "↓": True,
        "1/2": True,
    }


def test_what_was_locked_before_stays_locked() -> None:
    live = watch_learning(*sine_curve(), epochs=5)
    live.controls["k"].disabled = True
    widget = predict_first(live, "A", "B")
    _buttons(widget)["A"].click()
    assert _operable(widget) == [False, True, True]


def test_a_screen_reader_hears_the_question_and_then_the_choice(widget: PredictFirst) -> None:
    assert 'role="status"' in _said(widget)
    assert "press ↑ or ↓ or 1/2" in _said(widget)
    assert _buttons(widget)["↑"].tooltip == "predict ↑"
    _buttons(widget)["↑"].click()
    assert "You predicted ↑." in _said(widget)
    assert [button.tooltip for button in _buttons(widget).values()] == ["you predicted ↑", "predict ↓", "predict 1/2"]


def test_it_speaks_japanese_too() -> None:
    set_language("ja")
    widget = predict_first(watch_learning(*sine_curve(), epochs=1), "<", ">")
    assert "まず予想を選んでください（&lt;、&gt;）。" in _said(widget)
    _buttons(widget)["<"].click()
    assert "予想は &lt; です。" in _said(widget)
    assert _buttons(widget)["<"].tooltip == "予想は < です"


@pytest.mark.parametrize("choices", [(), ("A",), ("A", "B", "A")])
def test_a_choice_needs_two_that_differ(choices: tuple[str, ...]) -> None:
    with pytest.raises(SettingError, match="two or more different strings"):
        predict_first(watch_learning(*sine_curve(), epochs=1), *choices)
