import pytest

from course_lib.widgets.applicant import Passage, credit_card
from course_lib.widgets.live import Live


def _shown(widget: Live) -> set[str]:
    return {text.get_text() for text in widget.figure.axes[0].texts if text.get_visible()}


@pytest.mark.parametrize(
    ("k", "known"), [(0, "xyz"), (1, "xyzab"), (2, "xyzabcde"), (3, "xyzabcdefgh")]
)  # fmt: skip
def test_each_step_reaches_one_layer_more(k: int, known: str) -> None:
    assert "".join(Passage(1, 0, 1, k, "a").values) == known


@pytest.mark.parametrize(
    ("k", "neuron", "working"),
    [
        (0, "a", "1·1 + 0·(−2) + 1·2 − 2 = ?"),
        (1, "a", "1·1 + 0·(−2) + 1·2 − 2 = 1"),
        (1, "b", "1·(−3) + 0·2 + 1·1 − (−1) = −1"),
        (0, "d", "?·(−1) + ?·2 − (−2) = ?"),
        (1, "d", "1·(−1) + 0·2 − (−2) = ?"),
        (3, "h", "0·(−2) + 1·(−1) + 2·(−3) − (−5) = −2"),
    ],
)
def test_the_sum_is_written_out_as_far_as_it_is_known(k: int, neuron: str, working: str) -> None:
    assert Passage(1, 0, 1, k, neuron).working() == working


def test_the_picture_follows_the_step_button() -> None:
    widget = credit_card()
    step = widget.children[-3].children[1]
    assert "$0.844$" not in _shown(widget)
    for _ in range(3):
        step.click()
    assert widget.controls["k"].value == 3
    assert "$0.844$" in _shown(widget)


def test_the_chosen_neuron_shows_its_weights_and_its_threshold() -> None:
    widget = credit_card()
    widget.controls["neuron"].value = 4
    assert {"$−2$", "$1$", "$θ = −4$"} <= _shown(widget)
    assert "$θ = 2$" not in _shown(widget)


def test_the_words_say_what_is_known_and_ask_for_the_rest() -> None:
    widget = credit_card()
    assert "In the circles: x = 1, y = 0, z = 1." in widget.alt.en
    assert widget.alt.en.endswith("k = 0. For a: u = 1·1 + 0·(−2) + 1·2 − 2 = ?, and a = ?.")
    widget.controls["k"].value = 1
    widget.controls["x"].value = 0
    assert widget.alt.ja.endswith("k = 1 で、a では u = 0·1 + 0·(−2) + 1·2 − 2 = 0、a = 0 です。")
