"""One step's calls: what they read, and where the gradients go."""

import numpy as np

from course_lib.dropout import Dropout
from course_lib.fast.flat import Flat
from course_lib.fast.program import Program
from course_lib.layers import Dense
from course_lib.network import Network


def program_of(layers, n: int) -> tuple[Flat, Program]:
    flat = Flat([(k, layer) for k, layer in enumerate(layers, 1) if isinstance(layer, Dense)], np.float64)
    flat.load()
    return flat, Program(Network(layers), layers, flat, d_in=1, n=n)


def run(program: Program, X, T, scale: float) -> None:
    program.X[:, :-1], program.T[...] = X, np.transpose(T)
    program.scale.fill(scale)
    for call in program.calls:
        call()


def test_the_gradients_of_two_linear_layers_by_hand():
    flat, program = program_of([Dense(np.array([[2.0]]), np.zeros(1)), Dense(np.array([[3.0]]), np.ones(1))], n=2)
    run(program, [[1.0], [2.0]], [[6.0], [12.0]], 0.5)
    # y = 3 * 2x + 1 is 7 and 13, dy = 1/2 for both; dw2 = 1/2 (2 + 4), db2 = 1, dw1 = 3/2 (1 + 2), db1 = 3
    np.testing.assert_array_equal(flat.g, [4.5, 3.0, 3.0, 1.0])


def test_the_gradients_of_two_neurons_by_hand():
    flat, program = program_of([Dense(np.array([[2.0, 3.0]]), np.array([0.0, 1.0]))], n=1)
    run(program, [[10.0]], [[19.0, 29.0]], 1.0)
    # y is (20, 31), so dy = (1, 2), and dW is ten times that
    np.testing.assert_array_equal(flat.g, [10, 20, 1, 2])


def test_a_program_may_run_again_and_forgets_the_batch_before():
    flat, program = program_of([Dense(np.array([[2.0]]), np.zeros(1), "relu")], n=1)
    run(program, [[5.0]], [[0.0]], 1.0)
    run(program, [[-5.0]], [[0.0]], 1.0)
    np.testing.assert_array_equal(flat.g, [0.0, 0.0])
    run(program, [[1.0]], [[0.0]], 1.0)
    np.testing.assert_array_equal(flat.g, [2.0, 2.0])


def test_dropout_draws_in_double_precision_and_works_in_single():
    layers = [Dropout(0.3, np.random.default_rng(0)), Dense(np.ones((1, 1), "f4"), np.zeros(1, "f4"))]
    program = Program(Network(layers), layers, Flat([(2, layers[1])], np.float32), d_in=1, n=2)
    draw, compare, *others = program.calls
    (draws,) = draw.keywords.values()
    assert draws.dtype == np.float64
    assert compare.args[-1].dtype == np.float32
    arrays = [one for call in others for one in (*call.args, *call.keywords.values()) if isinstance(one, np.ndarray)]
    assert {array.dtype for array in arrays} == {np.dtype(np.float32)}


def test_before_the_first_parameter_there_is_no_gradient_to_make():
    layers = [Dropout(0.5, np.random.default_rng(0)), Dense(np.eye(1), np.zeros(1))]
    _, program = program_of(layers, n=2)
    _, alone = program_of(layers[1:], n=2)
    # Draw, compare, scale, drop: nothing on the way back.
    assert len(program.calls) == len(alone.calls) + 4


def test_dropout_doubles_what_it_keeps_of_half():
    layers = [
        Dense(np.array([[2.0]]), np.zeros(1)),
        Dropout(0.5, np.random.default_rng(0)),
        Dense(np.eye(1), np.ones(1)),
    ]
    flat, program = program_of(layers, n=400)
    run(program, np.ones((400, 1)), np.zeros((400, 1)), 1.0)
    # a kept example has y = 5 and dw2 = 20, a dropped one y = 1 and dw2 = 0
    kept = round(flat.g[2] / 20)
    assert 150 < kept < 250
    # the bias of the second layer: 5 or 1; of the first: 2 * 5 or 0
    np.testing.assert_array_equal(flat.g, [10 * kept, 10 * kept, 20 * kept, 5 * kept + 400 - kept])
