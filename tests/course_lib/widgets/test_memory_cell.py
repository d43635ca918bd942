from math import tanh

import numpy as np
import pytest

from course_lib.lstm import LSTM
from course_lib.plots.lstm_cell import BESIDE
from course_lib.widgets.live import Live
from course_lib.widgets.memory_cell import CANDIDATES, STEPS, Memory, memory_cell
from course_lib.widgets.predict_first import predict_first


def _lines(widget: Live) -> dict[str, list[tuple[float, float]]]:
    """Where the marks of c, h and the open input gate stand, by their style."""
    chart = widget.figure.axes[1]
    names = {"o": "c", "s": "h", "^": "gate"}
    moving = [line for line in chart.lines if line.get_animated()]
    return {names[line.get_marker()]: line.get_xydata().tolist() for line in moving}


def _wires(widget: Live) -> dict[str, str]:
    texts = {text.get_position(): text.get_text() for text in widget.figure.axes[0].texts}
    return {name: texts[at] for name, at in BESIDE.items()}


def test_a_closed_input_gate_and_a_whole_forget_gate_keep_the_value() -> None:
    assert Memory(f=1, always=False, o=1, k=STEPS).c == [0, *[0.8] * 10]


def test_a_forget_gate_below_1_lets_it_fade() -> None:
    # 0.8 * 0.9^9
    assert Memory(f=0.9, always=False, o=1, k=STEPS).c[-1] == pytest.approx(0.309936391)
    assert Memory(f=0, always=False, o=1, k=2).c == [0, 0.8, 0]


def test_an_open_input_gate_adds_every_candidate() -> None:
    assert Memory(f=1, always=True, o=1, k=STEPS).c[-1] == pytest.approx(sum(CANDIDATES))
    # 0.8 / 2 - 0.4, then 0 / 2 + 0.6
    assert Memory(f=0.5, always=True, o=1, k=3).c == pytest.approx([0, 0.8, 0, 0.6])


def test_a_closed_output_gate_shows_nothing_and_keeps_all() -> None:
    shut = Memory(f=1, always=False, o=0, k=3)
    assert shut.h == [0, 0, 0, 0]
    assert shut.c == [0, 0.8, 0.8, 0.8]
    assert Memory(f=1, always=False, o=1, k=1).h[-1] == pytest.approx(tanh(0.8))


def test_the_cell_is_that_of_the_library() -> None:
    # Biases hold the gates at i = 1, f = 0.8, o = 1; the input is the z of the candidate.
    b = np.array([50.0, np.log(4), 50.0, 0.0])
    layer = LSTM(np.array([[0.0, 0.0, 0.0, 1.0]]), np.zeros((1, 4)), b, every=True)
    states = layer.forward(np.arctanh(CANDIDATES).reshape(1, -1, 1))
    np.testing.assert_allclose(Memory(f=0.8, always=True, o=1, k=STEPS).h[1:], states.ravel(), rtol=1e-12)


def test_the_step_button_goes_on_by_one_step_to_the_last() -> None:
    widget = memory_cell()
    step = widget.children[2].children[1]
    for k in range(1, STEPS + 3):
        step.click()
        assert len(_lines(widget)["c"]) == min(k, STEPS) + 1
    assert _lines(widget)["c"][-1] == pytest.approx([10, 0.309936391])


def test_triangles_mark_the_steps_of_the_open_input_gate() -> None:
    widget = memory_cell()
    assert [t for t, _ in _lines(widget)["gate"]] == [1]
    widget.controls["i"].value = 1
    assert [t for t, _ in _lines(widget)["gate"]] == list(range(1, 11))


def test_before_the_first_step_the_wires_of_the_gates_have_numbers() -> None:
    widget = memory_cell()
    assert {name: text for name, text in _wires(widget).items() if text} == {"i": "$1$", "f": "$0.9$", "o": "$1$"}
    widget.controls["k"].value = 2
    # 0.9 * 0.8 is kept, and nothing of -0.4 is written
    assert {name: _wires(widget)[name] for name in ("old", "kept", "i", "g", "written", "new")} == {
        "old": "$0.8$", "kept": "$0.72$", "i": "$0$", "g": "$−0.4$", "written": "$0$", "new": "$0.72$"
    }  # fmt: skip


def test_the_words_tell_the_gates_and_the_course_of_c() -> None:
    widget = memory_cell()
    assert "The input gate is open in step 1 only. The forget gate is 0.9, the output gate 1." in widget.alt.en
    widget.controls["k"].value = 3
    assert "c so far: 0.80, 0.72, 0.65; h so far: 0.66, 0.62, 0.57." in widget.alt.en
    assert "これまでの c は 0.80、0.72、0.65 で" in widget.alt.ja


def test_a_prediction_unlocks_it() -> None:
    asked = predict_first(memory_cell(), "0.8", "0.31", "0")
    assert all(control.disabled for control in asked.live.controls.values())
    asked.children[0].children[2].click()
    assert asked.choice == "0.31"
    assert not any(control.disabled for control in asked.live.controls.values())
