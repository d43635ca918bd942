from course_lib.widgets.corners import boundary, corners_frame


def test_the_sliders_start_with_and() -> None:
    assert "y = 0 at (0, 0), y = 0 at (0, 1), y = 0 at (1, 0), y = 1 at (1, 1)" in boundary().alt.en


def test_a_lower_threshold_makes_or() -> None:
    widget = boundary()
    widget.controls["theta"].value = 0.5
    assert "y = 0 at (0, 0), y = 1 at (0, 1), y = 1 at (1, 0), y = 1 at (1, 1)" in widget.alt.en


def test_each_slider_reaches_its_own_weight() -> None:
    widget = boundary()
    widget.controls["w1"].value, widget.controls["w2"].value = 2, -1
    assert "w₁ = 2, w₂ = −1, θ = 1.5" in widget.alt.en
    ends = widget.figure.axes[0].lines[0].get_xydata()
    assert abs(2 * ends[:, 0] - ends[:, 1] - 1.5).max() < 1e-9


def test_the_caption_lists_the_four_outputs() -> None:
    assert corners_frame((1, 1), 0.5).numbers["y"] == "0, 1, 1, 1"
