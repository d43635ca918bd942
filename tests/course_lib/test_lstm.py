"""The LSTM by hand: one step with known gates, a cell that keeps, and where the forget gate begins."""

import numpy as np
import pytest

from course_lib.errors import ShapeError
from course_lib.lstm import LSTM, lstm_gates, lstm_step

# One unit. At x = 0.5 and h = -0.4 z is 0.4, -0.65, 1.1, 1.45: the numbers below were worked from it in 30 digits.
x, h, c = np.array([0.5]), np.array([-0.4]), np.array([0.8])
W = np.array([[1.0, -0.5, 2.0, 0.5]])
U = np.array([[0.5, 1.5, -1.0, -2.0]])
b = np.array([0.1, 0.2, -0.3, 0.4])
INPUT, FORGET, OUTPUT, CANDIDATE = 0.598687660112452, 0.342989537326501214, 0.7502601055951176, 0.895692873843164531
NEW_C, NEW_H = 0.810631900681762806, 0.502628279390464434


def test_gates_stand_in_the_order_input_forget_output_candidate():
    gates = lstm_gates(np.array([0.4, -0.65, 1.1, 1.45]))
    np.testing.assert_allclose(gates, [INPUT, FORGET, OUTPUT, CANDIDATE], rtol=1e-14)


def test_one_step_by_hand():
    new_h, new_c = lstm_step(x, h, c, W, U, b)
    assert new_c.item() == pytest.approx(NEW_C, rel=1e-14)
    assert new_h.item() == pytest.approx(NEW_H, rel=1e-14)


def test_units_stand_side_by_side_in_each_block():
    # The unit from above beside one whose z is all 0: its c is 0.5 * 0.8, its h 0.5 * tanh(0.4).
    wide = np.stack([W, np.zeros_like(W)], axis=-1).reshape(1, 8)
    b_wide = np.stack([b, np.zeros_like(b)], axis=-1).reshape(8)
    U_wide = np.vstack([np.stack([U, np.zeros_like(U)], axis=-1).reshape(1, 8), np.zeros((1, 8))])
    new_h, new_c = lstm_step(x, np.array([-0.4, 0.9]), np.array([0.8, 0.8]), wide, U_wide, b_wide)
    np.testing.assert_allclose(new_c, [NEW_C, 0.4], rtol=1e-14)
    np.testing.assert_allclose(new_h, [NEW_H, 0.18997448112761240], rtol=1e-14)


def test_rows_are_examples():
    both = lstm_step(np.array([[0.5], [0.0]]), np.array([[-0.4], [0.0]]), np.array([[0.8], [0.0]]), W, U, b)
    np.testing.assert_allclose([both[0][0, 0], both[1][0, 0]], [NEW_H, NEW_C], rtol=1e-14)
    assert both[0].shape == both[1].shape == (2, 1)


def test_an_open_forget_gate_and_a_closed_input_gate_keep_the_cell():
    b = np.array([-50.0, 50.0, 0.0, 1.0])
    new_h, new_c = lstm_step(np.array([3.0]), h, np.array([0.7]), 0 * W, 0 * U, b)
    assert new_c == pytest.approx(0.7, rel=1e-15)
    assert new_h == pytest.approx(0.5 * np.tanh(0.7), rel=1e-14)


def test_a_closed_output_gate_shows_nothing_and_keeps_all():
    new_h, new_c = lstm_step(x, h, c, 0 * W, 0 * U, np.array([-50.0, 50.0, -50.0, 1.0]))
    assert abs(new_h.item()) < 1e-20
    assert new_c == pytest.approx(0.8, rel=1e-15)


def test_the_cell_may_grow_beyond_1_but_what_is_shown_may_not():
    layer = LSTM(np.zeros((1, 4)), np.zeros((1, 4)), np.array([50.0, 50.0, 50.0, 50.0]), every=True)
    # The cell counts 1, 2, 3; tanh makes the output of it.
    states = layer.forward(np.zeros((1, 3, 1)))
    np.testing.assert_allclose(states.ravel(), np.tanh([1, 2, 3]), rtol=1e-14)


def test_the_gradient_goes_back_through_an_open_forget_gate_undiminished():
    # i, o and g wait at z = 0; f is as good as 1. g has the slope 1 and is written by i = 1/2, in every step alike.
    layer = LSTM(np.array([[0.0, 0.0, 0.0, 1.0]]), np.zeros((1, 4)), np.array([0.0, 50.0, 0.0, 0.0]))
    layer.forward(np.zeros((1, 30, 1)))
    dX, _ = layer.backward(np.ones((1, 1)))
    np.testing.assert_allclose(dX.ravel(), np.full(30, 0.25), rtol=1e-14)


def test_the_states_are_as_exact_as_the_more_exact_of_inputs_and_weights():
    # W and U hold numbers that single precision knows, 1/3 is none.
    exact, single = (LSTM(*(A.astype(kind) for A in (W, U, np.zeros(4))), every=True) for kind in ("f8", "f4"))
    third = np.full((1, 2, 1), 1 / 3)
    np.testing.assert_allclose(single.forward(third), exact.forward(third), rtol=1e-15)
    single.parameters["U"] = U / 3
    assert single.forward(third.astype("f4")).dtype == np.float64


def test_gradients_are_as_exact_as_the_more_exact_of_what_comes_back_and_what_went_forward():
    third = np.full((1, 2, 1), 1 / 3)
    # 1, 1/2 and the like are the same numbers in single precision, 1/3 is not.
    exact, single = (LSTM(*(A.astype(kind) for A in (W, U, np.zeros(4))), every=True) for kind in ("f8", "f4"))
    for layer in (exact, single):
        layer.forward(np.zeros((1, 2, 1), layer.parameters["W"].dtype))
    np.testing.assert_allclose(single.backward(third)[0], exact.backward(third)[0], rtol=1e-15)
    exact.forward(third)
    ones = np.ones((1, 2, 1), "f4")
    np.testing.assert_allclose(exact.backward(ones)[0], exact.backward(ones.astype("f8"))[0], rtol=1e-15)


def test_the_forget_gate_begins_open_and_the_other_biases_at_0():
    layer = LSTM.random(2, 3, np.random.default_rng(0))
    np.testing.assert_array_equal(layer.parameters["b"], [0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0])


def test_gates_far_outside_do_not_overflow():
    assert lstm_gates(np.array([-1e4, 1e4, -1e4, 1e4])).tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize("z", [1.0, np.ones(6), np.ones((2, 0)), np.ones((4, 3))])
def test_gates_come_in_four_blocks(z):
    with pytest.raises(ShapeError) as refused:
        lstm_gates(z)
    assert str(refused.value) == (
        f"`z` has shape {np.shape(z)}, expected (4 units,) or (n, 4 units): z holds four blocks. "
        "Give it a multiple of 4 columns."
    )
