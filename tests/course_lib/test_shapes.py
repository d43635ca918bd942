"""What a message about a wrong shape says."""

import re

import numpy as np
import pytest

from course_lib.errors import ShapeError
from course_lib.shapes import (
    check_alike,
    check_bias,
    check_dense,
    check_dense_gradient,
    check_like,
    check_matrix,
    check_points,
    check_sizes,
    check_stretches,
    misfit,
)


def says(text):
    return pytest.raises(ShapeError, match=re.escape(text))


def zeros(*shapes):
    return [np.zeros(shape) for shape in shapes]


def test_a_misfit_names_the_array_its_shape_the_expected_one_and_the_repair():
    error = misfit("W", np.zeros((3, 2)), (2, 3), "rows of W are inputs", "Did you mean `W.T`?")
    assert str(error) == "`W` has shape (3, 2), expected (2, 3): rows of W are inputs. Did you mean `W.T`?"


def test_shapes_that_fit_pass_in_silence():
    check_dense(*zeros((5, 2), (2, 3), (3,)))
    check_dense_gradient(*zeros((5, 3), (5, 2), (2, 3)))
    check_like("T", [[1, 2]], "Y", [[3, 4]])


def test_turned_weights():
    with says("`W` has shape (3, 2), expected (2, 3): rows of W are inputs. Did you mean `W.T`?"):
        check_dense(*zeros((5, 2), (3, 2), (3,)))


def test_turned_examples():
    with says("`X` has shape (2, 5), expected (5, 2): rows of X are examples, columns are inputs. Did you mean `X.T`?"):
        check_dense(*zeros((2, 5), (2, 3), (3,)))


def test_the_bias_tells_which_of_two_turned_arrays_it_was():
    # X (3, 2) and W (3, 2): X.T @ W has 2 outputs, X @ W.T has 3
    with says("`X` has shape (3, 2)"):
        check_dense(*zeros((3, 2), (3, 2), (2,)))
    with says("`W` has shape (3, 2)"):
        check_dense(*zeros((3, 2), (3, 2), (3,)))


def test_weights_for_another_number_of_inputs():
    with says(
        "`W` has shape (4, 3), expected (2, 3): rows of W are inputs, and X has 2 of them in each row. "
        "Give `W` 2 rows, or `X` 4 columns."
    ):
        check_dense(*zeros((5, 2), (4, 3), (3,)))


def test_one_example_needs_a_row_of_its_own():
    with says(
        "`X` has shape (2,), expected (n, d_in): each row of X is an example. "
        "Did you mean `X[np.newaxis, :]`, one row, or `X[:, np.newaxis]`, one column?"
    ):
        check_dense(*zeros((2,), (2, 3), (3,)))


def test_weights_of_one_input_are_a_matrix_too():
    with says("`W` has shape (3,), expected (d_in, d_out): each row of W is an input."):
        check_dense(*zeros((5, 1), (3,), (3,)))


@pytest.mark.parametrize("shape", [(), (1, 2, 3)])
def test_a_matrix_has_two_axes(shape):
    with says(f"`A` has shape {shape}, expected (n, k): each row of A is an example. Give `A` two axes."):
        check_matrix("A", np.zeros(shape), "(n, k)", "an example")


def test_a_bias_for_each_input_may_mean_turned_weights():
    with says(
        "`b` has shape (2,), expected (3,): one bias for each output, and columns of W are outputs. "
        "Give `b` 3 entries. Or did you mean `W.T`?"
    ):
        check_bias(*zeros((2,), (2, 3)))


def test_weights_that_fit_the_bias_and_not_the_inputs():
    with says(
        "`W` has shape (3, 2), expected (2, 2): rows of W are inputs, and X has 2 of them in each row. "
        "Give `W` 2 rows, or `X` 3 columns. Or did you mean `W.T`, with 3 biases?"
    ):
        check_dense(*zeros((5, 2), (3, 2), (2,)))


@pytest.mark.parametrize(
    ("shape", "repair"),
    [((), "Did you mean `np.full(3, b)`?"), ((1, 3), "Did you mean `b.ravel()`?"), ((4,), "Give `b` 3 entries.")],
)
def test_a_bias_is_one_number_for_each_output(shape, repair):
    reason = "one bias for each output, and columns of W are outputs"
    with says(f"`b` has shape {shape}, expected (3,): {reason}. {repair}"):
        check_bias(np.zeros(shape), np.zeros((2, 3)))


