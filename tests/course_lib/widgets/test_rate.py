import numpy as np
import pytest

from course_lib.data import sine_curve
from course_lib.neuron import Fit
from course_lib.widgets.rate import EPOCHS, learning_rate, rate_frame


def test_path_and_history_are_those_of_the_rate() -> None:
    widget = learning_rate(*sine_curve())
    left, right = widget.figure.axes
    walked, start, end = left.lines
    slow = walked.get_xdata()[-1]
    widget.controls["eta"].value = 1.0
    assert len(walked.get_xdata()) == len(right.lines[0].get_ydata()) == EPOCHS + 1
    assert (start.get_xydata().tolist(), end.get_xdata()[0]) == ([[0.2, -0.2]], walked.get_xdata()[-1])
    assert slow < 2.2 < walked.get_xdata()[-1]


def test_the_history_starts_at_the_same_height_for_every_rate() -> None:
    widget = learning_rate(*sine_curve())
    history = widget.figure.axes[1].lines[0]
    for eta in (0.001, 0.1, 100):
        widget.controls["eta"].value = eta
        assert history.get_ydata()[0] == pytest.approx(0.0499, abs=5e-5)


def test_the_words_count_the_epochs_that_made_it_clearly_worse() -> None:
    loss = np.array([0.1, 0.2, 0.2001, 0.05, 0.06])
    frame = rate_frame(Fit(w=np.arange(5.0), b=-np.arange(5.0), loss=loss), eta=10)
    assert "w = 0.00, b = 0.00 to w = 4.00, b = −4.00" in frame.alt.en
    assert "from 0.1 to 0.06; it grows by more than 1% in 2 of the 4 epochs." in frame.alt.en
    assert "1%より多く増えたのは4回のうち2回です。" in frame.alt.ja


def test_no_rate_of_the_slider_leaves_the_frame_of_the_history() -> None:
    widget = learning_rate(*sine_curve())
    low, high = widget.figure.axes[1].get_ylim()
    eta = widget.controls["eta"]
    for power in np.arange(eta.min, eta.max + eta.step, eta.step):
        eta.value = 10**power
        losses = widget.figure.axes[1].lines[0].get_ydata()
        assert low < min(losses)
        assert max(losses) < high
