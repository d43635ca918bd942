import pytest
from matplotlib.patches import Circle, FancyArrowPatch

from course_lib.errors import ShapeError
from course_lib.plots.picture import Picture
from course_lib.plots.unrolled import unrolled


def _texts(picture: Picture) -> list[str]:
    return [text.get_text() for text in picture.figure.axes[0].texts]


def test_each_step_has_an_input_a_state_and_the_same_two_weights() -> None:
    texts = _texts(unrolled(3))
    assert [texts.count(weight) for weight in ("$W$", "$U$")] == [3, 3]
    assert {"$h_{0}$", "$h_{3}$", "$x_{1}$", "$x_{3}$"} <= set(texts)
    assert "$x_{0}$" not in texts
    patches = unrolled(3).figure.axes[0].patches
    assert sum(isinstance(patch, Circle) for patch in patches) == 7
    assert sum(isinstance(patch, FancyArrowPatch) for patch in patches) == 6


def test_values_stand_on_the_far_side_of_their_circles() -> None:
    ax = unrolled(2, [1, -0.5], [0, 0.25, 0.75]).figure.axes[0]
    place = {text.get_text(): text.get_position() for text in ax.texts}
    assert place["$−0.5$"][0] == place["$x_{2}$"][0]
    assert place["$−0.5$"][1] < place["$x_{2}$"][1]
    assert place["$0.25$"][0] == place["$h_{1}$"][0]
    assert place["$0.25$"][1] > place["$h_{1}$"][1]


@pytest.mark.parametrize(("language", "words"), [("en", "h_0 = 0, h_1 = 0.5."), ("ja", "h_0 = 0、h_1 = 0.5 です。")])
def test_the_alt_text_tells_the_values(language, words) -> None:
    assert words in unrolled(1, [2], [0, 0.5]).alt[language]
    assert "h_1 = " not in unrolled(1).alt[language]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"inputs": [1, 2]}, "`inputs` has 2 entries, expected 3"),
        ({"states": [1, 2, 3]}, "`states` has 3 entries, expected 4"),
    ],
)
def test_every_circle_needs_its_number(given, message) -> None:
    with pytest.raises(ShapeError, match=message):
        unrolled(3, **given)
