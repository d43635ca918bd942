"""Kinds of layers: each is made again by its parameters and settings."""

import inspect

import numpy as np
import pytest

from course_lib.dropout import Dropout
from course_lib.layer_kinds import KINDS, is_known, settings_of
from course_lib.layers import Dense


def test_settings_are_plain_values():
    assert settings_of(Dense(np.eye(2), np.zeros(2), "tanh")) == {"activation": "tanh"}
    rate = settings_of(Dropout(np.float32(0.5)))["rate"]
    assert (type(rate), rate) == (float, 0.5)


@pytest.mark.parametrize("name", KINDS)
def test_the_settings_of_a_kind_are_arguments_of_its_class(name):
    kind = KINDS[name]
    assert kind.layer.__name__ == name
    assert set(kind.settings) <= set(inspect.signature(kind.layer).parameters)


def test_a_class_of_the_same_name_or_a_derived_one_is_not_known():
    class Mine(Dense):
        pass

    derived = type("Dense", (Dense,), {})
    for layer in (Mine(np.eye(1), np.zeros(1), "tanh"), derived(np.eye(1), np.zeros(1), "tanh")):
        assert not is_known(layer)
        assert settings_of(layer) == {}
