import pytest

from course_lib.errors import ShapeError
from course_lib.plots.picture import Picture
from course_lib.plots.threshold import sheet_height, threshold_neuron

X, W, THETA = [3, -1], [0.5, 4], 2


def _texts(picture: Picture) -> list[str]:
    return [text.get_text() for text in picture.figure.axes[0].texts]


def test_the_exercise_shows_its_numbers_and_not_its_answer() -> None:
    texts = _texts(threshold_neuron(X, W, THETA))
    assert {"$3$", "$−1$", "$w_{1} = 0.5$", "$w_{2} = 4$", r"$\theta = 2$", "$u$"} <= set(texts)
    assert not {"$1.5$", "$−4$", "$u = −4.5$"} & set(texts)


def test_the_answer_adds_the_products_and_u() -> None:
    texts = _texts(threshold_neuron(X, W, THETA, answer=True))
    assert {"$1.5$", "$−4$", "$u = −4.5$"} <= set(texts)


def test_a_negative_threshold_is_subtracted_too() -> None:
    assert "$u = 5$" in _texts(threshold_neuron([2, -1, 2, -2], [1, -2, 1, 2], -3, answer=True))


def test_there_is_a_circle_for_each_signal_and_one_for_the_neuron() -> None:
    patches = threshold_neuron(X, W, THETA).figure.axes[0].patches
    assert sum(type(patch).__name__ == "Circle" for patch in patches) == 3


def test_more_signals_need_a_higher_sheet() -> None:
    assert sheet_height(6) > sheet_height(4) > sheet_height(1)


def test_a_weight_too_few_is_named() -> None:
    with pytest.raises(ShapeError, match="`w` has 1 entries, expected 2"):
        threshold_neuron(X, W[:1], THETA)


def test_the_alt_text_keeps_the_answer_back_until_it_is_asked_for() -> None:
    alt, answer = threshold_neuron(X, W, THETA).alt, threshold_neuron(X, W, THETA, answer=True).alt
    assert "x = 3, −1, the weights w = 0.5, 4 on their arrows, and the threshold θ = 2" in alt.en
    assert "−4.5" not in alt.en + alt.ja
    assert "The products are 1.5, −4, and u = −4.5." in answer.en
    assert "積は順に 1.5、−4 で、u = −4.5 です。" in answer.ja
