import ipywidgets
import pytest

from course_lib.language import set_language
from course_lib.widgets.live import Live
from course_lib.widgets.passes import FORWARD, ROADS, START, STEPS, Moment, forward_and_backward


def _shown(widget: Live) -> set[str]:
    return {text.get_text() for text in widget.figure.axes[0].texts if text.get_visible()}


def _buttons(widget: Live) -> tuple[ipywidgets.Play, ipywidgets.Button]:
    play, step, _ = widget.children[4].children
    return play, step


def test_six_steps_forward_and_seven_back() -> None:
    assert (FORWARD, STEPS) == (6, 13)


@pytest.mark.parametrize(("k", "known"), [(0, ""), (1, "s"), (3, "spq"), (4, "spqu"), (6, "spquye"), (13, "spquyeE")])
def test_each_step_forward_reaches_one_node_more(k: int, known: str) -> None:
    assert set(Moment(k, START).values) == {*ROADS.inputs, *known}


@pytest.mark.parametrize(("k", "reached"), [(6, ""), (7, "E"), (8, "Ee"), (10, "Eeyu"), (13, "Eeyuqps")])
def test_each_step_back_fills_the_edges_into_one_node_more(k: int, reached: str) -> None:
    assert {end for _, end in Moment(k, START).gradients} == set(reached)


def test_gradients_of_the_start_by_hand() -> None:
    back = Moment(STEPS, START).gradients
    assert back["y", "e"] == 2.5 - 4
    assert back["u", "y"] == back["p", "u"] == back["q", "u"] == -1.5
    assert (back["s", "p"], back["s", "q"], back["a", "s"]) == (-2.25, 0.375, -1.875)
    assert (back["w_1", "p"], back["w_2", "q"]) == (-3, -3)


def test_a_neuron_that_is_switched_off_lets_no_gradient_through() -> None:
    back = Moment(STEPS, START | {"w_2": -2.0}).gradients
    assert back["y", "e"] == -4
    assert {back[pair] for pair in [("u", "y"), ("p", "u"), ("q", "u"), ("w_1", "p"), ("a", "s")]} == {0}


@pytest.mark.parametrize(
    ("k", "working"),
    [
        (0, "?"),
        (3, "q = −0.5"),
        (6, "e = 1.125"),
        (8, "y ← e: 1·(−1.5) = −1.5, t ← e: 1·1.5 = 1.5"),
        (12, "s ← p: −1.5·1.5 = −2.25, w₁ ← p: −1.5·2 = −3"),
        (13, "a ← s: (−2.25) + 0.375 = −1.875"),
    ],
)
def test_the_sum_of_the_step_is_written_out(k: int, working: str) -> None:
    assert Moment(k, START).working() == working


def test_the_picture_follows_the_step_button_to_the_end_and_no_further() -> None:
    widget = forward_and_backward()
    _, step = _buttons(widget)
    assert "$−1.875$" not in _shown(widget)
    for _ in range(STEPS + 2):
        step.click()
    assert widget.controls["k"].value == STEPS
    assert "$−1.875$" in _shown(widget)


def test_inputs_move_the_numbers_and_leave_the_step() -> None:
    widget = forward_and_backward()
    widget.controls["k"].value = STEPS
    widget.controls["t"].value = 2.5
    assert widget.controls["k"].value == STEPS
    assert "$−1.875$" not in _shown(widget)


def test_the_error_is_unknown_until_it_is_reached() -> None:
    widget = forward_and_backward()
    widget.controls["k"].value = FORWARD - 1
    assert "<i>E</i> = ?" in widget.caption.value
    widget.controls["k"].value = FORWARD
    assert "<i>E</i> = 1.125" in widget.caption.value


def test_the_words_name_the_step() -> None:
    widget = forward_and_backward()
    widget.controls["k"].value = STEPS
    assert widget.alt.en.endswith("Step k = 13: a ← s: (−2.25) + 0.375 = −1.875.")
    assert widget.alt.ja.endswith("いまは k = 13: a ← s: (−2.25) + 0.375 = −1.875 です。")


def test_the_step_button_is_explained_in_the_language_of_the_reader() -> None:
    set_language("ja")
    try:
        _, step = _buttons(forward_and_backward())
    finally:
        set_language(None)
    assert step.tooltip == "1つ進む"
