"""Numeric gradients by hand, and the check that says which parameter is off."""

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.gradcheck import check_gradients, check_network, numeric_gradient
from course_lib.language import set_language
from course_lib.layers import Dense
from course_lib.network import Network

PARAMETERS = {"W1": np.array([[1.0, -2.0], [0.5, 3.0]]), "b1": np.array([0.4, -0.7])}
RIGHT = {"W1": 2 * PARAMETERS["W1"], "b1": np.cos(PARAMETERS["b1"])}
X = np.random.default_rng(2).normal(size=(6, 3))
T = np.eye(2)[[0, 1, 1, 0, 1, 0]]


class TurnedBias(Dense):
    """A dense layer with a bug: the gradient of its bias has the wrong sign."""

    def backward(self, dA):
        dX, gradients = super().backward(dA)
        return dX, {"W": gradients["W"], "b": -gradients["b"]}


class SummedBias(Dense):
    """A dense layer with a bug: the gradient of its bias is not divided by the 6 examples."""

    def backward(self, dA):
        dX, gradients = super().backward(dA)
        return dX, {"W": gradients["W"], "b": 6 * gradients["b"]}


@pytest.fixture(autouse=True)
def _english():
    set_language("en")
    yield
    set_language(None)


def loss(parameters):
    return float(np.sum(parameters["W1"] ** 2) + np.sum(np.sin(parameters["b1"])))


def network(first=Dense):
    rng = np.random.default_rng(6)
    layers = [first.random(3, 4, "tanh", rng), Dense.random(4, 2, "linear", rng)]
    return Network(layers, "softmax_cross_entropy")


def test_a_parabola_has_no_error_of_truncation():
    np.testing.assert_allclose(numeric_gradient(lambda x: x[0] ** 2 + 3 * x[1], [5.0, 1.0], h=0.5), [10, 3], rtol=1e-12)


def test_differences_are_central():
    # (x + h)^3 - (x - h)^3 over 2h is 3x^2 + h^2; one-sided it would be 3x^2 + 3xh + h^2
    assert numeric_gradient(lambda x: x**3, 2.0, h=0.1) == pytest.approx(12.01, rel=1e-12)


def test_a_numeric_gradient_has_the_shape_of_its_place():
    assert numeric_gradient(np.sum, np.ones((2, 3))).shape == (2, 3)


def test_the_place_is_not_changed():
    x = np.array([1.0, 2.0])
    numeric_gradient(lambda z: np.sum(z * z), x)
    np.testing.assert_array_equal(x, [1, 2])


def test_whole_numbers_are_a_place_too():
    np.testing.assert_allclose(numeric_gradient(lambda x: np.sum(x**2), np.array([1, 2])), [2, 4], rtol=1e-9)


def test_a_function_of_many_results_has_no_gradient():
    with pytest.raises(ShapeError, match=r"`f\(x\)` has shape \(2,\), expected one number. Did you mean `np.sum"):
        numeric_gradient(lambda x: x, [1.0, 2.0])


@pytest.mark.parametrize("h", [0, -1e-5])
def test_a_step_is_positive(h):
    with pytest.raises(SettingError, match=f"h is {h}, expected a small number above 0"):
        numeric_gradient(np.sum, [1.0], h)


def test_right_gradients_pass():
    report = check_gradients(loss, PARAMETERS, RIGHT)
    assert (report.ok, report.faults) == (True, {})
    assert all(check.relative_error < 1e-9 for check in report.checks)


def test_only_the_wrong_parameter_is_named():
    report = check_gradients(loss, PARAMETERS, {**RIGHT, "b1": -RIGHT["b1"]})
    assert not report.ok
    assert [(check.name, check.ok) for check in report.checks] == [("W1", True), ("b1", False)]
    assert report.faults["b1"].en == "`db1` is exactly -1 times the numeric one: a sign. Is it y - t, or t - y?"


def test_an_error_of_two_millionths_is_found():
    wrong = {**RIGHT, "W1": RIGHT["W1"] * (1 + 2e-6)}
    assert list(check_gradients(loss, PARAMETERS, wrong).faults) == ["W1"]


def test_the_tolerance_can_be_chosen():
    wrong = {**RIGHT, "W1": RIGHT["W1"] * 1.01}
    assert check_gradients(loss, PARAMETERS, wrong, tolerance=0.02).ok


def test_a_tiny_loss_can_be_checked():
    # f = 1e-170 w^2: the square of its gradient is 0 in floats
    w = np.array([1.0, 2.0])
    report = check_gradients(lambda p: 1e-170 * float(np.sum(p["w"] ** 2)), {"w": w}, {"w": 4e-170 * w})
    assert "exactly 2 times" in report.faults["w"].en


