"""The two losses against values by hand, their gradients against central differences, and who learns when."""

import math
from itertools import pairwise

import numpy as np
import pytest

from course_lib.adversarial import LOSS, Adversaries, train_step
from course_lib.errors import SettingError, ShapeError
from course_lib.gradcheck import check_gradients
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD

LN3 = math.log(3)
RNG = np.random.default_rng(6)
X, FORGED, R = RNG.normal(size=(5, 3)), RNG.normal(size=(4, 3)), RNG.normal(size=(6, 2))


def one(w: float, b: float = 0.0) -> Dense:
    return Dense(np.array([[w]]), np.array([b]))


def tiny(of_generator: float = 2.0, of_discriminator: float = 1.0) -> Adversaries:
    """G(r) = 2 r and D(x) = sigmoid(x)."""
    return Adversaries(Network([one(of_generator)]), Network([one(of_discriminator)], LOSS))


def deep(activation: str, dtype: type = np.float64) -> Adversaries:
    """Two hidden layers each: from 2 numbers of noise to 3 columns, and from those to one answer. No bias is 0."""
    rng = np.random.default_rng(3)

    def layers(*widths: int) -> list[Dense]:
        names = [activation] * (len(widths) - 2) + ["linear"]
        drawn = [(rng.normal(size=pair), rng.normal(size=pair[1])) for pair in pairwise(widths)]
        return [Dense(W.astype(dtype), b.astype(dtype), name) for (W, b), name in zip(drawn, names, strict=True)]

    return Adversaries(Network(layers(2, 4, 5, 3)), Network(layers(3, 5, 4, 1), LOSS))


def test_a_discriminator_that_cannot_tell_pays_ln_2() -> None:
    pair = tiny(of_discriminator=0)
    assert pair.discriminator_loss(np.ones((3, 1)), np.zeros((2, 1))) == pytest.approx(math.log(2), rel=1e-15)
    assert pair.generator_loss(np.ones((3, 1))) == pytest.approx(math.log(2), rel=1e-15)


def test_the_discriminator_pays_for_what_it_does_not_believe() -> None:
    # Real: D = 3/4, so -ln(3/4). Forged: D = 1/2 and 1/4, so -ln(1/2) and -ln(3/4).
    loss = tiny().discriminator_loss(np.array([[LN3]]), np.array([[0.0], [-LN3]]))
    assert loss == pytest.approx((2 * math.log(4 / 3) + math.log(2)) / 3, rel=1e-14)


def test_the_generator_pays_for_what_is_not_believed() -> None:
    # G = ln 3 and -ln 3, so D = 3/4 and 1/4.
    loss = tiny().generator_loss(np.array([[LN3 / 2], [-LN3 / 2]]))
    assert loss == pytest.approx((math.log(4 / 3) + math.log(4)) / 2, rel=1e-14)


def test_the_generators_gradient_by_hand() -> None:
    # dL/dz = D - 1 = -1/4, dz/dx = 3, dx/dw = r = 0.25 (G = 0.25 * 4/3 * ln 3, times 3 is ln 3)
    pair = tiny(4 / 3 * LN3, 3)
    assert pair.generator_gradients(np.array([[0.25]]))["W1"] == pytest.approx(-0.25 * 3 * 0.25, rel=1e-14)


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
def test_the_discriminators_gradients_agree_with_central_differences(activation: str) -> None:
    pair = deep(activation)
    network = pair.discriminator

    def loss(values: dict[str, np.ndarray]) -> float:
        network.assign(values)
        return pair.discriminator_loss(X, FORGED)

    before = {name: array.copy() for name, array in network.parameters.items()}
    report = check_gradients(loss, before, pair.discriminator_gradients(X, FORGED), tolerance=1e-6)
    assert report.ok, report


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
def test_the_generators_gradients_through_the_discriminator_agree_with_central_differences(activation: str) -> None:
    pair = deep(activation)
    network = pair.generator

    def loss(values: dict[str, np.ndarray]) -> float:
        network.assign(values)
        return pair.generator_loss(R)

    before = {name: array.copy() for name, array in network.parameters.items()}
    report = check_gradients(loss, before, pair.generator_gradients(R), tolerance=1e-6)
    assert report.ok, report


def test_a_bad_forger_still_has_a_slope() -> None:
    # D(G(r)) is e^-50: ln(1 - D) would have a slope of e^-50, -ln D has one of 1.
    assert tiny().generator_gradients(np.array([[-25.0]]))["b1"] == pytest.approx(-1, rel=1e-12)


def test_losses_are_finite_however_sure_the_discriminator_is() -> None:
    assert tiny().discriminator_loss(np.array([[-2000.0]]), np.array([[2000.0]])) == 2000
    assert tiny().generator_loss(np.array([[-1000.0]])) == 2000


def test_the_discriminators_answer_is_a_probability_for_each_row() -> None:
    np.testing.assert_allclose(tiny().judge(np.array([[LN3], [0.0]])), [0.75, 0.5], rtol=1e-15)


def test_gradients_change_no_parameter() -> None:
    pair = deep("tanh")
    before = [array.copy() for network in (pair.generator, pair.discriminator) for array in network.parameters.values()]
    pair.discriminator_gradients(X, FORGED)
    pair.generator_gradients(R)
    after = [array for network in (pair.generator, pair.discriminator) for array in network.parameters.values()]
    for one_before, one_after in zip(before, after, strict=True):
        np.testing.assert_array_equal(one_before, one_after)


