"""What the two layers for sequences share: gradients, sequences cut in two, networks and files."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.gradcheck import check_network, numeric_gradient
from course_lib.layers import Dense
from course_lib.lstm import LSTM, lstm_step
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.recurrent import Recurrent, recurrent_step
from course_lib.saving import load_network, save_network
from course_lib.summary import summary
from course_lib.training import train
from tests.course_lib.small_sequences import LAYERS, layer, sequences

seeds = st.integers(0, 2**32 - 1)
sizes = st.integers(1, 5)


def walked(made, X):
    """Every state, one step after the other by the pure functions, each sequence on its own; and the last memory."""
    W, U, b = (made.parameters[name] for name in "WUb")
    states = np.empty((*X.shape[:2], len(U)))
    for row, steps in enumerate(X):
        h = c = np.zeros(len(U))
        for t, x in enumerate(steps):
            if isinstance(made, LSTM):
                h, c = lstm_step(x, h, c, W, U, b)
            else:
                h = recurrent_step(x, h, W, U, b)
            states[row, t] = h
    return states


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("kind", LAYERS)
def test_every_parameters_gradient_agrees_with_central_differences(kind, every):
    X, network = sequences(), Network([layer(kind, every)])
    T = np.random.default_rng(2).normal(size=network.forward(X).shape)
    report = check_network(network, X, T, tolerance=1e-6)
    assert [check.name for check in report.checks] == ["W1", "U1", "b1"]
    assert report.ok, report


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("kind", LAYERS)
def test_the_inputs_gradient_agrees_with_central_differences(kind, every):
    X, made = sequences(n=2), layer(kind, every)
    G = np.random.default_rng(3).normal(size=made.forward(X).shape)
    dX, _ = made.backward(G)
    np.testing.assert_allclose(dX, numeric_gradient(lambda x: np.sum(G * made.forward(x)), X), rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("kind", LAYERS)
def test_two_layers_and_a_dense_one_pass_the_gradient_check(kind):
    network = Network([layer(kind, True), layer(kind, d_in=4, units=2), Dense(np.ones((2, 1)), np.zeros(1))])
    assert check_network(network, sequences(), np.ones((5, 1))).ok


@pytest.mark.parametrize("kind", LAYERS)
@given(seed=seeds, n=sizes, steps=sizes, d_in=sizes, units=sizes)
def test_a_batch_is_its_sequences_walked_one_by_one(kind, seed, n, steps, d_in, units):
    X, made = sequences(n, steps, d_in, seed), layer(kind, True, d_in, units, seed)
    np.testing.assert_allclose(made.forward(X), walked(made, X), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("kind", LAYERS)
@given(seed=seeds, n=sizes, steps=sizes)
def test_the_last_state_is_the_last_of_every_state(kind, seed, n, steps):
    X = sequences(n, steps, seed=seed)
    np.testing.assert_array_equal(layer(kind).forward(X), layer(kind, every=True).forward(X)[:, -1])


@pytest.mark.parametrize("kind", LAYERS)
@given(seed=seeds, before=sizes, after=sizes)
def test_what_comes_later_changes_no_earlier_state(kind, seed, before, after):
    X = sequences(steps=before + after, seed=seed)
    made = layer(kind, every=True)
    np.testing.assert_allclose(made.forward(X)[:, :before], made.forward(X[:, :before]), rtol=1e-12)


@pytest.mark.parametrize("kind", LAYERS)
@given(seed=seeds, before=sizes, after=sizes)
def test_gradients_of_a_sequence_cut_in_two_add_up(kind, seed, before, after):
    # The gradient of all states together is that of the first part's and that of the rest's.
    X, made = sequences(steps=before + after, seed=seed), layer(kind, every=True)
    G = np.random.default_rng(seed).normal(size=made.forward(X).shape)
    first, rest = G.copy(), G.copy()
    first[:, before:], rest[:, :before] = 0, 0
    (whole, of_whole), (early, of_early), (late, of_late) = (made.backward(part) for part in (G, first, rest))
    np.testing.assert_allclose(early + late, whole, rtol=1e-9, atol=1e-12)
    np.testing.assert_array_equal(early[:, before:], 0)
    for name, gradient in of_whole.items():
        np.testing.assert_allclose(of_early[name] + of_late[name], gradient, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("kind", LAYERS)
@given(seed=seeds)
def test_gradients_of_a_batch_are_the_sums_over_its_sequences(kind, seed):
    X, made = sequences(n=3, seed=seed), layer(kind)
    G = np.random.default_rng(seed).normal(size=made.forward(X).shape)
    _, together = made.backward(G)
    alone = []
    for row in range(3):
        made.forward(X[row : row + 1])
        alone.append(made.backward(G[row : row + 1])[1])
    for name, gradient in together.items():
        np.testing.assert_allclose(sum(each[name] for each in alone), gradient, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("kind", LAYERS)
def test_single_precision_stays_single(kind, every):
    made, X = layer(kind, every), sequences().astype(np.float32)
    single = kind(*(made.parameters[name].astype(np.float32) for name in "WUb"), every)
    A = single.forward(X)
    dX, gradients = single.backward(np.ones_like(A))
    assert {array.dtype for array in (A, dX, *gradients.values(), *single.parameters.values())} == {np.dtype("f4")}
    np.testing.assert_allclose(A, made.forward(X), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("kind", LAYERS)
def test_a_network_in_single_precision_trains_in_single_precision(kind):
    network = Network([layer(kind), Dense(np.ones((4, 1)), np.zeros(1))])
    for each in network.layers:
        each.parameters = {name: array.astype(np.float32) for name, array in each.parameters.items()}
    train(network, sequences().astype("f4"), np.ones((5, 1), "f4"), Adam(), epochs=2, batch_size=2)
    assert {array.dtype for array in network.backward(np.ones((5, 1), "f4")).values()} == {np.dtype("f4")}


@pytest.mark.parametrize("kind", LAYERS)
def test_whole_numbers_are_not_cut(kind):
    X = np.ones((1, 2, 3), int)
    np.testing.assert_array_equal(layer(kind).forward(X), layer(kind).forward(X.astype(float)))


@pytest.mark.parametrize("kind", LAYERS)
def test_training_makes_the_loss_small(kind):
    # Which of four sequences is it? The first step alone tells them apart, so it has to be remembered.
    X = np.zeros((4, 5, 4))
    X[range(4), 0, range(4)] = 1
    network = Network([layer(kind, d_in=4, units=8), Dense.random(8, 4, "linear", np.random.default_rng(0))])
    history = train(network, X, np.eye(4), Adam(0.03), epochs=200)
    assert history.losses[-1] < 0.01 * history.losses[0]


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("kind", LAYERS)
def test_a_network_comes_back_from_its_file_to_the_last_bit(kind, every, tmp_path):
    saved = Network([layer(kind, every)])
    save_network(saved, tmp_path / "memory.npz")
    loaded = load_network(tmp_path / "memory.npz")
    assert type(loaded.layers[0]) is kind
    assert loaded.layers[0].every is every
    np.testing.assert_array_equal(loaded.predict(sequences()), saved.predict(sequences()))


@pytest.mark.parametrize(
    ("kind", "every", "shape", "count"),
    [
        # (3 + 4 + 1) * 4 weights and biases, and four times as many
        (Recurrent, False, (4,), 32),
        (LSTM, True, (6, 4), 128),
    ],
)
def test_the_summary_has_shapes_and_counts(kind, every, shape, count):
    table = summary(Network([layer(kind, every)]), (6, 3))
    assert (table.rows[0].layer, table.rows[0].output_shape) == (f"{kind.__name__}(every={every})", shape)
    assert table.n_parameters == count


@pytest.mark.parametrize("kind", LAYERS)
def test_a_layer_has_its_own_copy_of_its_parameters(kind):
    given = {name: array.copy() for name, array in layer(kind).parameters.items()}
    made = kind(**given)
    for array in given.values():
        array += 1
    np.testing.assert_array_equal(made.parameters["U"], layer(kind).parameters["U"])


@pytest.mark.parametrize(("kind", "blocks"), [(Recurrent, 1), (LSTM, 4)])
def test_random_weights_have_a_scale_that_suits_all_inputs_of_z(kind, blocks):
    made = kind.random(30, 70, np.random.default_rng(0))
    assert made.parameters["W"].shape == (30, 70 * blocks)
    assert made.parameters["U"].shape == (70, 70 * blocks)
    for name in "WU":
        # 2100 numbers or more: a standard error of 1.6 per cent or less
        assert made.parameters[name].std() == pytest.approx(0.1, rel=0.05)
