import pytest

from course_lib.plots.number_line import step_line
from course_lib.plots.palette import INK, PAPER


def test_the_firing_half_starts_at_the_threshold_with_a_filled_dot() -> None:
    silent, firing, mark = step_line(1.5).figure.axes[0].lines
    assert list(silent.get_xdata()) == [-4, 1.5]
    assert list(firing.get_xdata()) == [1.5, 4]
    assert (firing.get_marker(), firing.get_markevery()) == ("o", [0])
    assert list(mark.get_xdata()) == [1.5]


def test_the_threshold_has_its_name_below_it() -> None:
    texts = {text.get_text(): text.get_position()[0] for text in step_line(-2).figure.axes[0].texts}
    assert texts[r"$\theta = −2$"] == -2
    assert texts["$y = 0$"] < -2 < texts["$y = 1$"]


@pytest.mark.parametrize(("total", "face"), [(1.4, PAPER), (1.5, INK), (3, INK)])
def test_the_sum_is_filled_on_the_threshold_and_above_it(total: float, face: str) -> None:
    pointer = step_line(1.5, total).figure.axes[0].lines[-1]
    assert list(pointer.get_xdata()) == [total]
    assert pointer.get_markerfacecolor() == face


@pytest.mark.parametrize(("theta", "total"), [(9, None), (0, -12)])
def test_the_line_reaches_beyond_threshold_and_sum(theta: float, total: float | None) -> None:
    low, high = step_line(theta, total).figure.axes[0].get_xlim()
    assert low < min(theta, total or 0) - 1
    assert max(theta, total or 0) + 1 < high


@pytest.mark.parametrize(
    ("total", "en", "ja"),
    [
        (2, "The sum 2 lies on the firing side: y = 1.", "和は 2 で、発火する側にあり y = 1 です。"),
        (1, "The sum 1 lies on the silent side: y = 0.", "和は 1 で、発火しない側にあり y = 0 です。"),
    ],
)
def test_the_alt_text_says_whether_it_fires(total: float, en: str, ja: str) -> None:
    alt = step_line(2, total).alt
    assert alt.en.endswith(en)
    assert alt.ja.endswith(ja)


def test_without_a_sum_the_alt_text_speaks_of_the_threshold_only() -> None:
    alt = step_line(2).alt
    assert "θ = 2 is marked" in alt.en
    assert "The sum" not in alt.en
