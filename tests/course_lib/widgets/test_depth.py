import pytest

from course_lib.widgets.depth import LIMITS, deep_network


@pytest.fixture(scope="module")
def widget():
    return deep_network()


def show(widget, f, s):
    widget.controls["f"].value, widget.controls["s"].value = f, s
    *histograms, gradients = widget.figure.subfigs[0].axes + widget.figure.subfigs[1].axes
    return [ax.patches[0].get_data().values for ax in histograms], gradients.lines[0].get_ydata()


def test_small_weights_bring_tanh_to_zero_and_the_gradient_with_it(widget):
    bars, sizes = show(widget, 1, 0.01)
    assert bars[-1][20] == 1
    assert sizes[0] == pytest.approx(1e-9, rel=0.5)


def test_large_weights_pile_tanh_up_at_both_ends(widget):
    bars, sizes = show(widget, 1, 1.0)
    assert bars[-1][10] + bars[-1][30] > 0.5
    assert sizes[0] > 100


def test_he_keeps_relu_alive(widget):
    bars, sizes = show(widget, 2, 2**0.5 / 10)
    assert 0.3 < sizes[0] / sizes[-1] < 3
    assert bars[-1][:20].sum() == 0
    assert bars[-1][21:].sum() > 0.2


@pytest.mark.parametrize("f", [0, 1, 2])
@pytest.mark.parametrize("s", [0.01, 1.0])
def test_no_setting_leaves_the_axis(widget, f, s):
    _, sizes = show(widget, f, s)
    assert LIMITS[0] < min(sizes) < max(sizes) < LIMITS[1]


def test_words_name_function_scale_and_the_ends(widget):
    show(widget, 0, 0.1)
    assert widget.alt.en.startswith("With σ and weights of the standard deviation s = 0.1: ")
    assert "10 layers" in widget.alt.en
    assert "重みの標準偏差が s = 0.1 のとき" in widget.alt.ja
    assert "∂E/∂u<sub>10</sub>" in widget.caption.value
