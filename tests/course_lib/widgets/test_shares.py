import numpy as np
import pytest

from course_lib.widgets.shares import odds, one_hot, softmax_and_loss


def test_the_loss_is_minus_the_logarithm_of_the_right_share() -> None:
    now = odds((3.0, 0.0, -1.0), 1)
    assert now.y == pytest.approx([0.93623955, 0.04661262, 0.01714783])
    assert (now.share, now.loss) == pytest.approx((0.04661262, 3.06588390))


@pytest.mark.parametrize("right", [0, 1, 2])
def test_who_knows_nothing_of_three_classes_pays_ln_3(right: int) -> None:
    assert odds((1.5, 1.5, 1.5), right).loss == pytest.approx(1.0986123)


def test_targets_are_one_hot() -> None:
    assert [one_hot(k) for k in range(3)] == ["(1, 0, 0)", "(0, 1, 0)", "(0, 0, 1)"]


def test_bars_frame_and_point_follow_the_controls() -> None:
    widget = softmax_and_loss()
    for name, value in (("u1", 0), ("u2", 0), ("u3", 0), ("right", 2)):
        widget.controls[name].value = value
    left, right = widget.figure.axes
    *bars, frame = left.patches
    assert [bar.get_height() for bar in bars] == pytest.approx([1 / 3] * 3)
    assert [text.get_text() for text in left.texts] == ["$0.33$"] * 3
    assert frame.get_x() < bars[2].get_x() < bars[2].get_x() + bars[2].get_width() < frame.get_x() + frame.get_width()
    assert right.lines[-1].get_xydata().tolist() == [[pytest.approx(1 / 3), pytest.approx(1.0986123)]]


def test_the_worst_loss_that_the_sliders_reach_is_on_the_picture() -> None:
    widget = softmax_and_loss()
    for name, value in (("u1", -4), ("u2", 4), ("u3", 4)):
        widget.controls[name].value = value
    assert widget.figure.axes[1].get_ylim()[1] > widget.figure.axes[1].lines[-1].get_ydata()[0] > 8.6


def test_words_name_shares_target_and_loss() -> None:
    widget = softmax_and_loss()
    widget.controls["right"].value = 1
    assert "t = (0, 1, 0)" in widget.alt.en
    assert widget.alt.en.endswith(f"y2 has the height E = {-np.log(np.exp(0) / np.exp([1.5, 0, -1]).sum()):.4f}.")
    assert "正解 t = (0, 1, 0) のクラス" in widget.alt.ja
