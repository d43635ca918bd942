"""What a student meets who opens a lesson in JupyterLab: it runs, it moves, and it answers."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from autograde.card import LOOKS
from autograde.exercises import get
from course_lib.language import Language

pytestmark = pytest.mark.browser

CAPTION = ".widget-html-content"
PASSED, NOT_YET = LOOKS["passed"], LOOKS["incorrect"]


@pytest.fixture(scope="module")
def neuron(opened: Any) -> Any:
    return _after_run_all(opened("en", "01_single_neuron"))


@pytest.fixture(scope="module")
def learning(opened: Any) -> Any:
    return _after_run_all(opened("en", "02_learning"))


@pytest.fixture(scope="module")
def thresholds(opened: Any) -> Any:
    return _after_run_all(opened("ja", "03_weights_and_thresholds"))


def _after_run_all(notebook: Any) -> Any:
    notebook.run_all()
    return notebook


def _message(exercise: str, slip: str, language: Language) -> str:
    return next(each.message[language] for each in get(exercise).slips if each.name == slip)


@pytest.mark.parametrize("lesson", ["neuron", "learning", "thresholds"])
def test_an_untouched_lesson_runs_without_an_error(lesson: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(lesson).errors() == []


@pytest.mark.parametrize("lesson", ["neuron", "learning", "thresholds"])
def test_every_picture_of_a_lesson_is_drawn(lesson: str, request: pytest.FixtureRequest) -> None:
    notebook = request.getfixturevalue(lesson)
    for place, source in enumerate(notebook.sources):
        if source.rpartition("\n")[2].startswith(("plots.", "widgets.")):
            picture = notebook.cells.nth(place).locator(".jp-OutputArea img")
            expect(picture).to_have_js_property("complete", True)
            assert picture.evaluate("image => image.naturalWidth") > 0, source


def test_the_sliders_wait_for_a_prediction_and_a_key_then_moves_the_picture_and_its_caption(neuron: Any) -> None:
    widget = neuron.cell_with("widgets.predict_first")
    picture, caption = widget.locator("img"), widget.locator(CAPTION).last
    widget.locator(".noUi-target[disabled]").first.wait_for()
    widget.get_by_role("button", name="←").click()
    expect(widget.locator(".noUi-target[disabled]")).to_have_count(0)
    expect(widget.get_by_role("status")).to_contain_text("You predicted ←.")
    expect(caption).to_contain_text("w = 0.00")
    before = picture.get_attribute("src")
    widget.locator(".noUi-handle").first.press("ArrowRight")
    expect(caption).to_contain_text("w = 0.05")
    expect(picture).not_to_have_attribute("src", before)


def test_the_neuron_learns_one_epoch_by_step_and_more_by_play(learning: Any) -> None:
    widget = learning.cell_with("widgets.watch_learning")
    caption, play = widget.locator(CAPTION), widget.locator(".widget-play button").first
    expect(caption).to_contain_text("k = 0")
    widget.get_by_role("button", name="+1").click()
    expect(caption).to_contain_text("k = 1")
    play.click()
    expect(caption).to_contain_text(re.compile(r"k = ([3-9]|\d\d)"))
    play.click()


def test_a_wrong_function_gets_a_card_that_names_the_slip(neuron: Any) -> None:
    card = neuron.answer("0_1", "def forward(x, w, b):\n    return 1 / (1 + np.exp(-(x * w - b)))")
    expect(card).to_contain_text(f"{NOT_YET.symbol} {NOT_YET.word.en}")
    expect(card).to_contain_text(_message("0_1", "bias_subtracted", "en"))


def test_a_right_function_gets_a_card_that_says_passed(neuron: Any) -> None:
    card = neuron.answer("0_1", "def forward(x, w, b):\n    return 1 / (1 + np.exp(-(x * w + b)))")
    expect(card).to_contain_text(f"{PASSED.symbol} {PASSED.word.en}")


def test_a_wrong_value_gets_a_japanese_card_in_the_japanese_notebook(thresholds: Any) -> None:
    card = thresholds.answer("1_1", "answer_1_1 = 1 - 2 - 2 + 4 + 2")
    expect(card).to_contain_text(f"{NOT_YET.symbol} {NOT_YET.word.ja}")
    expect(card).to_contain_text(_message("1_1", "threshold_added", "ja"))


def test_a_right_value_passes_in_japanese(thresholds: Any) -> None:
    card = thresholds.answer("1_1", "answer_1_1 = 1 - 2 - 2 + 4 - 2")
    expect(card).to_contain_text(f"{PASSED.symbol} {PASSED.word.ja}")


def test_what_was_passed_is_in_the_progress_of_the_lesson(thresholds: Any) -> None:
    thresholds.answer("1_2", "answer_1_2 = 2 + 2 + 2 - 4 + 3")
    overview = thresholds.cell_with("progress()")
    thresholds.run(overview)
    expect(overview.get_by_role("status")).to_contain_text("✓ 1_2")
