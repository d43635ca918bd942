"""The adding problem learned: what an LSTM leaves and a simple layer does not, and what a run is made of."""

import numpy as np
import pytest

from course_lib.long_memory import RECIPE, Recipe, learn_to_add
from course_lib.lstm import LSTM
from course_lib.recurrent import Recurrent

QUICK = Recipe(steps=4, units=3, sequences=40, held_out=30, epochs=2, batch_size=16)


def test_over_50_steps_an_lstm_leaves_5_per_cent_and_a_simple_layer_half_or_more():
    assert learn_to_add(LSTM, seed=0).left <= 0.05
    assert learn_to_add(Recurrent, seed=0).left >= 0.5


def test_over_few_steps_a_simple_layer_learns_to_add_too():
    # What it lacks is not arithmetic.
    assert learn_to_add(Recurrent, seed=0, recipe=Recipe(steps=4, sequences=1600)).left <= 0.05


def test_both_kinds_make_the_same_number_of_updates():
    # 100 batches of 32, twelve times; 40 sequences make two batches of 16 and one of 8
    assert (RECIPE.steps, RECIPE.updates) == (50, 1200)
    assert QUICK.updates == 6


@pytest.mark.parametrize("kind", [Recurrent, LSTM])
def test_the_same_seed_gives_the_same_to_the_last_digit_and_another_seed_does_not(kind):
    first, again, other = (learn_to_add(kind, seed, QUICK) for seed in (0, 0, 1))
    np.testing.assert_array_equal(first.history.held_out_losses, again.history.held_out_losses)
    assert first.history.losses[0] != other.history.losses[0]


def test_both_kinds_are_given_the_same_sequences():
    assert learn_to_add(Recurrent, 0, QUICK).baseline == learn_to_add(LSTM, 0, QUICK).baseline


def test_the_baseline_is_about_a_twelfth_and_what_is_left_a_share_of_it():
    # The squared error has the factor 1/2: half of the mean square 1/6
    outcome = learn_to_add(LSTM, 0, Recipe(steps=2, sequences=2000, held_out=2000, epochs=0))
    assert outcome.baseline == pytest.approx(1 / 12, rel=0.08)
    assert outcome.left == pytest.approx(outcome.history.losses[0] / outcome.baseline, rel=0.15)


def test_what_is_left_is_measured_at_the_end_on_sequences_that_were_held_out():
    outcome = learn_to_add(LSTM, 0, QUICK)
    at_the_end, in_training = outcome.history.held_out_losses[2], outcome.history.losses[2]
    assert outcome.left == at_the_end / outcome.baseline != in_training / outcome.baseline


def test_all_of_it_is_in_single_precision():
    network = learn_to_add(LSTM, 0, QUICK).network
    assert {array.dtype for array in network.parameters.values()} == {np.dtype("f4")}
    assert network.predict(np.zeros((3, 7, 2), np.float32)).dtype == np.float32


def test_one_linear_neuron_reads_the_last_state():
    network = learn_to_add(Recurrent, 0, QUICK).network
    X = np.random.default_rng(2).random((5, 4, 2)).astype(np.float32)
    layer, neuron = network.layers
    expected = layer.forward(X) @ neuron.parameters["W"] + neuron.parameters["b"]
    np.testing.assert_array_equal(network.predict(X), expected)
    assert [array.shape for array in network.parameters.values()] == [(2, 3), (3, 3), (3,), (3, 1), (1,)]
