"""Saving and loading: the same to the last bit, and one documented error for every file that is something else."""

import json
import os

import numpy as np
import pytest

from course_lib.activations import ACTIVATIONS
from course_lib.dropout import Dropout
from course_lib.errors import DamagedNetwork, SettingError
from course_lib.layers import Dense
from course_lib.losses import LOSSES
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.saving import load_network, save_network
from course_lib.training import train

X = np.random.default_rng(1).normal(size=(5, 3))


def network(activation="tanh", loss="softmax_cross_entropy", dtype="f8") -> Network:
    rng = np.random.default_rng(6)
    first, second = Dense.random(3, 4, activation, rng), Dense.random(4, 2, "sigmoid", rng)
    for layer in (first, second):
        layer.parameters = {name: array.astype(dtype) for name, array in layer.parameters.items()}
    return Network([first, Dropout(0.3, rng), second], loss, l2=0.01)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "flowers.npz"


@pytest.mark.parametrize("dtype", ["f4", "f8"])
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_all_comes_back_to_the_last_bit(path, activation, loss, dtype):
    saved = network(activation, loss, dtype)
    save_network(saved, path)
    loaded = load_network(path)
    assert list(loaded.parameters) == ["W1", "b1", "W3", "b3"]
    for name, array in saved.parameters.items():
        assert (loaded.parameters[name].dtype, loaded.parameters[name].tobytes()) == (array.dtype, array.tobytes())
    assert [type(layer) for layer in loaded.layers] == [Dense, Dropout, Dense]
    assert (loaded.layers[0].activation.name, loaded.layers[1].rate) == (activation, 0.3)
    assert (loaded.loss.name, loaded.l2) == (loss, 0.01)
    assert loaded.predict(X).tobytes() == saved.predict(X).tobytes()


@pytest.mark.parametrize("value", [-0.0, 5e-324, 1.7976931348623157e308, np.inf, -np.inf, np.nan])
def test_no_number_is_too_strange(path, value):
    save_network(Network([Dense(np.full((2, 1), value), np.zeros(1))]), path)
    assert load_network(path).parameters["W1"].tobytes() == np.full((2, 1), value).tobytes()


def test_the_order_in_memory_comes_back_too(path):
    # a product of matrices may round differently if they lie differently in memory
    save_network(Network([Dense(np.arange(6.0).reshape(2, 3).T, np.zeros(2))]), path)
    assert load_network(path).parameters["W1"].flags.f_contiguous


def test_a_loaded_network_trains_on_as_the_saved_one(path):
    saved = network()
    save_network(saved, path)
    loaded = load_network(path, np.random.default_rng(9))
    saved.layers[1].rng = np.random.default_rng(9)
    for each in (saved, loaded):
        train(each, X, np.eye(2)[[0, 1, 1, 0, 1]], Adam(), epochs=3, batch_size=2)
    assert loaded.parameters["W1"].tobytes() == saved.parameters["W1"].tobytes()


def test_numpy_alone_can_read_the_file(path):
    save_network(network(), path)
    with np.load(path, allow_pickle=False) as file:
        assert sorted(file) == ["W1", "W3", "b1", "b3", "network"]
        assert json.loads(file["network"].item())["layers"][1] == {
            "kind": "Dropout", "settings": {"rate": 0.3}, "parameters": []
        }  # fmt: skip


def test_the_file_has_the_name_that_it_was_given_and_no_other_is_left(path):
    save_network(network(), path.with_name("flowers"))
    assert os.listdir(path.parent) == ["flowers"]


def test_an_old_file_outlives_a_failure(path, monkeypatch):
    save_network(network(), path)
    before = path.read_bytes()

    def full(file, **arrays):
        file.write(b"half")
        raise OSError("No space left on device")

    monkeypatch.setattr(np, "savez", full)
    with pytest.raises(OSError, match="No space left"):
        save_network(network("relu"), path)
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["flowers.npz"]


def test_a_layer_of_another_kind_is_not_saved(path):
    class Mine(Dense):
        pass

    with pytest.raises(SettingError, match="layer 1 is of kind Mine, expected one of Dense, Dropout"):
        save_network(Network([Mine(np.eye(1), np.zeros(1))]), path)
    assert not path.exists()


def test_only_two_kinds_of_numbers_are_saved(path):
    if np.longdouble == np.float64:
        pytest.skip("here a long double is a double")
    with pytest.raises(SettingError, match=r"`W1` is .*, expected float32 or float64"):
        save_network(Network([Dense(np.eye(1, dtype=np.longdouble), np.zeros(1))]), path)


def test_a_file_that_is_not_there_is_an_error_of_its_own(path):
    with pytest.raises(FileNotFoundError):
        load_network(path)


