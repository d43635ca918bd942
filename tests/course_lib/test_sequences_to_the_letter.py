"""What the layers for sequences say in full, what one step does, and how exact a gradient is."""

import numpy as np
import pytest

from course_lib.errors import CourseError
from course_lib.lstm import LSTM
from course_lib.recurrent import Recurrent

U_OF_TWO = np.ones((2, 2))


def recurrent(W=U_OF_TWO, U=U_OF_TWO, b=(0.0, 0.0), every=False) -> Recurrent:
    """Two numbers in each step, and two units."""
    return Recurrent(np.asarray(W), np.asarray(U), np.asarray(b), every)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (
            lambda: recurrent(every="yes"),
            "every is 'yes', expected True (the state after every step) or False (the last).",
        ),
        (
            lambda: Recurrent.random(0, 4, np.random.default_rng(0)),
            "d_in is 0 and units is 4, expected at least 1 of each.",
        ),
        (
            lambda: recurrent(W=np.ones(2)),
            "`W` has shape (2,), expected (d_in, units): each row of W is an input. "
            "Did you mean `W[np.newaxis, :]`, one row, or `W[:, np.newaxis]`, one column?",
        ),
        (
            lambda: LSTM(np.ones(4), U_OF_TWO, np.zeros(2)),
            "`W` has shape (4,), expected (d_in, 4 * units): each row of W is an input. "
            "Did you mean `W[np.newaxis, :]`, one row, or `W[:, np.newaxis]`, one column?",
        ),
        (
            lambda: LSTM(np.ones((3, 6)), U_OF_TWO, np.zeros(6)),
            "`W` has shape (3, 6), expected (d_in, 4 * units): columns of W come 4 for each number of the state. "
            "Give `W` a multiple of 4 columns.",
        ),
        (
            lambda: recurrent(U=np.ones((2, 3))),
            "`U` has shape (2, 3), expected (2, 2): rows of U are the state before, and U has the columns of W. "
            "Give `U` the shape (2, 2).",
        ),
        (
            lambda: LSTM(np.ones((3, 8)), np.ones((8, 2)), np.zeros(8)),
            "`U` has shape (8, 2), expected (2, 8): rows of U are the state before, and U has the columns of W. "
            "Did you mean `U.T`?",
        ),
        (
            lambda: recurrent().forward(np.ones(6)),
            "`X` has shape (6,), expected (n, steps, 2): X holds sequences of steps. "
            "Give `X` three axes: sequences, steps, and the numbers of one step.",
        ),
        (
            lambda: recurrent().forward(np.ones((6, 2))),
            "`X` has shape (6, 2), expected (n, steps, 2): X holds sequences of steps. "
            "Did you mean `X[np.newaxis]`, one sequence?",
        ),
        (
            lambda: recurrent(W=np.ones((1, 2))).forward(np.ones((6, 2))),
            "`X` has shape (6, 2), expected (n, steps, 1): X holds sequences of steps. "
            "Did you mean `X[:, :, np.newaxis]`, one number for each step?",
        ),
        (
            lambda: recurrent().forward(np.ones((6, 0, 2))),
            "`X` has shape (6, 0, 2), expected (n, steps, 2): a state is made by a step. "
            "Give each sequence at least one step.",
        ),
        (
            lambda: recurrent().forward(np.ones((2, 5, 6))),
            "`X` has shape (2, 5, 6), expected (n, steps, 2): each step has one number for each row of W. "
            "Give each step 2 numbers.",
        ),
        (
            lambda: recurrent().forward(np.ones((6, 2, 5))),
            "`X` has shape (6, 2, 5), expected (n, steps, 2): each step has one number for each row of W. "
            "Did you mean `np.swapaxes(X, 1, 2)`?",
        ),
        (
            lambda: recurrent().backward(np.ones((1, 2))),
            "`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.",
        ),
    ],
)
def test_what_is_refused_is_told_in_full(call, says):
    with pytest.raises(CourseError) as caught:
        call()
    assert str(caught.value) == says


@pytest.mark.parametrize(("every", "expected"), [(False, (3, 2)), (True, (3, 4, 2))])
def test_the_gradient_has_the_shape_of_the_result(every, expected):
    layer = recurrent(every=every)
    layer.forward(np.ones((3, 4, 2)))
    with pytest.raises(CourseError) as caught:
        layer.backward(np.ones((5, 2)))
    assert str(caught.value) == (
        f"`dA` has shape (5, 2), expected {expected}: the shape of A. Give `dA` the shape {expected}."
    )


def test_a_sequence_may_have_one_step():
    # z = 0, where tanh has the slope 1: dZ is dA, and there is no state before it for U to learn from.
    layer = recurrent(W=[[1.0, 2.0], [3.0, 4.0]])
    layer.forward(np.zeros((1, 1, 2)))
    dX, gradients = layer.backward(np.array([[1.0, 10.0]]))
    np.testing.assert_array_equal(dX, [[[1 + 20, 3 + 40]]])
    np.testing.assert_array_equal(gradients["b"], [1, 10])
    np.testing.assert_array_equal(gradients["U"], np.zeros((2, 2)))


def test_a_random_layer_gives_the_last_state_unless_said_otherwise():
    assert Recurrent.random(2, 3, np.random.default_rng(0)).forward(np.ones((5, 4, 2))).shape == (5, 3)


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("kind", [Recurrent, LSTM])
def test_a_gradient_is_as_exact_as_the_more_exact_of_what_comes_back_and_what_went_forward(kind, every):
    layer = kind.random(2, 2, np.random.default_rng(0), every)
    layer.parameters = {name: np.zeros_like(array, np.float32) for name, array in layer.parameters.items()}
    layer.parameters["b"] += 1
    ones = np.ones_like(layer.forward(np.zeros((1, 3, 2), np.float32)))
    one, third = (layer.backward(dA * ones.astype(np.float64))[1]["b"] for dA in (1.0, 1 / 3))
    np.testing.assert_allclose(third, one.astype(np.float64) / 3, rtol=1e-15)
    layer.parameters = {name: array.astype(np.float64) for name, array in layer.parameters.items()}
    layer.forward(np.zeros((1, 3, 2)))
    exact = layer.backward(ones.astype(np.float64))[1]["b"]
    for kind_of_one in (np.float32, np.int64):
        np.testing.assert_allclose(layer.backward(ones.astype(kind_of_one))[1]["b"], exact, rtol=1e-15)
