import pytest

from course_lib.plots.rolling import rolling

PLACES = {"SGD": [5.0, 4.0, 3.2], "μ": [5.0, 4.0, 2.3, 0.31]}


def test_every_place_lies_on_the_valley_and_has_its_number() -> None:
    axes = rolling(PLACES).figure.axes
    assert axes[0].lines[1].get_xydata().tolist() == [[5, 25], [4, 16], [3.2, pytest.approx(10.24)]]
    assert [text.get_text() for text in axes[1].texts] == ["0", "1", "2", "3", "μ"]


def test_both_valleys_have_the_same_scale() -> None:
    one, two = rolling(PLACES).figure.axes
    assert (one.get_xlim(), one.get_ylim()) == (two.get_xlim(), two.get_ylim())


def test_the_alt_text_lists_the_places() -> None:
    alt = rolling(PLACES).alt
    assert "SGD: 5, 4, 3.2. μ: 5, 4, 2.3, 0.31." in alt.en
    assert "SGD は 5、4、3.2。μ は 5、4、2.3、0.31 です。" in alt.ja
