"""Losses against values by hand, their gradients against central differences."""

import math
import re

import numpy as np
import pytest

from course_lib.activations import softmax
from course_lib.errors import SettingError, ShapeError
from course_lib.gradcheck import numeric_gradient
from course_lib.losses import (
    LOSSES,
    cross_entropy,
    cross_entropy_gradient,
    sigmoid_cross_entropy,
    sigmoid_cross_entropy_gradient,
    softmax_cross_entropy,
    softmax_cross_entropy_gradient,
    squared_error,
    squared_error_gradient,
)

U = np.array([-1.0, 1.0, -2.0])
FIRST = np.array([1.0, 0.0, 0.0])
ROWS = np.array([[0.2, 0.5, 0.3], [0.6, 0.1, 0.3]])
TARGETS = np.array([[0.0, 1.0, 0.0], [0.5, 0.25, 0.25]])


def test_squared_error_of_two_outputs():
    assert squared_error([28, 500], [30, 550]) == 1252


def test_squared_error_is_a_sum_over_outputs():
    assert squared_error(np.array([1.0, 2.0, 3.0]), np.zeros(3)) == 7


def test_squared_error_is_a_mean_over_rows():
    assert squared_error(np.array([[28.0, 500.0], [1.0, 1.0]]), np.array([[30.0, 550.0], [1.0, 1.0]])) == 626


def test_squared_error_gradient_is_the_gap_shared_among_rows():
    gradient = squared_error_gradient(np.array([[3.0], [5.0]]), np.array([[1.0], [9.0]]))
    np.testing.assert_array_equal(gradient, [[1], [-2]])


def test_cross_entropy_uses_the_natural_logarithm():
    # softmax of (4, 1, 0) is the text's (0.93624, 0.04661, 0.01715) with all its digits
    y = softmax(np.array([4.0, 1.0, 0.0]))
    assert cross_entropy(y, np.array([0.0, 1.0, 0.0])) == pytest.approx(3.06588390, abs=5e-9)


def test_cross_entropy_is_a_mean_over_rows():
    assert cross_entropy(np.array([[0.5, 0.5], [0.25, 0.75]]), np.array([[1, 0], [1, 0]])) == pytest.approx(
        1.5 * math.log(2), rel=1e-15
    )


def test_cross_entropy_weighs_every_class_by_its_target():
    assert cross_entropy(np.array([0.5, 0.5]), np.array([0.3, 0.7])) == pytest.approx(math.log(2), rel=1e-15)


def test_cross_entropy_gradient_of_the_articles_exercise():
    np.testing.assert_allclose(cross_entropy_gradient(softmax(U), FIRST), [-8.756936, 0, 0], atol=5e-7)


def test_softmax_cross_entropy_of_the_articles_exercise():
    assert softmax_cross_entropy(U, FIRST) == pytest.approx(2.169846, abs=5e-7)


def test_joint_gradient_of_the_articles_exercise():
    expected = [-0.88580480, 0.84379473, 0.04201007]
    np.testing.assert_allclose(softmax_cross_entropy_gradient(U, FIRST), expected, atol=5e-9)


def test_joint_gradient_is_shared_among_rows():
    Z, T = np.zeros((4, 2)), np.tile([1.0, 0.0], (4, 1))
    np.testing.assert_array_equal(softmax_cross_entropy_gradient(Z, T), np.tile([-0.125, 0.125], (4, 1)))


def test_joint_loss_is_cross_entropy_of_softmax():
    assert softmax_cross_entropy(ROWS, TARGETS) == pytest.approx(cross_entropy(softmax(ROWS), TARGETS), rel=1e-14)


@pytest.mark.parametrize("name", LOSSES)
def test_every_gradient_agrees_with_central_differences(name):
    loss = LOSSES[name]
    numeric = numeric_gradient(lambda Y: loss.value(Y, TARGETS), ROWS)
    np.testing.assert_allclose(loss.gradient(ROWS, TARGETS), numeric, rtol=1e-6, atol=1e-10)


def test_losses_know_their_names():
    assert [(name, loss.name) for name, loss in LOSSES.items()] == [
        (name, name) for name in ("squared_error", "cross_entropy", "softmax_cross_entropy", "sigmoid_cross_entropy")
    ]


def test_a_softmax_loss_speaks_in_probabilities():
    np.testing.assert_allclose(LOSSES["softmax_cross_entropy"].output(np.log([[1.0, 3.0]])), [[0.25, 0.75]])


def test_a_sigmoid_loss_speaks_in_probabilities_that_need_not_sum_to_1():
    np.testing.assert_allclose(LOSSES["sigmoid_cross_entropy"].output(np.log([[1.0, 3.0]])), [[0.5, 0.75]])


@pytest.mark.parametrize("name", ["squared_error", "cross_entropy"])
def test_the_other_losses_speak_as_the_last_layer_does(name):
    np.testing.assert_array_equal(LOSSES[name].output(np.array([0.2, 7.0])), [0.2, 7])


def test_the_joint_loss_is_exact_at_a_thousand():
    Z, T = np.array([[1000.0, -1000.0]]), np.array([[0.0, 1.0]])
    assert softmax_cross_entropy(Z, T) == 2000
    np.testing.assert_array_equal(softmax_cross_entropy_gradient(Z, T), [[1, -1]])


