import pytest
from matplotlib.patches import FancyArrowPatch

from course_lib.plots.chain_rule import chain, chain_slopes, chain_values


def test_values_are_those_of_the_forward_pass() -> None:
    values = chain_values(x=2, w=0.5, b=-1, t=1)
    assert values == {"x": 2, "w": 0.5, "b": -1, "u": 0, "y": 0.5, "t": 1, "E": 0.125}


def test_slopes_are_the_derivatives_along_the_arrows() -> None:
    slopes = chain_slopes(x=2, w=0.5, b=-1, t=1)
    assert slopes == {"xu": 0.5, "wu": 2, "bu": 1, "uy": 0.25, "yE": -0.5}


@pytest.mark.parametrize(("symbol", "path"), [("w", ("wu", "uy", "yE")), ("b", ("bu", "uy", "yE"))])
def test_the_product_along_a_path_is_the_gradient(symbol: str, path: tuple[str, ...]) -> None:
    at, h = {"x": 1.5, "w": 0.7, "b": -0.3, "t": 0.2}, 1e-6
    slopes = chain_slopes(**at)
    up, down = (chain_values(**{**at, symbol: at[symbol] + step})["E"] for step in (h, -h))
    assert slopes[path[0]] * slopes[path[1]] * slopes[path[2]] == pytest.approx((up - down) / (2 * h), rel=1e-6)


def test_every_arrow_has_its_value_above_and_its_derivative_below() -> None:
    ax = chain(x=2, w=0.5, b=-1, t=1).figure.axes[0]
    height = {text.get_text(): text.get_position()[1] for text in ax.texts}
    for value, derivative in [
        ("$x = 2$", r"$\partial u / \partial x = 0.5$"),
        ("$w = 0.5$", r"$\partial u / \partial w = 2$"),
        ("$b = −1$", r"$\partial u / \partial b = 1$"),
        ("$u = 0$", r"$\partial y / \partial u = 0.25$"),
        ("$y = 0.5$", r"$\partial E / \partial y = −0.5$"),
    ]:
        assert height[value] > height[derivative] + 0.3
    assert {"$t = 1$", "$E = 0.125$"} <= height.keys()
    assert sum(isinstance(patch, FancyArrowPatch) for patch in ax.patches) == 6


def test_the_alt_text_lists_values_and_derivatives() -> None:
    alt = chain(x=2, w=0.5, b=-1, t=1).alt
    assert "The values: x = 2, w = 0.5, b = −1, u = 0, y = 0.5, t = 1, E = 0.125." in alt.en
    assert "∂u/∂x = 0.5, ∂u/∂w = 2, ∂u/∂b = 1, ∂y/∂u = 0.25, ∂E/∂y = −0.5." in alt.en
    assert "∂u/∂x = 0.5、∂u/∂w = 2、∂u/∂b = 1、∂y/∂u = 0.25、∂E/∂y = −0.5 です。" in alt.ja
