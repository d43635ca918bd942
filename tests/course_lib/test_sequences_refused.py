"""What a layer for sequences refuses, and with which words."""

import numpy as np
import pytest

from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.lstm import LSTM, lstm_step
from course_lib.recurrent import recurrent_step
from course_lib.sequences import check_sequences
from tests.course_lib.small_sequences import LAYERS, layer, sequences

BAD_PARAMETERS = [
    ({"W": np.ones(4)}, r"`W` has shape \(4,\), expected \(d_in, .*units\): each row of W is an input"),
    ({"U": np.ones((3, 3))}, r"`U` has shape \(3, 3\), expected \(4, \d+\): rows of U are the state before"),
    ({"b": np.ones(5)}, r"`b` has shape \(5,\), expected \(\d+,\)"),
    ({"W": np.ones((3, 0))}, r"`W` has shape \(3, 0\), expected \(d_in, \d \* units\)"),
]


@pytest.mark.parametrize(("change", "message"), BAD_PARAMETERS)
@pytest.mark.parametrize("kind", LAYERS)
def test_parameters_that_do_not_fit_are_named(kind, change, message):
    with pytest.raises(ShapeError, match=message):
        kind(**{**layer(kind).parameters, **change})


def test_an_lstm_has_four_columns_for_each_unit():
    with pytest.raises(ShapeError, match=r"`W` has shape \(3, 6\), expected \(d_in, 4 \* units\): .* multiple of 4"):
        LSTM(np.ones((3, 6)), np.ones((2, 6)), np.ones(6))


def test_a_transposed_u_is_recognised():
    with pytest.raises(ShapeError, match=r"`U` has shape \(16, 4\), expected \(4, 16\).*Did you mean `U.T`"):
        LSTM(np.ones((3, 16)), np.ones((16, 4)), np.ones(16))


@pytest.mark.parametrize(
    ("shape", "d_in", "message"),
    [
        ((6, 3), 3, r"`X` has shape \(6, 3\), expected \(n, steps, 3\).*`X\[np.newaxis\]`, one sequence"),
        ((6, 3), 1, r"`X\[:, :, np.newaxis\]`, one number for each step"),
        ((6,), 3, "Give `X` three axes"),
        ((2, 3, 6), 3, r"one number for each row of W. Did you mean `np.swapaxes\(X, 1, 2\)`"),
        ((2, 5, 6), 3, "Give each step 3 numbers"),
        ((2, 0, 3), 3, "at least one step"),
    ],
)
@pytest.mark.parametrize("kind", LAYERS)
def test_sequences_that_do_not_fit_are_named(kind, shape, d_in, message):
    with pytest.raises(ShapeError, match=message):
        layer(kind, d_in=d_in).forward(np.ones(shape))


@pytest.mark.parametrize("every", [None, "yes", 2, []])
def test_every_is_true_or_false(every):
    with pytest.raises(SettingError, match=r"every is .*, expected True .* or False"):
        LSTM(**layer(LSTM).parameters, every=every)


@pytest.mark.parametrize(("d_in", "units"), [(0, 4), (3, 0)])
@pytest.mark.parametrize("kind", LAYERS)
def test_a_layer_has_inputs_and_units(kind, d_in, units):
    with pytest.raises(SettingError, match=f"d_in is {d_in} and units is {units}, expected at least 1 of each"):
        kind.random(d_in, units, np.random.default_rng(0))


@pytest.mark.parametrize("kind", LAYERS)
def test_backward_comes_after_forward(kind):
    with pytest.raises(CourseError, match="`backward` came before `forward`"):
        layer(kind).backward(np.ones((5, 4)))


@pytest.mark.parametrize("kind", LAYERS)
def test_backward_refuses_a_gradient_that_numpy_would_stretch(kind):
    made = layer(kind)
    made.forward(sequences())
    with pytest.raises(ShapeError, match=r"`dA` has shape \(1, 4\), expected \(5, 4\)"):
        made.backward(np.ones((1, 4)))


def _step(x=(3,), h=(4,), c=(4,)) -> str:
    """What an LSTM step of 4 units says of states of these shapes."""
    made = LSTM.random(3, 4, np.random.default_rng(0)).parameters
    with pytest.raises(ShapeError) as refused:
        lstm_step(np.ones(x), np.ones(h), np.ones(c), made["W"], made["U"], made["b"])
    return str(refused.value)


@pytest.mark.parametrize("x", [(), (2,), (5, 2), (1, 5, 3)])
def test_a_step_of_another_width_is_told_the_width(x):
    assert _step(x=x) == (
        f"`x` has shape {x}, expected (3,) or (n, 3): one number for each row of W. Give `x` 3 columns."
    )


@pytest.mark.parametrize("shape", [(3,), (1, 4), ()])
def test_a_state_that_does_not_go_with_the_step_is_told_its_shape(shape):
    said = f" has shape {shape}, expected (4,): one row of units for each row of x. Give "
    assert _step(h=shape) == f"`h`{said}`h` this shape."
    assert _step(c=shape) == f"`c`{said}`c` this shape."


def test_states_of_many_rows_go_with_a_step_of_as_many():
    assert "expected (5, 4)" in _step(x=(5, 3), h=(4,), c=(5, 4))


@pytest.mark.parametrize(
    ("X", "d_in", "said"),
    [
        ((5,), 3, "X holds sequences of steps. Give `X` three axes: sequences, steps, and the numbers of one step."),
        ((5, 3), 3, "X holds sequences of steps. Did you mean `X[np.newaxis]`, one sequence?"),
        ((5, 6), 1, "X holds sequences of steps. Did you mean `X[:, :, np.newaxis]`, one number for each step?"),
        ((5, 0, 3), 3, "a state is made by a step. Give each sequence at least one step."),
        ((5, 6, 2), 3, "each step has one number for each row of W. Give each step 3 numbers."),
        ((5, 3, 6), 3, "each step has one number for each row of W. Did you mean `np.swapaxes(X, 1, 2)`?"),
    ],
)
def test_what_is_no_sequence_is_told_what_one_is(X, d_in, said):
    with pytest.raises(ShapeError) as refused:
        check_sequences(np.ones(X), np.ones((d_in, 4)))
    assert str(refused.value) == f"`X` has shape {X}, expected (n, steps, {d_in}): {said}"


def test_weights_that_are_no_matrix_are_told_so():
    with pytest.raises(ShapeError) as refused:
        check_sequences(np.ones((1, 2, 3)), np.ones(3))
    assert str(refused.value).startswith("`W` has shape (3,), expected (d_in, units): each row of W is an input. ")


def test_a_recurrent_step_refuses_a_state_of_another_width():
    with pytest.raises(ShapeError, match=r"`h` has shape \(3,\), expected \(4,\)"):
        recurrent_step(np.ones(3), np.ones(3), np.ones((3, 4)), np.ones((4, 4)), np.ones(4))