def test_sigmoid_cross_entropy_of_three_questions_by_hand():
    # sigmoid(ln 3) = 3/4: yes costs ln(4/3), no costs ln 4; a toss-up costs ln 2. One row, so a sum.
    loss = sigmoid_cross_entropy(np.log([[3.0, 3.0, 1.0]]), np.array([[1.0, 0.0, 1.0]]))
    assert loss == pytest.approx(math.log(4 / 3) + math.log(4) + math.log(2), rel=1e-15)


def test_sigmoid_cross_entropy_is_a_mean_over_rows():
    assert sigmoid_cross_entropy(np.zeros((4, 1)), np.ones((4, 1))) == pytest.approx(math.log(2), rel=1e-15)


def test_sigmoid_cross_entropy_of_one_question_is_that_of_softmax_with_a_second_score_of_zero():
    z, t = 1.3, 0.2
    two = softmax_cross_entropy(np.array([[z, 0.0]]), np.array([[t, 1 - t]]))
    assert sigmoid_cross_entropy(np.array([[z]]), np.array([[t]])) == pytest.approx(two, rel=1e-14)


def test_the_gradient_of_a_question_is_answer_minus_target_shared_among_rows():
    gradient = sigmoid_cross_entropy_gradient(np.log([[3.0], [3.0]]), np.array([[1.0], [0.0]]))
    np.testing.assert_allclose(gradient, [[-0.125], [0.375]], rtol=1e-15)


def test_sigmoid_cross_entropy_is_exact_at_a_thousand():
    Z, T = np.array([[1000.0, -1000.0, 1000.0]]), np.array([[0.0, 1.0, 1.0]])
    assert sigmoid_cross_entropy(Z, T) == 2000
    np.testing.assert_array_equal(sigmoid_cross_entropy_gradient(Z, T), [[1, -1, 0]])


def test_sigmoid_cross_entropy_keeps_its_digits_where_the_answer_is_nearly_right():
    assert sigmoid_cross_entropy(np.array([40.0]), np.array([1.0])) == pytest.approx(math.exp(-40), rel=1e-14)


def test_a_probability_of_zero_costs_708():
    assert cross_entropy(softmax(np.array([1000.0, -1000.0])), np.array([0, 1])) == pytest.approx(708.396, abs=5e-4)


def test_a_probability_of_zero_costs_less_in_single_precision():
    Y = np.array([1, 0], np.float32)
    assert cross_entropy(Y, np.array([0, 1], np.float32)) == pytest.approx(87.3365, abs=5e-4)


def test_a_probability_of_zero_has_a_finite_gradient():
    assert np.all(np.isfinite(cross_entropy_gradient(np.array([1.0, 0.0]), np.array([0.0, 1.0]))))


def test_a_probability_of_zero_where_the_target_is_zero_costs_nothing():
    assert cross_entropy(np.array([1.0, 0.0]), np.array([1.0, 0.0])) == 0


@pytest.mark.parametrize("f", [cross_entropy, cross_entropy_gradient])
def test_negative_numbers_are_no_probabilities(f):
    with pytest.raises(SettingError, match=r"`Y` holds -2, .* 1\. For .* use `softmax_cross_entropy\(Z, T\)`\.$"):
        f(U, FIRST)


@pytest.mark.parametrize("f", [f for loss in LOSSES.values() for f in (loss.value, loss.gradient)])
def test_a_column_is_not_stretched_against_a_vector(f):
    with pytest.raises(ShapeError, match=r"`T` has shape \(2,\), expected \(2, 1\): the shape of [YZ]\. .*`T.reshape"):
        f(np.full((2, 1), 0.5), np.ones(2))


@pytest.mark.parametrize(
    ("f", "name"), [(squared_error, "Y"), (softmax_cross_entropy, "Z"), (softmax_cross_entropy_gradient, "Z")]
)
@pytest.mark.parametrize("shape", [(), (0, 3)])
def test_a_loss_needs_a_row(f, name, shape):
    expected = f"`{name}` has shape {shape}, expected (k,) or (n, k): one row for each example. "
    with pytest.raises(ShapeError, match=rf"^{re.escape(expected)}Give `{name}` at least one row\.$"):
        f(np.zeros(shape), np.zeros(shape))


@pytest.mark.parametrize("name", LOSSES)
def test_single_precision_stays_single(name):
    Y = ROWS.astype(np.float32)
    assert LOSSES[name].gradient(Y, np.ones_like(Y) / 3).dtype == np.float32


def test_only_losses_of_probabilities_classify():
    assert [name for name, loss in LOSSES.items() if loss.classifies] == ["cross_entropy", "softmax_cross_entropy"]


def test_whole_numbers_can_be_probabilities():
    # -ln 1; and the floor is that of double precision, see above
    assert cross_entropy(np.array([1, 0]), np.array([1, 0])) == 0


def test_a_loss_of_quantities_does_not_classify():
    assert LOSSES["squared_error"].classifies is False


def test_a_class_that_is_ruled_out_costs_nothing_where_it_is_wrong():
    # 0 times the logarithm of 0 is 0, its limit.
    assert softmax_cross_entropy(np.array([-np.inf, 0.0]), np.array([0.0, 1.0])) == 0
    assert sigmoid_cross_entropy(np.array([-np.inf, np.inf]), np.array([0.0, 1.0])) == 0
