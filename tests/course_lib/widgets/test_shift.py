import pytest

from course_lib.widgets.shift import HALF, REACH, Shift, threshold_and_bias


@pytest.mark.parametrize(
    ("total", "theta", "b", "u", "y"), [(1, 2, -2, -1, 0), (2, 2, -2, 0, 1), (-1, -3, 3, 2, 1), (-3.5, -3, 3, -0.5, 0)]
)
def test_subtracting_theta_is_adding_b(total: float, theta: float, b: float, u: float, y: float) -> None:
    now = Shift(total, theta)
    assert (now.b, now.u, now.y) == (b, u, y)


def test_everything_fits_on_the_lines() -> None:
    assert Shift(HALF, -HALF).u < REACH
    assert Shift(-HALF, HALF).u > -REACH


def test_the_arrow_of_b_leads_from_the_sum_to_u() -> None:
    widget = threshold_and_bias()
    widget.controls["total"].value, widget.controls["theta"].value = 3, -1
    below = widget.figure.axes[1]
    arrow, head = (line for line in below.lines if line.get_ydata()[0] == -0.55)
    assert list(arrow.get_xdata()) == [3, 4]
    assert (list(head.get_xdata()), head.get_marker()) == ([4], ">")
    assert "$b = 1$" in {text.get_text() for text in below.texts}


def test_without_a_threshold_there_is_no_arrow() -> None:
    widget = threshold_and_bias()
    widget.controls["theta"].value = 0
    head = [line for line in widget.figure.axes[1].lines if line.get_ydata()[0] == -0.55][1]
    assert head.get_marker() == "None"
    assert "b = −θ = 0.0" in widget.alt.en


def test_the_point_jumps_where_the_sum_meets_the_threshold() -> None:
    widget = threshold_and_bias()
    point = widget.figure.axes[2].lines[-1]
    for total, expected in [(1.5, [-0.5, 0]), (2, [0, 1]), (2.5, [0.5, 1])]:
        widget.controls["total"].value = total
        assert point.get_xydata()[0].tolist() == expected


def test_the_words_say_it_both_ways() -> None:
    alt = Shift(2, 2).frame().alt
    assert "the weighted sum 2.0 is not below the threshold θ = 2.0" in alt.en
    assert "the bias b = −θ = −2.0 moves the sum to u = 0.0, which is not below 0" in alt.en
    assert "重み付きの和 2.0 が閾値 θ = 2.0 以上です" in alt.ja
    assert "未満" in Shift(1, 2).frame().alt.ja
