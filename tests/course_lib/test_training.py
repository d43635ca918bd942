"""Training: which examples make a step, and the loss on the way."""

import numpy as np
import pytest

from course_lib.data import sine_curve
from course_lib.errors import SettingError, ShapeError
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD, Adam
from course_lib.training import History, batches, train


def line(w: float = 0.0) -> Network:
    return Network([Dense(np.array([[w]]), np.zeros(1))])


def test_an_epoch_of_one_batch_is_one_step():
    network = line()
    history = train(network, np.array([[1.0], [3.0]]), np.array([[1.0], [3.0]]), SGD(0.1), epochs=1)
    # dw is the mean of -1 and -9, db that of -1 and -3; the loss at the start is the mean of 1/2 and 9/2
    np.testing.assert_allclose([network.parameters["W1"].item(), network.parameters["b1"].item()], [0.5, 0.2])
    # then y = 0.7 and 1.7
    np.testing.assert_allclose(history.losses, [2.5, (0.3**2 + 1.3**2) / 4])


def test_batches_of_one_repeat_the_single_neurons_epoch():
    x, t = sine_curve()
    network = Network([Dense(np.array([[0.2]]), np.array([-0.2]), "sigmoid")])
    history = train(network, x[:, None], t[:, None], SGD(0.1), epochs=100, batch_size=1)
    assert network.parameters["W1"].item() == pytest.approx(2.2763, abs=5e-5)
    assert network.parameters["b1"].item() == pytest.approx(0.0001, abs=5e-5)
    assert history.losses[100] == pytest.approx(1.921e-4, abs=5e-8)


def test_the_history_starts_before_the_first_step():
    history = train(line(2.0), np.array([[1.0]]), np.array([[0.0]]), SGD(0.1), epochs=3)
    assert history.losses.shape == (4,)
    assert history.losses[0] == 2


def test_no_epoch_changes_nothing():
    network = line(2.0)
    train(network, np.array([[1.0]]), np.array([[0.0]]), SGD(0.1), epochs=0)
    assert network.parameters["W1"].item() == 2


def test_a_network_learns_what_one_neuron_cannot():
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    rng = np.random.default_rng(0)
    network = Network([Dense.random(2, 8, "tanh", rng), Dense.random(8, 2, "linear", rng)], "softmax_cross_entropy")
    train(network, X, np.eye(2)[[0, 1, 1, 0]], Adam(0.05), epochs=200, rng=rng)
    np.testing.assert_array_equal(network.predict(X).argmax(axis=1), [0, 1, 1, 0])


def test_batches_go_in_order_and_the_last_may_be_smaller():
    assert [rows.tolist() for rows in batches(5, 2, None)] == [[0, 1], [2, 3], [4]]


def test_all_at_once_unless_said_otherwise():
    assert [rows.tolist() for rows in batches(3, None, None)] == [[0, 1, 2]]


def test_shuffled_batches_hold_every_row_once():
    rows = np.concatenate(list(batches(20, 6, np.random.default_rng(1))))
    assert rows.tolist() != list(range(20))
    assert sorted(rows.tolist()) == list(range(20))


def test_every_epoch_is_shuffled_anew():
    rng = np.random.default_rng(1)
    first, second = (np.concatenate(list(batches(20, 6, rng))).tolist() for _ in range(2))
    assert first != second


def test_training_shuffles_with_the_given_generator():
    def final_weight(seed):
        network = line()
        x = np.arange(1.0, 6.0)[:, None] / 5
        train(network, x, x**2, SGD(0.5), epochs=1, batch_size=1, rng=np.random.default_rng(seed))
        return network.parameters["W1"].item()

    assert final_weight(1) == final_weight(1)
    assert final_weight(1) != final_weight(2)


def test_the_data_are_left_as_they_were():
    X, T = np.arange(6.0).reshape(6, 1) / 6, np.ones((6, 1))
    train(line(), X, T, SGD(0.1), epochs=2, batch_size=2, rng=np.random.default_rng(0))
    np.testing.assert_array_equal(np.hstack([6 * X, T]), [[i, 1] for i in range(6)])


def test_single_precision_stays_single():
    network = Network([Dense.random(2, 2, "tanh", np.random.default_rng(0))])
    layer = Dense(*(array.astype(np.float32) for array in network.parameters.values()), "tanh")
    train(Network([layer]), np.ones((3, 2), np.float32), np.zeros((3, 2), np.float32), Adam(), epochs=1)
    assert {array.dtype for array in layer.parameters.values()} == {np.dtype(np.float32)}


