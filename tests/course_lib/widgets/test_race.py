import ipywidgets
import numpy as np
import pytest

from course_lib.landscapes import LANDSCAPES
from course_lib.widgets.live import Live
from course_lib.widgets.race import STEPS, arrival, course, race


@pytest.fixture(scope="module")
def widget() -> Live:
    return race()


@pytest.fixture(autouse=True)
def _at_the_start(widget: Live) -> None:
    for name, value in {"f": 0, "k": 0, "eta": 0.1}.items():
        widget.controls[name].value = value


def _marks(widget: Live, style: str) -> list[list[float]]:
    """The places of the large markers of one kind on the map."""
    return [
        line.get_xydata()[0].tolist()
        for line in widget.figure.axes[0].lines
        if line.get_marker() == style and line.get_markersize() == 10
    ]


def test_all_three_start_from_one_place(widget: Live) -> None:
    assert [_marks(widget, style) for style in "os^"] == [[[-2.5, 1.0]]] * 3


def test_one_step_of_each_is_that_of_its_rule(widget: Live) -> None:
    widget.controls["k"].value = 1
    # the gradient at the start is (-0.5, 4): SGD and the ball move by 0.1 of it, Adam by 0.1 each way
    assert _marks(widget, "o")[0] == pytest.approx([-2.45, 0.6])
    assert _marks(widget, "s")[0] == pytest.approx([-2.45, 0.6])
    assert _marks(widget, "^")[0] == pytest.approx([-2.4, 0.9], abs=1e-6)


def test_a_dotted_line_leads_to_the_next_place(widget: Live) -> None:
    widget.controls["eta"].value = 0.2
    ahead = next(line for line in widget.figure.axes[0].lines if line.get_linestyle() == ":")
    assert ahead.get_xydata().tolist() == [[-2.5, 1.0], [pytest.approx(-2.4), pytest.approx(0.2)]]


def test_the_paths_and_the_heights_grow_with_k(widget: Live) -> None:
    widget.controls["k"].value = 7
    curve = widget.figure.axes[1].lines[0]
    assert curve.get_xdata().tolist() == list(range(8))
    assert curve.get_ydata()[0] == pytest.approx(2.625)


def test_the_buttons_choose_the_landscape(widget: Live) -> None:
    seen = []
    for f in range(3):
        widget.controls["f"].value = f
        seen.append(_marks(widget, "o")[0])
        assert [artist.get_visible() for artist in widget._moving[:6]] == [f == place // 2 for place in range(6)]
    assert seen == [[-2.5, 1.0], [0.01, 1.2], [-2.2, 1.0]]


@pytest.mark.parametrize(
    ("f", "eta", "expected"),
    [
        (0, 0.1, [None, 53, 46]),
        (0, 10**-0.375, [24, 54, 43]),
        (1, 0.1, [66, 60, 47]),
        (2, 0.1, [None, 70, None]),
    ],
)
def test_arrivals_are_those_of_the_lesson(f: int, eta: float, expected: list[int | None]) -> None:
    assert [arrival(LANDSCAPES[f].heights(path)) for path in course(f, eta)] == expected


@pytest.mark.parametrize("eta", [10**-0.625, 10**-0.5])
def test_sgd_may_jump_over_the_pass_in_its_first_step(eta: float) -> None:
    path = course(2, eta)[0]
    assert path[0, 0] < -1 < 0 < path[1, 0]
    assert path[-1] == pytest.approx([2, 0], abs=1e-4)


def test_who_arrives_stays_low() -> None:
    assert arrival(np.array([1, 0.001, 1, 0.001])) == 3
    assert arrival(np.array([0.001, 0.002])) == 0
    assert arrival(np.array([0.001, 2.0])) is None


def test_the_words_tell_all_three_and_who_has_arrived(widget: Live) -> None:
    widget.controls["k"].value = 60
    assert "Landscape 1, η = 0.1, after 60 steps. SGD is at w₁ = −0.74, w₂ = 0.00, where L = 0.0553." in widget.alt.en
    assert "below 0.01 since step 53." in widget.alt.en
    assert "53 歩目からは 0.01 未満です。" in widget.alt.ja


def test_play_and_step_move_the_counter(widget: Live) -> None:
    play, step = widget.children[1].children
    assert isinstance(play, ipywidgets.Play)
    step.click()
    assert (widget.controls["k"].value, play.value, play.max) == (1, 1, STEPS)


@pytest.mark.parametrize("f", range(3))
@pytest.mark.parametrize("eta", [0.001, 1.0])
def test_no_rate_of_the_slider_breaks_the_picture(widget: Live, f: int, eta: float) -> None:
    for name, value in {"f": f, "k": STEPS, "eta": eta}.items():
        widget.controls[name].value = value
    low, high = widget.figure.axes[1].get_ylim()
    for curve in widget.figure.axes[1].lines[:3]:
        assert low <= min(curve.get_ydata())
        assert max(curve.get_ydata()) <= high
