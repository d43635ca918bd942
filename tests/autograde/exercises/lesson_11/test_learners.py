import numpy as np
import pytest

from autograde.exercises.lesson_11 import learners
from autograde.exercises.lesson_11.tasks import tasks

IRISES, CLOUDS = tasks(np.random.default_rng(40))


@pytest.mark.parametrize("task", [IRISES, CLOUDS])
def test_the_reference_is_good_enough_and_repeats_itself(task) -> None:
    classes = learners.classify(*task.arguments)
    assert task.accuracy(classes) >= task.enough
    assert np.array_equal(classes, learners.classify(*task.arguments))


def test_scores_are_shares() -> None:
    rows = learners.standardised_scores(*IRISES.arguments)
    assert rows.shape == (60, 3)
    assert np.allclose(rows.sum(axis=1), 1)


def test_hardly_trained_is_not_good_enough() -> None:
    rows = learners.hardly_trained(*CLOUDS.arguments)
    assert CLOUDS.accuracy(learners.most_probable(rows)) < CLOUDS.enough


def test_uphill_is_worse_than_chance() -> None:
    X_train, T_train, X_test, seed = IRISES.arguments
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    rows = learners.trained_uphill((X_train - mean) / std, T_train, (X_test - mean) / std, seed)
    assert IRISES.accuracy(learners.most_probable(rows)) < 0.15


def test_untrained_networks_have_one_hidden_layer() -> None:
    network = learners.untrained(5, 4, np.random.default_rng(1))
    assert {name: array.shape for name, array in network.parameters.items()} == {
        "W1": (5, 16),
        "b1": (16,),
        "W2": (16, 4),
        "b2": (4,),
    }


def test_most_probable_is_the_place_of_the_largest() -> None:
    assert learners.most_probable(np.array([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]])).tolist() == [1, 0]
