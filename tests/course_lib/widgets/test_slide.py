import ipywidgets
import numpy as np
import pytest

from course_lib import widgets
from course_lib.convolution import convolve
from course_lib.language import set_language
from course_lib.widgets.live import Live
from course_lib.widgets.slide import BAR, EDGE, slide_kernel


def _shown(widget: Live) -> list[str]:
    """The numbers in the cells of Z."""
    return [text.get_text() for text in widget._moving[3:]]


def _buttons(widget: Live) -> tuple[ipywidgets.Play, ipywidgets.Button]:
    play, step, _ = widget.children[1].children
    return play, step


def test_step_goes_window_by_window_to_the_last_and_no_further() -> None:
    widget = slide_kernel()
    play, step = _buttons(widget)
    # 0*-1 + 0*1 + 0*-1 + 1*1 - 2
    step.click()
    assert (_shown(widget)[0], _shown(widget)[1]) == ("$−1$", "")
    for _ in range(20):
        step.click()
    assert widget.controls["k"].value == play.value == 16
    assert "" not in _shown(widget)


def test_the_cells_hold_the_convolution() -> None:
    widget = slide_kernel()
    widget.controls["k"].value = 16
    Z = convolve(BAR[None, None].astype(float), EDGE[None, None].astype(float), np.array([-2.0]))
    assert _shown(widget) == [f"${z:.0f}$".replace("-", "−") for z in Z.flat]


def test_the_bias_moves_every_number_and_leaves_the_window() -> None:
    widget = slide_kernel()
    widget.controls["k"].value = 3
    before = _shown(widget)[:3]
    widget.controls["b"].value = 1
    # b goes up by 3
    assert (before, _shown(widget)[:3]) == (["$−1$", "$4$", "$−9$"], ["$2$", "$7$", "$−6$"])
    assert widget.controls["k"].value == 3


def test_the_sum_of_the_window_is_written_out() -> None:
    widget = slide_kernel()
    assert "<i>z</i>" not in widget.caption.value
    widget.controls["k"].value = 7
    assert "<i>z</i> = 4·(−1) + 0·1 + 4·(−1) + 1·1 + (−2) = −9" in widget.caption.value
    assert "<i>k</i> = 7 / 16" in widget.caption.value


def test_another_image_kernel_stride_and_padding() -> None:
    widget = slide_kernel([[1, 2], [3, 4]], [[5]], stride=2, padding=1, bias=0.5)
    widget.controls["k"].value = 4
    # corners of the padded image 0 0 0 0 / 0 1 2 0 / 0 3 4 0 / 0 0 0 0, every second cell
    assert _shown(widget) == ["$0.5$", "$0.5$", "$0.5$", "$20.5$"]


def test_a_prediction_unlocks_the_step() -> None:
    first = widgets.predict_first(slide_kernel(), "4", "−9")
    _, step = _buttons(first.live)
    assert step.disabled


@pytest.mark.parametrize(("language", "words"), [("en", "one window further"), ("ja", "窓を1つ進める")])
def test_the_step_button_is_explained_in_the_language_of_the_reader(language: str, words: str) -> None:
    set_language(language)
    try:
        _, step = _buttons(slide_kernel())
    finally:
        set_language(None)
    assert step.tooltip == words
