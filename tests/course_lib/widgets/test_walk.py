import pytest
from matplotlib.patches import Circle, Rectangle

from course_lib.widgets.live import Live
from course_lib.widgets.walk import ANSWERED, PROGRAM, Walk, walk_forward


def _shown(widget: Live) -> set[str]:
    return {text.get_text() for text in widget.figure.axes[0].texts if text.get_visible()}


@pytest.mark.parametrize(
    ("k", "neuron", "line"),
    [
        (0, None, None), (1, "a", 0), (2, "b", 0), (3, "c", 1), (5, "e", 1), (6, "f", 2), (8, "h", 2),
        (9, None, 3), (10, None, 4),
    ],
)  # fmt: skip
def test_each_step_is_one_neuron_of_one_line(k: int, neuron: str | None, line: int | None) -> None:
    assert (Walk(1, 0, 1, k).neuron, Walk(1, 0, 1, k).line) == (neuron, line)
    assert ANSWERED == 10
    assert len(PROGRAM) == 5


@pytest.mark.parametrize(
    ("k", "sent"), [(0, "xyz"), (1, "xyza"), (5, "xyzabcde"), (8, "xyzabcde"), (9, "xyzabcdefgh")]
)  # fmt: skip
def test_the_last_layer_sends_nothing_before_softmax(k: int, sent: str) -> None:
    assert "".join(Walk(1, 0, 1, k).sent) == sent


def test_u_of_the_last_layer_waits_below_the_circles() -> None:
    assert Walk(1, 0, 1, 5).waiting == {}
    assert Walk(1, 0, 1, 7).waiting == {"f": -1, "g": 1}
    assert Walk(1, 0, 1, 7).below == ({"f": -1, "g": 1}, "u")
    assert Walk(1, 0, 1, 4).below == ({"d": -2}, "θ")
    assert Walk(1, 0, 1, 0).below == ({}, "θ")


@pytest.mark.parametrize(
    ("k", "working"),
    [
        (0, ""),
        (1, "1·1 + 0·(−2) + 1·2 + (−2) = 1"),
        (4, "1·(−1) + 0·2 + 2 = 1"),
        (8, "0·(−2) + 1·(−1) + 2·(−3) + 5 = −2"),
        (9, ""),
    ],
)
def test_the_sum_is_written_with_the_bias(k: int, working: str) -> None:
    assert Walk(1, 0, 1, k).working() == working


def test_the_answer_comes_last() -> None:
    assert Walk(1, 0, 1, 9).winner is None
    assert Walk(1, 0, 1, 10).winner == "g"
    assert Walk(0, 1, 1, 10).winner == "g"


def test_the_step_button_fills_the_picture_node_by_node() -> None:
    widget = walk_forward()
    step = widget.children[1].children[1]
    for _ in range(8):
        step.click()
    assert {"$u = −1$", "$u = 1$", "$u = −2$"} <= _shown(widget)
    assert "$0.844$" not in _shown(widget)
    step.click()
    assert "$0.844$" in _shown(widget)
    step.click()
    step.click()
    assert widget.controls["k"].value == 10


def test_a_sign_and_a_box_mark_the_line_at_work() -> None:
    widget = walk_forward()
    texts = {text.get_text(): text for text in widget.figure.axes[0].texts}
    (box,) = [patch for patch in widget.figure.axes[0].patches if isinstance(patch, Rectangle)]
    assert (texts["▶"].get_visible(), box.get_visible()) == (False, False)
    for k, line in ((4, PROGRAM[1]), (10, PROGRAM[4])):
        widget.controls["k"].value = k
        height = texts[line].get_position()[1]
        assert texts["▶"].get_visible()
        assert texts["▶"].get_position()[1] == height
        assert box.get_visible()
        assert box.get_y() < height < box.get_y() + box.get_height()


def test_a_ring_marks_the_largest_share() -> None:
    widget = walk_forward()
    widget.controls["k"].value = 10
    (ring,) = [patch for patch in widget.figure.axes[0].patches if isinstance(patch, Circle) and not patch.get_fill()]
    place = {text.get_text(): text.get_position() for text in widget.figure.axes[0].texts}["$g$"]
    assert ring.center[0] == pytest.approx(place[0])


def test_the_words_tell_the_line_and_the_sum() -> None:
    widget = walk_forward()
    widget.controls["k"].value = 1
    assert "Line 1 of the program is marked: A1 = relu(X @ W1 + b1)." in widget.alt.en
    assert widget.alt.en.endswith("For a: u = 1·1 + 0·(−2) + 1·2 + (−2) = 1.")
    widget.controls["k"].value = 10
    assert widget.alt.ja.endswith("いちばん大きい割合の g が輪で囲まれています。")
    assert "0.8438" in widget.caption.value
