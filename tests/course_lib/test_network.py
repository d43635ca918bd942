"""Networks: the article's one with numbers, gradients of every combination, and bad calls."""

import numpy as np
import pytest

from course_lib.activations import ACTIVATIONS
from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.gradcheck import numeric_gradient
from course_lib.layers import Dense
from course_lib.losses import LOSSES
from course_lib.network import Network

X = np.random.default_rng(8).normal(size=(5, 3))
T = np.array([[0.1, 0.9], [1.0, 0.0], [0.5, 0.5], [0.0, 1.0], [0.3, 0.7]])


def article() -> Network:
    """a = 1, b = 0 through c, d, e (ReLU) to f, g, h (softmax). The article's thresholds, with the sign turned."""
    hidden = Dense(np.array([[1.0, -1.0], [-1.0, 2.0], [-2.0, 1.0]]).T, np.array([-2.0, 2.0, 4.0]), "relu")
    output = Dense(np.array([[-1.0, 1.0, -2.0], [2.0, 4.0, -1.0], [-2.0, -1.0, -3.0]]).T, np.array([2.0, -1.0, 5.0]))
    return Network([hidden, output], "softmax_cross_entropy")


def small(activation: str, loss: str) -> Network:
    """Three layers whose results are probabilities, so that every loss can take them."""
    rng = np.random.default_rng(4)
    hidden = [Dense.random(3, 4, activation, rng), Dense.random(4, 3, activation, rng)]
    return Network([*hidden, Dense.random(3, 2, "sigmoid", rng)], loss)


def test_forward_gives_the_pre_activations_of_softmax():
    np.testing.assert_array_equal(article().forward(np.array([[1.0, 0.0]])), [[-1, 1, -2]])


def test_predict_gives_the_articles_probabilities():
    y = article().predict(np.array([[1.0, 0.0]]))
    np.testing.assert_allclose(y, [[0.11419520, 0.84379473, 0.04201007]], atol=5e-9)


def test_error_of_the_articles_example():
    assert article().error(np.array([[1.0, 0.0]]), np.array([[1.0, 0.0, 0.0]])) == pytest.approx(2.169846, abs=5e-7)


def test_backward_through_the_articles_network():
    network = article()
    network.forward(np.array([[1.0, 0.0]]))
    gradients = network.backward(np.array([[1.0, 0.0, 0.0]]))
    np.testing.assert_allclose(gradients["b2"], [-0.885805, 0.843795, 0.042010], atol=5e-7)
    np.testing.assert_allclose(gradients["b1"], [0, 2.447364, 0.801785], atol=5e-7)
    np.testing.assert_allclose(gradients["W1"], [[0, 2.447364, 0.801785], [0, 0, 0]], atol=5e-7)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_gradient_agrees_with_central_differences(activation, loss):
    network = small(activation, loss)
    network.forward(X)
    for name, gradient in network.backward(T).items():
        at = network.parameters[name].copy()

        def error_at(value, name=name):
            network.assign({name: value})
            return network.error(X, T)

        np.testing.assert_allclose(gradient, numeric_gradient(error_at, at), rtol=1e-6, atol=2e-10, err_msg=name)
        network.assign({name: at})


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_way_back_reaches_the_examples(activation):
    network = small(activation, "squared_error")
    network.forward(X)
    dX, _ = network.backpropagate(network.loss.gradient(network.forward(X), T))
    np.testing.assert_allclose(dX, numeric_gradient(lambda value: network.error(value, T), X), rtol=1e-6, atol=2e-10)


def test_the_way_back_takes_a_gradient_from_elsewhere():
    # The layer 3x + 1, from a gradient of 5 and of -1 in its results: 15 and -3 in x; 5*2 - 1*4 = 6 in w.
    network = Network([Dense(np.array([[3.0]]), np.array([1.0]))])
    network.forward(np.array([[2.0], [4.0]]))
    dX, gradients = network.backpropagate(np.array([[5.0], [-1.0]]))
    np.testing.assert_array_equal(dX, [[15], [-3]])
    assert gradients["W1"].item() == 6
    assert gradients["b1"].item() == 4


def test_the_way_back_knows_no_l2():
    network = Network([Dense(np.array([[3.0]]), np.array([1.0]))], l2=0.5)
    network.forward(np.array([[2.0]]))
    assert network.backpropagate(np.array([[0.0]]))[1]["W1"].item() == 0


def test_predict_is_the_last_layers_result_without_softmax():
    network = Network([Dense(np.array([[2.0]]), np.array([1.0]))])
    np.testing.assert_array_equal(network.predict(np.array([[3.0]])), [[7]])


def test_a_network_is_trained_on_squared_error_unless_said_otherwise():
    assert Network([Dense(np.eye(1), np.zeros(1))]).loss.name == "squared_error"


def test_parameters_are_named_after_their_layer():
    assert list(article().parameters) == ["W1", "b1", "W2", "b2"]


def test_parameters_are_the_layers_own_arrays():
    network = article()
    network.parameters["b2"][0] = 7
    assert network.layers[1].parameters["b"][0] == 7


def test_assign_writes_into_the_parameters():
    network = article()
    b = network.parameters["b2"]
    network.assign({"b2": np.array([1, 2, 3])})
    np.testing.assert_array_equal(b, [1, 2, 3])


def test_assign_refuses_an_unknown_name():
    with pytest.raises(SettingError, match="parameter is 'W3', expected one of W1, b1, W2, b2"):
        article().assign({"W3": np.zeros(1)})


def test_assign_refuses_what_numpy_would_stretch():
    with pytest.raises(ShapeError, match=r"`b2` has shape \(1,\), expected \(3,\): the shape of the network's b2"):
        article().assign({"b2": np.zeros(1)})


def test_a_misfit_tells_its_layer():
    network = Network([Dense(np.zeros((2, 4)), np.zeros(4)), Dense(np.zeros((3, 4)), np.zeros(4))])
    with pytest.raises(ShapeError, match=r"^Layer 2: `W` has shape \(3, 4\), expected \(4, 4\)"):
        network.forward(np.zeros((5, 2)))


def test_backward_refuses_class_numbers_for_one_hot_rows():
    network = article()
    network.forward(np.zeros((4, 2)))
    with pytest.raises(ShapeError, match=r"`T` has shape \(4,\), expected \(4, 3\).*`np.eye\(3\)\[T\]`"):
        network.backward(np.array([0, 2, 1, 0]))


def test_backward_comes_after_forward():
    with pytest.raises(CourseError, match=r"^`backward` came .*: call `forward\(X\)` first, .* depend on X\.$"):
        article().backward(np.zeros((1, 3)))


def test_a_network_has_a_layer():
    with pytest.raises(SettingError, match=r"^layers is empty, expected at least one layer\.$"):
        Network([])


def test_an_unknown_loss_is_refused():
    with pytest.raises(SettingError, match="loss is 'mse', expected one of squared_error, cross_entropy, "):
        Network([Dense(np.eye(1), np.zeros(1))], "mse")


def test_the_class_is_the_number_of_the_largest_result():
    network = Network([Dense(np.eye(3), np.zeros(3))], "softmax_cross_entropy")
    assert network.classify(np.array([[0.0, 2.0, 1.0], [5.0, -1.0, 2.0], [1.0, 1.0, 0.0]])).tolist() == [1, 0, 0]
