"""The worked example of the article and its exercises 3_2 and 3_3, end to end."""

from itertools import pairwise

import pytest

from course_lib.data.credit_card import LAYERS, THETA, WEIGHTS, outputs, parameters, pre_activations


def test_every_neuron_has_a_threshold_and_a_weight_for_each_node_before_it() -> None:
    for before, names in pairwise(LAYERS):
        assert [len(WEIGHTS[name]) for name in names] == [len(before)] * len(names)
    assert "".join(LAYERS[1:]) == "".join(WEIGHTS) == "".join(THETA)


def test_the_worked_example_runs_through_the_exercises() -> None:
    sent = outputs(1, 0, 1)
    assert [sent[name] for name in "xyz"] == [1, 0, 1]
    assert [sent[name] for name in "ab"] == [1, 0]
    assert [sent[name] for name in "cde"] == [0, 1, 2]
    assert [sent[name] for name in "fgh"] == pytest.approx([0.11419520, 0.84379473, 0.04201007])


def test_the_pre_activations_of_the_worked_example() -> None:
    u = pre_activations(1, 0, 1)
    assert list(u.items()) == [
        ("a", 1), ("b", -1), ("c", -1), ("d", 1), ("e", 2), ("f", -1), ("g", 1), ("h", -2)
    ]  # fmt: skip


def test_the_student_of_3_1_sends_nothing_and_the_thresholds_speak() -> None:
    # u is minus theta in the first layer: -2 and 1; then b = 1 alone is heard.
    assert [outputs(0, 0, 0)[name] for name in "abcde"] == [0, 1, 0, 4, 5]


def test_columns_of_a_layer_are_its_neurons() -> None:
    W, b = parameters(2)
    assert W.tolist() == [[1, -1, -2], [-1, 2, 1]]
    assert b.tolist() == [-2, 2, 4]