def test_a_gradient_is_shaped_like_the_layers_result():
    with says("`dZ` has shape (3, 5), expected (5, 3): the shape of Z. Did you mean `dZ.T`?"):
        check_dense_gradient(*zeros((3, 5), (5, 2), (2, 3)))


def test_the_backward_pass_sees_turned_weights_too():
    with says("`W` has shape (3, 2), expected (2, 3): rows of W are inputs. Did you mean `W.T`?"):
        check_dense_gradient(*zeros((5, 3), (5, 2), (3, 2)))


@pytest.mark.parametrize(
    ("position", "message"),
    [
        (1, "`X` has shape (2,), expected (n, d_in): each row of X is an example. "),
        (2, "`W` has shape (3,), expected (d_in, d_out): each row of W is an input. "),
    ],
)
def test_the_backward_pass_takes_matrices_only(position, message):
    arrays = zeros((5, 3), (5, 2), (2, 3))
    arrays[position] = arrays[position][0]
    with says(message):
        check_dense_gradient(*arrays)


@pytest.mark.parametrize(
    ("shape", "expected", "repair"),
    [
        ((3, 2), (2, 3), "Did you mean `T.T`?"),
        ((4,), (4, 1), "Did you mean `T.reshape((4, 1))`?"),
        ((4,), (4, 3), "If `T` holds class numbers, did you mean the one-hot rows `np.eye(3)[T]`?"),
        ((4, 1), (4, 3), "If `T` holds class numbers, did you mean the one-hot rows `np.eye(3)[T.ravel()]`?"),
        ((5, 3), (4, 3), "Give `T` the shape (4, 3)."),
    ],
)
def test_two_arrays_of_one_shape(shape, expected, repair):
    with says(f"`T` has shape {shape}, expected {expected}: the shape of Y. {repair}"):
        check_like("T", np.zeros(shape), "Y", np.zeros(expected))


def test_the_backward_pass_sees_turned_examples():
    with says("`X` has shape (2, 5), expected (5, 2): rows of X are examples, columns are inputs. Did you mean `X.T`?"):
        check_dense_gradient(*zeros((5, 3), (2, 5), (2, 3)))


def test_arrays_that_are_no_single_numbers_have_one_shape():
    check_alike(w=1.0, g=[1, 2], v=np.zeros(2))
    with says("`v` has shape (2, 1), expected (2,): the shape of g. Did you mean `v.reshape((2,))`?"):
        check_alike(w=1.0, g=[1, 2], v=np.zeros((2, 1)))


def test_stretching_goes_axis_by_axis_from_the_last():
    check_stretches(x=np.zeros(3), w=np.zeros((2, 1)), b=1.0)
    with says("`b` has shape (2,), expected (3,): the shape of x. Give `b` one entry for each of `x`."):
        check_stretches(x=np.zeros(3), w=1.0, b=np.zeros(2))


def test_of_three_the_one_that_differs_from_the_first_is_named():
    with says("`b` has shape (2,), expected (3,): the shape of x. Give `b` one entry for each of `x`."):
        check_stretches(x=np.zeros(3), w=np.zeros(3), b=np.zeros(2))


@pytest.mark.parametrize("shape", [-1, (2, -1), 1.5, (2, 1.5), "3", None, [2, 3]])
def test_sizes_are_whole_numbers_from_0_up(shape):
    check_sizes(())
    check_sizes((np.int64(2), 0))
    with pytest.raises(ShapeError, match="expected whole numbers from 0 up, such as"):
        check_sizes(shape)


def test_points_are_two_lists_of_one_length():
    check_points([1.0], [2.0])
    with says("`x` has shape (0,), expected (n,): one number for each point. Give `x` at least one point."):
        check_points([], [])
    with says("`t` has shape (1,), expected (2,): the shape of x. Give `t` the shape (2,)."):
        check_points([1.0, 2.0], [1.0])


@pytest.mark.parametrize("x", [1.0, [[1.0, 2.0]]])
def test_points_have_one_axis(x):
    with pytest.raises(ShapeError) as refused:
        check_points(x, x, least=0)
    said = f"`x` has shape {np.shape(x)}, expected (n,): one number for each point. Give `x` one axis."
    assert str(refused.value) == said


def test_so_many_points_are_wanted_and_one_if_nothing_is_said():
    check_points([], [], least=0)
    check_points([1.0, 2.0], [1.0, 2.0], least=2)
    with pytest.raises(ShapeError) as refused:
        check_points([1.0], [1.0], least=2)
    said = "`x` has shape (1,), expected (n,): one number for each point. Give `x` at least one point."
    assert str(refused.value) == said
    with says("`x` has shape (0,), expected (n,)"):
        check_points([], [])
