from course_lib.plots.picture import Picture
from course_lib.plots.single import single_neuron


def _texts(picture: Picture) -> set[str]:
    return {text.get_text() for text in picture.figure.axes[0].texts}


def test_in_symbols_the_formulas_stand_at_the_neuron() -> None:
    assert {r"$u = x\,w + b$", r"$y = \sigma(u)$", "$w$", "$b$"} <= _texts(single_neuron())


def test_with_numbers_u_and_y_are_computed() -> None:
    texts = _texts(single_neuron(x=2, w=0.5, b=-1))
    assert {"$x = 2$", "$w = 0.5$", "$b = −1$", "$u = 0$", "$y = 0.5$"} <= texts


def test_y_has_the_four_digits_of_a_result_on_paper() -> None:
    assert "$y = 0.5498$" in _texts(single_neuron(x=0.8, w=0.5, b=-0.2))
    assert "$y = 0.1824$" in _texts(single_neuron(x=-1, w=2, b=0.5))


def test_one_number_missing_leaves_the_symbols() -> None:
    assert _texts(single_neuron(x=2, w=0.5)) == _texts(single_neuron())


def test_three_circles_and_three_arrows_are_drawn() -> None:
    kinds = [type(patch).__name__ for patch in single_neuron().figure.axes[0].patches]
    assert (kinds.count("Circle"), kinds.count("FancyArrowPatch")) == (3, 3)


def test_the_alt_text_says_the_numbers() -> None:
    alt = single_neuron(x=2, w=0.5, b=-1).alt
    assert "x = 2, weight w = 0.5 and bias b = −1: u = xw + b = 0, and the sigmoid gives the output y = 0.5." in alt.en
    assert "入力 x = 2、重み w = 0.5、バイアス b = −1" in alt.ja
