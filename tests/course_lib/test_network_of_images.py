"""Layers for images in a network: checked, trained, summarised, saved and loaded."""

import json

import numpy as np
import pytest

from course_lib.convolution import Convolution
from course_lib.errors import DamagedNetwork, ShapeError
from course_lib.flatten import Flatten
from course_lib.gradcheck import check_network
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.npz import read_npz, write_npz
from course_lib.optimizers import Adam
from course_lib.pooling import AveragePool, MaxPool
from course_lib.saving import load_network, save_network
from course_lib.summary import summary
from course_lib.training import train

RNG = np.random.default_rng(2)
X = RNG.normal(size=(5, 2, 9, 8))
T = np.eye(3)[[0, 1, 2, 0, 1]]


def network() -> Network:
    """9 by 8 -> 5 by 4 (padded, stride 2) -> 4 by 3 -> 3 by 2 -> a row of 3 -> 3."""
    rng = np.random.default_rng(1)
    layers = [
        Convolution.random(2, 4, 3, "tanh", rng, stride=2, padding=1),
        MaxPool(2, 1),
        Convolution.random(4, 3, 2, "relu", rng),
        AveragePool(2),
        Flatten(),
        Dense.random(3, 3, "linear", rng),
    ]
    return Network(layers, "softmax_cross_entropy", l2=0.01)


def test_all_gradients_agree_with_central_differences():
    report = check_network(network(), X, T)
    assert report.ok, str(report)
    assert [check.name for check in report.checks] == ["W1", "b1", "W3", "b3", "W6", "b6"]


def test_a_wrong_gradient_of_a_kernel_is_found():
    wrong = network()
    backward = wrong.layers[0].backward

    def turned(dA):
        dX, gradients = backward(dA)
        return dX, gradients | {"W": gradients["W"][..., ::-1, ::-1]}

    wrong.layers[0].backward = turned
    assert set(check_network(wrong, X, T).faults) == {"W1"}


def test_it_learns_the_examples_by_heart():
    learned = network()
    history = train(learned, X, T, Adam(0.03), epochs=60)
    assert history.losses[-1] < history.losses[0] / 5
    np.testing.assert_array_equal(learned.classify(X), [0, 1, 2, 0, 1])


def test_the_summary_tells_shapes_and_counts():
    rows = summary(network(), input_shape=(2, 9, 8)).rows
    assert [(row.layer, row.output_shape, row.n_parameters) for row in rows] == [
        ("Convolution(activation='tanh', stride=2, padding=1)", (4, 5, 4), 4 * 18 + 4),
        ("MaxPool(size=2, stride=1)", (4, 4, 3), 0),
        ("Convolution(activation='relu', stride=1, padding=0)", (3, 3, 2), 3 * 16 + 3),
        ("AveragePool(size=2, stride=2)", (3, 1, 1), 0),
        ("Flatten()", (3,), 0),
        ("Dense(activation='linear')", (3,), 12),
    ]


def test_a_layer_that_does_not_fit_is_told_by_its_number():
    with pytest.raises(ShapeError, match=r"^Layer 4: `X` has shape \(5, 3, 1, 2\)"):
        network().forward(X[:, :, :5])


@pytest.mark.parametrize("dtype", ["f4", "f8"])
def test_all_comes_back_from_a_file_to_the_last_bit(tmp_path, dtype):
    saved = network()
    for layer in saved.layers:
        layer.parameters = {name: array.astype(dtype) for name, array in layer.parameters.items()}
    save_network(saved, tmp_path / "images.npz")
    loaded = load_network(tmp_path / "images.npz")
    assert [type(layer) for layer in loaded.layers] == [type(layer) for layer in saved.layers]
    result = saved.predict(X.astype(dtype))
    assert (result.dtype, result.tobytes()) == (np.dtype(dtype), loaded.predict(X.astype(dtype)).tobytes())
    assert summary(loaded, (2, 9, 8)) == summary(saved, (2, 9, 8))


@pytest.mark.parametrize("stride", [True, 0, 2.0, "2", None, [2]])
def test_a_file_with_a_stride_that_means_nothing_is_damaged(tmp_path, stride):
    path = tmp_path / "images.npz"
    save_network(network(), path)
    arrays = read_npz(path)
    description = json.loads(arrays["network"].item())
    description["layers"][0]["settings"]["stride"] = stride
    write_npz(path, arrays | {"network": np.array(json.dumps(description))})
    with pytest.raises(DamagedNetwork, match="stride is"):
        load_network(path)