def test_the_generator_learns_against_the_discriminator_that_has_learned() -> None:
    # G = 2 r, D = sigmoid(0 x). Real 1, forged 2: the gradient in D's w is (-1/2 * 1 + 1/2 * 2) / 2 = 1/4, so w becomes
    # -1/4 and b stays. Then G forges -2, D's z is 1/2, dL/dx = (sigmoid(1/2) - 1) * (-1/4), and dx/dw = r = -1.
    pair = tiny(2, 0)
    train_step(pair, np.array([[1.0]]), (np.array([[1.0]]), np.array([[-1.0]])), SGD(1), SGD(1))
    assert pair.discriminator.parameters["W1"].item() == pytest.approx(-0.25, rel=1e-15)
    assert pair.discriminator.parameters["b1"].item() == 0
    slope = (1 / (1 + math.exp(-0.5)) - 1) * -0.25 * -1
    assert pair.generator.parameters["W1"].item() == pytest.approx(2 - slope, rel=1e-14)


def test_a_step_makes_either_loss_smaller_for_the_same_rows() -> None:
    pair = deep("tanh")
    forged, before = pair.forge(R).copy(), pair.discriminator_loss(X, pair.forge(R))
    SGD(0.1).step(pair.discriminator.parameters, pair.discriminator_gradients(X, forged))
    assert pair.discriminator_loss(X, forged) < before
    before = pair.generator_loss(R)
    SGD(0.1).step(pair.generator.parameters, pair.generator_gradients(R))
    assert pair.generator_loss(R) < before


def test_single_precision_stays_single() -> None:
    pair = deep("tanh", np.float32)
    rows, noise = X.astype(np.float32), R.astype(np.float32)
    assert pair.forge(noise).dtype == pair.judge(rows).dtype == np.float32
    gradients = pair.discriminator_gradients(rows, pair.forge(noise)) | pair.generator_gradients(noise)
    assert {array.dtype for array in gradients.values()} == {np.dtype(np.float32)}
    assert {array.dtype for array in pair.discriminator_gradients(rows, rows).values()} == {np.dtype(np.float32)}
    assert pair.discriminator_loss(rows, rows) == pytest.approx(deep("tanh").discriminator_loss(X, X), rel=1e-5)


def test_a_discriminator_answers_yes_or_no() -> None:
    with pytest.raises(SettingError, match="discriminator's loss is 'squared_error', expected 'sigmoid_cross_entropy'"):
        Adversaries(Network([one(1)]), Network([one(1)]))


def test_a_discriminator_has_one_answer_for_each_row() -> None:
    pair = Adversaries(Network([one(1)]), Network([Dense(np.ones((1, 2)), np.zeros(2))], LOSS))
    says = "expected ({0}, 1): one answer for each row. Give the discriminator's last layer 1 neuron."
    with pytest.raises(ShapeError) as caught:
        pair.judge(np.ones((3, 1)))
    assert str(caught.value) == "`D(X)` has shape (3, 2), " + says.format(3)
    with pytest.raises(ShapeError) as caught:
        pair.generator_loss(np.ones((3, 1)))
    assert str(caught.value) == "`D(X)` has shape (3, 2), " + says.format(3)
    # Of all rows the first is enough to see it.
    with pytest.raises(ShapeError) as caught:
        pair.discriminator_loss(np.ones((3, 1)), np.ones((2, 1)))
    assert str(caught.value) == "`D(X)` has shape (1, 2), " + says.format(1)


def test_forged_rows_have_the_columns_of_real_ones() -> None:
    with pytest.raises(ShapeError) as caught:
        tiny().discriminator_loss(np.ones((2, 1)), np.ones((2, 3)))
    assert str(caught.value) == (
        "`forged` has shape (2, 3), expected (m, 1): the columns of X. Give the generator's last layer as many neurons."
    )


def test_one_row_alone_is_refused_with_a_hint() -> None:
    says = r"^`X` has shape \(3,\), expected \(n, d\): each row of X is a real example\. Did .*`X\[np.newaxis, :\]`"
    with pytest.raises(ShapeError, match=says):
        tiny().discriminator_gradients(np.ones(3), np.ones((2, 1)))
    with pytest.raises(ShapeError, match=r"^`forged` .*expected \(m, d\): each row of forged is a forged example\. "):
        tiny().discriminator_gradients(np.ones((3, 1)), np.ones(2))


@pytest.mark.parametrize("bad", [RNG.normal(size=(6, 3)), np.ones((0, 2)), np.ones(2), 1.0])
def test_noise_that_fits_one_network_only_changes_neither(bad: object) -> None:
    pair = deep("tanh")
    before = {name: array.copy() for name, array in pair.discriminator.parameters.items()}
    with pytest.raises(ShapeError, match=r"`noise\[1\]` has shape .*expected \(m, 2\)"):
        train_step(pair, X, (R, bad), SGD(0.1), SGD(0.1))  # type: ignore[arg-type]
    for name, array in pair.discriminator.parameters.items():
        np.testing.assert_array_equal(array, before[name])


def test_noise_that_fits_one_network_only_is_told_the_other_width() -> None:
    with pytest.raises(ShapeError) as refused:
        train_step(deep("tanh"), X, (R, np.ones((6, 3))), SGD(0.1), SGD(0.1))
    assert str(refused.value) == (
        "`noise[1]` has shape (6, 3), expected (m, 2): the columns of noise[0]. "
        "Draw noise of the same width for both, one row or more."
    )


def test_noise_of_three_axes_is_told_all_but_the_first() -> None:
    with pytest.raises(ShapeError, match=r"expected \(m, 2, 5\)"):
        train_step(deep("tanh"), X, (np.ones((4, 2, 5)), R), SGD(0.1), SGD(0.1))