def test_the_number_of_examples_reaches_the_diagnosis():
    report = check_gradients(loss, PARAMETERS, {**RIGHT, "W1": 7 * RIGHT["W1"]}, n_examples=7)
    assert "number of examples missing" in report.faults["W1"].en


def test_every_parameter_needs_a_gradient():
    with pytest.raises(SettingError, match=r"gradients lack \['b1'\], expected one for each of \['W1', 'b1'\]"):
        check_gradients(loss, PARAMETERS, {"W1": RIGHT["W1"]})


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_loss_is_finite(value):
    with pytest.raises(SettingError, match=f"the loss is {value}, expected a finite number"):
        check_gradients(lambda p: value, PARAMETERS, RIGHT)


def test_a_gradient_may_be_a_list():
    assert check_gradients(lambda p: float(np.sum(p["b"])), {"b": np.zeros(2)}, {"b": [1, 1]}).ok


def test_the_report_has_a_line_for_each_parameter():
    lines = str(check_gradients(loss, PARAMETERS, {**RIGHT, "W1": 0 * RIGHT["W1"]})).split("\n")
    assert lines[0].startswith("W1  1.0e+00  `dW1` is 0 in every entry")
    assert lines[1].startswith("b1  ")
    assert lines[1].endswith("  agrees")


def test_the_report_speaks_the_readers_language():
    report = check_gradients(loss, PARAMETERS, {**RIGHT, "W1": -RIGHT["W1"]})
    set_language("ja")
    first, second = repr(report).split("\n")
    assert "`dW1` は数値微分のちょうど -1 倍です" in first
    assert second.endswith("一致")


def test_a_network_passes():
    assert check_network(network(), X, T).ok


def test_a_bug_in_one_layer_is_found_there():
    faults = check_network(network(TurnedBias), X, T).faults
    assert list(faults) == ["b1"]
    assert "exactly -1 times" in faults["b1"].en


def test_the_number_of_examples_of_a_network_reaches_the_diagnosis():
    faults = check_network(network(SummedBias), X, T).faults
    assert "number of examples missing" in faults["b1"].en


def test_the_tolerance_for_a_network_can_be_chosen():
    assert check_network(network(TurnedBias), X, T, tolerance=2.0).ok


def test_the_step_for_a_network_can_be_chosen():
    # at h = 1 the third derivative of tanh shows
    assert not check_network(network(), X, T, h=1.0).ok


def test_a_checked_network_is_left_as_it_was():
    checked, untouched = network(), network()
    check_network(checked, X, T)
    for name, array in untouched.parameters.items():
        np.testing.assert_array_equal(checked.parameters[name], array)


def test_a_network_in_single_precision_cannot_be_checked():
    layer = Dense(np.ones((3, 2), np.float32), np.zeros(2, np.float32))
    with pytest.raises(SettingError, match="`W1` is float32, expected float64"):
        check_network(Network([layer]), X, T)


@pytest.mark.parametrize(("off", "ok"), [(10, True), (10.5, False)])
def test_the_noise_is_ten_roundings_of_the_loss_over_the_step(off, ok):
    # All of it is exact in binary: the loss is 2^20, a rounding of it 2^20 * 2^-52, and h is 2^-10.
    rounding = 2.0**20 * 2.0**-52 / 2.0**-10
    given = {"w": np.array([1 + off * rounding])}
    report = check_gradients(lambda p: 2.0**20 + p["w"].item(), {"w": np.zeros(1)}, given, h=2.0**-10, tolerance=0.0)
    assert report.ok is ok


def test_the_step_can_be_chosen():
    # ((0 + h)^3 - (0 - h)^3) / 2h is h^2, without an error of rounding, as h is a power of 2
    w, given = {"w": np.zeros(1)}, {"w": np.array([2.0**-20])}
    assert check_gradients(lambda p: p["w"].item() ** 3, w, given, h=2.0**-10, tolerance=0.0).ok


def test_a_function_may_give_its_one_number_in_an_array():
    assert numeric_gradient(lambda x: (x * x).reshape(1, 1), [3.0], h=0.5).tolist() == [6]


def test_rounding_in_a_large_loss_is_not_called_a_fault():
    b = PARAMETERS["b1"]
    assert check_gradients(lambda p: 1e6 + float(np.sum(np.sin(p["b1"]))), {"b1": b}, {"b1": np.cos(b)}).ok
