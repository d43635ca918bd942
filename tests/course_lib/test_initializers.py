"""Initialisers against values by hand and against the moments of the normal distribution."""

import math

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.initializers import box_muller, he_normal, init_std, scaled_normal, standard_normal


class Zeros:
    """A generator whose every uniform number is 0, the smallest that there is."""

    def random(self, shape):
        return np.zeros(shape)


@pytest.fixture(scope="module")
def sample():
    return standard_normal(200_000, np.random.default_rng(5))


def test_box_muller_of_two_known_numbers():
    assert box_muller(0.3, 0.1) == pytest.approx(1.25539669, abs=5e-9)


def test_box_muller_of_a_full_turn_and_a_half_turn():
    u1 = np.array([math.exp(-2), math.exp(-8)])
    np.testing.assert_allclose(box_muller(u1, np.array([1.0, 0.5])), [2, -4], rtol=1e-14)


def test_the_largest_uniform_number_gives_zero():
    assert box_muller(1.0, 0.25) == 0


@pytest.mark.parametrize("u1", [0.0, -0.1, 1.1, np.nan])
def test_box_muller_refuses_what_has_no_logarithm_below_zero(u1):
    with pytest.raises(SettingError, match=r"^`u1` is outside \(0, 1\], and .*: did you mean `1 - rng.random\(\)`\?$"):
        box_muller(np.array([0.5, u1]), np.array([0.5, 0.5]))


def test_a_uniform_zero_does_no_harm():
    np.testing.assert_array_equal(standard_normal((2, 3), Zeros()), np.zeros((2, 3)))


def test_mean_is_zero_and_deviation_is_one(sample):
    # five standard errors of 200,000 numbers
    assert sample.mean() == pytest.approx(0, abs=5 / math.sqrt(200_000))
    assert sample.std() == pytest.approx(1, abs=5 / math.sqrt(400_000))


def test_the_bell_is_not_skewed(sample):
    # one uniform number used twice has a skewness of about 1
    assert np.mean(sample**3) == pytest.approx(0, abs=5 * math.sqrt(15 / 200_000))


def test_the_bell_has_the_tails_of_a_bell(sample):
    assert np.mean(sample**4) == pytest.approx(3, abs=5 * math.sqrt(96 / 200_000))


@pytest.mark.parametrize(("draw", "deviation"), [(scaled_normal, 1 / 3), (he_normal, math.sqrt(2) / 3)])
def test_deviation_for_nine_inputs(draw, deviation):
    W = draw(9, 20_000, np.random.default_rng(1))
    assert W.shape == (9, 20_000)
    assert W.std() == pytest.approx(deviation, rel=0.01)


def test_one_seed_gives_the_same_weights():
    first, second = (he_normal(3, 4, np.random.default_rng(2)) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("draw", [scaled_normal, he_normal])
@pytest.mark.parametrize("fans", [(0, 3), (3, 0)])
def test_a_layer_has_an_input_and_an_output(draw, fans):
    with pytest.raises(SettingError, match=f"fan_in is {fans[0]} and fan_out is {fans[1]}, expected at least 1"):
        draw(*fans, np.random.default_rng(0))


def test_a_layer_may_have_one_input_and_one_output():
    assert he_normal(1, 1, np.random.default_rng(0)).shape == (1, 1)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "linear"])
def test_the_deviation_for_nine_inputs_is_a_third(activation):
    assert init_std(9, activation) == pytest.approx(1 / 3)


def test_the_deviation_before_relu_has_a_two_under_the_root():
    assert init_std(9, "relu") == pytest.approx(0.47140452)


def test_an_unknown_activation_has_no_deviation():
    with pytest.raises(SettingError, match="activation is 'sigmoyd', expected one of sigmoid, tanh, relu, linear"):
        init_std(9, "sigmoyd")


def test_a_neuron_has_an_input():
    with pytest.raises(SettingError, match="fan_in is 0, expected at least 1"):
        init_std(0, "tanh")


def test_a_quarter_turn_and_three_quarters_give_exactly_0():
    # Times 2 pi they would be rounded, and have a cosine of 6e-17 and -2e-16.
    np.testing.assert_array_equal(box_muller(0.3, np.array([0.25, 0.75, 1.25])), [0, 0, 0])


def test_box_muller_takes_pairs():
    with pytest.raises(ShapeError, match=r"^`u2` has shape \(3,\), expected \(2,\): the shape of u1\. "):
        box_muller(np.full(2, 0.5), np.full(3, 0.5))
