"""An experiment from rows to score: repeatable, honest about what is held out, and good enough."""

import time

import numpy as np
import pytest

from course_lib.data import DataSet, iris, wine_recognition
from course_lib.experiment import RECIPES, Recipe, build_network, repeat, run
from course_lib.gradcheck import check_network
from course_lib.language import Text
from course_lib.targets import one_hot

QUICK = Recipe(epochs=3)


@pytest.fixture(scope="module")
def outcome():
    return run(iris(), RECIPES["iris"], seed=0)


@pytest.mark.parametrize("load", [iris, wine_recognition])
def test_ten_splits_have_a_mean_accuracy_of_95_per_cent_within_five_seconds(load):
    data = load()
    start = time.process_time()
    scores = [outcome.accuracy for outcome in repeat(data, RECIPES[data.name], range(10))]
    assert time.process_time() - start < 5
    assert np.mean(scores) >= 0.95


@pytest.mark.parametrize("recipe", [Recipe((4, 3), "tanh"), Recipe((5,), "relu"), Recipe(())])
def test_what_is_trained_has_the_right_gradient(recipe):
    # A good score alone proves little: a network can learn with a wrong gradient.
    rng = np.random.default_rng(3)
    X, T = rng.normal(size=(6, 4)), one_hot(rng.integers(0, 3, 6), 3)
    assert check_network(build_network(4, 3, recipe, rng), X, T).ok


def test_labels_that_mean_nothing_cannot_be_learned():
    rng = np.random.default_rng(0)
    noise = DataSet(
        "noise", Text("noise", "雑音"), rng.normal(size=(300, 4)), rng.integers(0, 3, 300), (), (Text("", ""),) * 3,
        Text("", ""), "CC0"
    )  # fmt: skip
    scores = [outcome.accuracy for outcome in repeat(noise, Recipe(epochs=20), range(5))]
    # 90 rows held out, 5 times: one third, give or take three standard errors
    assert np.mean(scores) == pytest.approx(1 / 3, abs=3 * np.sqrt(2 / 9 / 450))


def test_the_same_seed_gives_the_same_to_the_last_digit(outcome):
    again = run(iris(), RECIPES["iris"], seed=0)
    for name in ("losses", "accuracies", "held_out_losses", "held_out_accuracies"):
        np.testing.assert_array_equal(getattr(again.history, name), getattr(outcome.history, name))
    np.testing.assert_array_equal(again.predicted, outcome.predicted)


def test_another_seed_takes_other_rows_and_other_weights(outcome):
    other = run(iris(), QUICK, seed=1)
    assert set(other.held_out_rows) != set(outcome.held_out_rows)
    assert other.history.losses[0] != outcome.history.losses[0]


def test_the_parts_of_an_outcome_agree(outcome):
    data = iris()
    np.testing.assert_array_equal(outcome.true, data.labels[outcome.held_out_rows])
    assert outcome.accuracy == np.trace(outcome.confusion) / 45 == outcome.history.held_out_accuracies[-1]
    assert outcome.confusion.sum(axis=1).tolist() == [15, 15, 15]
    assert outcome.baseline == pytest.approx(1 / 3)
    assert outcome.history.losses.shape == (41,)


def test_the_network_takes_new_flowers_with_the_scale_of_training(outcome):
    data = iris()
    new = outcome.scale.apply(data.X[outcome.held_out_rows])
    np.testing.assert_array_equal(outcome.network.classify(new), outcome.predicted)
    np.testing.assert_allclose(outcome.scale.mean, data.X[outcome.train_rows].mean(axis=0))


def test_held_out_rows_change_nothing_that_was_learned():
    data = iris()
    held_out = run(data, QUICK, seed=2).held_out_rows
    X = data.X.copy()
    X[held_out] += 100
    changed = DataSet("iris", data.title, X, data.labels, data.features, data.classes, data.source, data.licence)
    before, after = run(data, QUICK, seed=2), run(changed, QUICK, seed=2)
    np.testing.assert_array_equal(before.history.losses, after.history.losses)
    assert np.all(before.history.held_out_losses != after.history.held_out_losses)


def test_there_is_a_recipe_for_each_data_set():
    assert set(RECIPES) == {"iris", "wine_recognition", "red_wine"}


def test_the_network_has_the_layers_of_the_recipe():
    network = build_network(7, 2, Recipe((5, 3), "relu"), np.random.default_rng(0))
    assert [layer.parameters["W"].shape for layer in network.layers] == [(7, 5), (5, 3), (3, 2)]
    assert [layer.activation.name for layer in network.layers] == ["relu", "relu", "linear"]