def test_a_target_for_each_example():
    message = r"^`T` has shape \(3, 1\), expected \(2, d_out\): one target for each row of X\. Give `T` 2 rows\.$"
    with pytest.raises(ShapeError, match=message):
        train(line(), np.zeros((2, 1)), np.zeros((3, 1)), SGD(0.1), epochs=1)


@pytest.mark.parametrize(
    ("X", "T", "says"),
    [
        (1.0, np.ones((2, 1)), "`X` has shape (), expected (n, d_in): each row of X is an example. Give `X` two axes."),
        (np.ones((2, 1)), 1.0, "`T` has shape (), expected (2, d_out): one target for each row of X. Give `T` 2 rows."),
        (
            np.ones((2, 1)),
            np.ones((3, 1)),
            "`T` has shape (3, 1), expected (2, d_out): one target for each row of X. Give `T` 2 rows.",
        ),
    ],
)
def test_one_number_is_neither_examples_nor_targets(X, T, says):
    with pytest.raises(ShapeError) as caught:
        train(line(), X, T, SGD(0.1), epochs=1)
    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"epochs": -1}, "epochs is -1, expected 0 or more"),
        ({"epochs": 1, "batch_size": 0}, "batch_size is 0, expected at least 1"),
    ],
)
def test_settings_out_of_range_are_refused(setting, message):
    with pytest.raises(SettingError, match=message):
        train(line(), np.zeros((2, 1)), np.zeros((2, 1)), SGD(0.1), **setting)


def classifier() -> Network:
    """Takes x = (1, 0) for class 0 and (0, 1) for class 1, and learns slowly."""
    return Network([Dense(np.eye(2), np.zeros(2))], "softmax_cross_entropy")


def test_accuracy_is_measured_where_there_are_classes():
    X, T = np.eye(2)[[0, 1, 1, 0]], np.eye(2)[[0, 1, 0, 0]]
    history = train(classifier(), X, T, SGD(1e-9), epochs=2)
    np.testing.assert_array_equal(history.accuracies, [0.75, 0.75, 0.75])
    assert len(history.held_out_losses) == len(history.held_out_accuracies) == 0


def test_there_is_no_accuracy_without_classes():
    assert len(train(line(), np.ones((2, 1)), np.ones((2, 1)), SGD(0.1), epochs=1).accuracies) == 0


def test_held_out_examples_are_measured_after_each_epoch():
    X, T = np.array([[1.0], [3.0]]), np.array([[1.0], [3.0]])
    history = train(line(), X, T, SGD(0.1), epochs=1, held_out=(np.array([[2.0]]), np.array([[1.0]])))
    # at first y = 0; after the step w = 0.5 and b = 0.2, so y = 1.2
    np.testing.assert_allclose(history.held_out_losses, [1 / 2, 0.2**2 / 2])


def test_held_out_examples_are_not_learned_from():
    def trained(**held_out):
        network = classifier()
        rng = np.random.default_rng(0)
        train(network, np.eye(2), np.eye(2), Adam(), epochs=3, batch_size=1, rng=rng, **held_out)
        return network.parameters["W1"]

    np.testing.assert_array_equal(trained(), trained(held_out=(5 * np.eye(2), np.eye(2)[::-1])))


def test_held_out_accuracy_is_that_of_the_held_out_examples():
    X = np.eye(2)
    history = train(classifier(), X, X, SGD(1e-9), epochs=1, held_out=(X[[0, 0, 1]], X[[0, 1, 1]]))
    np.testing.assert_allclose(history.held_out_accuracies, [2 / 3, 2 / 3])
    np.testing.assert_array_equal(history.accuracies, [1, 1])


def test_one_may_watch_every_epoch():
    network, seen = line(2.0), []
    history = train(
        network, np.ones((1, 1)), np.zeros((1, 1)), SGD(0.1), 2,
        watch=lambda k: seen.append((k, network.parameters["W1"].item() + network.parameters["b1"].item())),
    )  # fmt: skip
    assert [k for k, _ in seen] == [0, 1, 2]
    # with x = 1 and t = 0 the loss is (w + b)^2 / 2
    np.testing.assert_allclose([y**2 / 2 for _, y in seen], history.losses)


def test_what_was_not_measured_is_empty():
    history = History(np.array([0.5]))
    empty = (history.accuracies, history.held_out_losses, history.held_out_accuracies)
    assert [measured.shape for measured in empty] == [(0,)] * 3