GOOD = {
    "format": "one-neuron-at-a-time network",
    "version": 1,
    "loss": "squared_error",
    "l2": 0.0,
    "layers": [{"kind": "Dense", "settings": {"activation": "relu"}, "parameters": ["W", "b"]}],
}
LAYER = GOOD["layers"][0]
ARRAYS = {"W1": np.eye(2), "b1": np.zeros(2)}


def test_a_description_by_hand_is_read(path):
    np.savez(path, network=np.array(json.dumps(GOOD)), **ARRAYS)
    assert load_network(path).predict(np.array([[3.0, -4.0]])).tolist() == [[3, 0]]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "onnx"}, 'another format, expected "format"'),
        ({"version": 2}, "version 2 of the format, expected version 1, or a newer course_lib"),
        ({"layers": {}}, "no list of layers"),
        ({"layers": []}, "layers is empty"),
        ({"layers": [7]}, "its parts do not fit"),
        ({"layers": [LAYER | {"kind": "os.system"}]}, "layer 1 is of kind 'os.system', expected one of Dense, Dropout"),
        ({"layers": [LAYER | {"kind": ["Dense"]}]}, "layer 1 is of kind"),
        ({"layers": [LAYER | {"settings": {}}]}, r"layer 1 has the settings \[\], expected \['activation'\]"),
        ({"layers": [LAYER | {"settings": {"activation": "eval"}}]}, "activation is 'eval', expected one of sigmoid"),
        ({"layers": [LAYER | {"settings": {"activation": []}}]}, "its parts do not fit"),
        ({"layers": [LAYER | {"settings": None}]}, "its parts do not fit"),
        ({"layers": [LAYER | {"parameters": ["W"]}]}, "its parts do not fit"),
        ({"layers": [LAYER | {"parameters": "Wb"}]}, "says more than its layers do"),
        ({"layers": [LAYER | {"parameters": ["W", "b", "U"]}]}, "its parts do not fit"),
        ({"layers": [LAYER, LAYER]}, "its parts do not fit"),
        ({"layers": [{"kind": "Dropout", "settings": {"rate": 0.5, "rng": 3}, "parameters": []}]}, "'rate', 'rng'"),
        ({"layers": [{"kind": "Dropout", "settings": {"rate": 2}, "parameters": []}]}, "rate is 2, expected"),
        ({"layers": [{"kind": "Dropout", "settings": {"rate": 0.5}, "parameters": []}]}, r"parameters \['W1', 'b1'\]"),
        ({"loss": "hinge"}, "loss is 'hinge', expected one of"),
        ({"l2": -1}, "l2 is -1"),
        ({"l2": 10**400}, "its parts do not fit"),
        ({"more": 1}, "says more than its layers do"),
    ],
)  # fmt: skip
def test_a_description_of_something_else_is_refused(path, change, message):
    np.savez(path, network=np.array(json.dumps(GOOD | change)), **ARRAYS)
    with pytest.raises(DamagedNetwork, match=rf"flowers.npz is no saved network, or a damaged one: .*{message}"):
        load_network(path)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "null", "3", '{"version": ' + "9" * 5000 + "}"])
def test_a_description_that_is_no_description_is_refused(path, text):
    np.savez(path, network=np.array(text), **ARRAYS)
    with pytest.raises(DamagedNetwork, match=r"flowers.npz is no saved network"):
        load_network(path)


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"W1": np.eye(3), "b1": np.zeros(2)}, "`b` has shape"),
        ({**ARRAYS, "W2": np.eye(2)}, r"parameters \['W1', 'W2', 'b1'\], expected \['W1', 'b1'\]"),
        ({"W1": np.eye(2)}, "its parts do not fit"),
        ({"network": np.eye(2)}, "no text `network`"),
        ({"network": np.array(["{}"])}, "no text `network`"),
    ],
)  # fmt: skip
def test_parameters_of_something_else_are_refused(path, arrays, message):
    np.savez(path, **{"network": np.array(json.dumps(GOOD)), **arrays})
    with pytest.raises(DamagedNetwork, match=message):
        load_network(path)


def test_a_changed_byte_is_refused_or_changes_nothing(path):
    save_network(Network([Dense(np.array([[1.5], [0.25]]), np.array([7.0]), "tanh")]), path)
    content, whole, refused = path.read_bytes(), load_network(path), 0
    for position in range(len(content)):
        path.write_bytes(content[:position] + bytes([content[position] ^ 0b101]) + content[position + 1 :])
        try:
            assert load_network(path).predict(X[:, :2]).tobytes() == whole.predict(X[:, :2]).tobytes()
        except DamagedNetwork:
            refused += 1
    assert refused > len(content) / 2


def test_another_programs_archive_is_refused(path):
    np.savez(path, weights=np.eye(2))
    with pytest.raises(DamagedNetwork, match="it has no text `network`"):
        load_network(path)
