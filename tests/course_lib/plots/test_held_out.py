import numpy as np

from course_lib.plots.held_out import training_curves
from course_lib.training import History

ALONE = History(np.array([1.0, 0.5, 0.25]))
BOTH = History(
    np.array([1.0, 0.5, 0.25]), np.array([0.2, 0.5, 0.9]), np.array([1.1, 0.6, 0.8]), np.array([0.25, 0.5, 0.4])
)


def test_training_is_solid_and_held_out_dashed_with_rings() -> None:
    for ax in training_curves(BOTH).figure.axes:
        solid, dashed = ax.lines
        assert (solid.get_linestyle(), solid.get_marker()) == ("-", "None")
        assert (dashed.get_linestyle(), dashed.get_marker()) == ("--", "o")


def test_losses_stand_at_their_epochs() -> None:
    solid, dashed = training_curves(BOTH).figure.axes[0].lines
    assert solid.get_xydata().tolist() == [[0, 1], [1, 0.5], [2, 0.25]]
    assert dashed.get_xydata().tolist() == [[0, 1.1], [1, 0.6], [2, 0.8]]


def test_accuracy_is_in_per_cent() -> None:
    solid, dashed = training_curves(BOTH).figure.axes[1].lines
    assert list(solid.get_ydata()) == [20, 50, 90]
    assert list(dashed.get_ydata()) == [25, 50, 40]


def test_what_was_not_measured_is_not_drawn() -> None:
    (ax,) = training_curves(ALONE).figure.axes
    solid, dashed = ax.lines
    assert len(solid.get_xdata()) == 3
    assert len(dashed.get_xdata()) == 0


def test_the_alt_text_names_first_last_and_the_lowest() -> None:
    alt = training_curves(BOTH).alt
    assert (
        "the solid line, it goes from 1 to 0.25, and on the held-out rows, the dashed line, from 1.1 to 0.8." in alt.en
    )
    assert "The held-out curve is lowest at k = 1." in alt.en
    assert "from 20.0% to 90.0%" in alt.en
    assert "とっておいた行の曲線は k = 1 でいちばん低くなります。" in alt.ja
    assert "とっておいた行（破線）では 25.0% から 40.0%です。" in alt.ja


def test_the_alt_text_is_silent_about_what_was_not_measured() -> None:
    assert training_curves(ALONE).alt.en == (
        "The mean of E from k = 0 to k = 2: in training, the solid line, it goes from 1 to 0.25."
    )
