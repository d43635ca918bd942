from math import tanh

import numpy as np
import pytest
from matplotlib.patches import FancyArrowPatch

from course_lib.lstm import lstm_step
from course_lib.plots.lstm_cell import BESIDE, WIRES, CellState, draw_cell, lstm_cell
from course_lib.plots.picture import new_axes

STATE = CellState(i=0.5, f=0.8, o=0.9, g=0.6, c=-1.5)


def test_the_number_on_every_wire() -> None:
    assert STATE.wires == pytest.approx(
        {
            "old": -1.5, "f": 0.8, "kept": -1.2, "i": 0.5, "g": 0.6, "written": 0.3, "new": -0.9,
            "squashed": tanh(-0.9), "o": 0.9, "h": 0.9 * tanh(-0.9),
        }
    )  # fmt: skip


def test_the_picture_tells_what_the_step_does() -> None:
    # z by hand: sigma(z) = 1/2, 4/5, 9/10 and tanh(z) = 3/5
    z = np.log([1, 4, 9, 2])
    h, c = lstm_step(np.zeros(1), np.zeros(1), np.array([-1.5]), np.zeros((1, 4)), np.zeros((1, 4)), z)
    assert (STATE.h, STATE.new) == pytest.approx((h.item(), c.item()))


def test_every_number_is_written_beside_its_wire() -> None:
    ax = lstm_cell(0.5, 0.8, 0.9, 0.6, -1.5).figure.axes[0]
    shown = {text.get_position(): text.get_text() for text in ax.texts}
    assert shown[BESIDE["kept"]] == "$−1.2$"
    assert shown[BESIDE["written"]] == "$0.3$"
    assert shown[BESIDE["new"]] == "$−0.9$"
    assert shown[BESIDE["h"]] == "$−0.645$"


def test_every_wire_is_an_arrow() -> None:
    patches = lstm_cell(0, 1, 1, 0, 0).figure.axes[0].patches
    assert sum(isinstance(patch, FancyArrowPatch) for patch in patches) == len(WIRES) == 11


def test_a_wire_without_a_number_is_bare() -> None:
    drawn = draw_cell(new_axes(8, 4)[1])
    drawn.show(STATE.wires)
    assert all(text.get_text() for text in drawn.numbers.values())
    drawn.show({"f": 0.25})
    assert {name: text.get_text() for name, text in drawn.numbers.items() if text.get_text()} == {"f": "$0.25$"}


@pytest.mark.parametrize(
    ("language", "words"), [("en", "The sum is the new c = −0.9."), ("ja", "足したものが新しい c = −0.9 です。")]
)
def test_the_alt_text_tells_every_number(language, words) -> None:
    alt = lstm_cell(0.5, 0.8, 0.9, 0.6, -1.5).alt[language]
    assert words in alt
    assert all(shown in alt for shown in ("−1.5", "0.8", "−1.2", "0.6", "0.5", "0.3", "−0.716", "0.9", "−0.645"))
