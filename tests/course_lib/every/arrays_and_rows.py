"""Entries of pure functions of arrays: activations, losses, the neuron, steps, initialisers, moments of columns."""

import numpy as np
from hypothesis import strategies as st

from course_lib.initializers import he_normal, init_std, scaled_normal, standard_normal
from course_lib.inputs import floats, without_warnings
from course_lib.moments import moments
from course_lib.neuron import fit, mean_error, train_epoch
from course_lib.optimizers import adam_step, momentum_step, sgd_step
from course_lib.scaling import Standardizer
from course_lib.weight_decay import check_strength, l2_gradient, l2_penalty
from tests.course_lib.every.entry import Arrays, Own, any_numbers, up_to_one

ELEMENTWISE = Arrays("* -> *", rows="apart")
ROWS_OF_CLASSES = Arrays("d -> d | n d -> n d | n a d -> n a d | n a b d -> n a b d", rows="apart")
BOTH = "k, k -> {0} | n k, n k -> {1} | n a k, n a k -> {2} | n a b k, n a b k -> {3}"
LOSS = BOTH.format(*["()"] * 4)
SLOPE = BOTH.format("k", "n k", "n a k", "n a b k")


def rng(data):
    return np.random.default_rng(data.draw(st.integers(0, 10**6)))


def positive_sizes(data):
    return data.draw(st.integers(1, 30)), data.draw(st.integers(1, 30))


def a_size_below_1(data):
    return data.draw(st.sampled_from([(0, 3), (3, 0), (-1, 2), (2, -5)]))


def weights(draw_weights):
    def right(data):
        sizes, seed = positive_sizes(data), data.draw(st.integers(0, 10**6))
        W = draw_weights(*sizes, np.random.default_rng(seed))
        assert (W.shape, W.dtype) == (sizes, np.float64)
        assert np.all(np.isfinite(W))
        np.testing.assert_array_equal(draw_weights(*sizes, np.random.default_rng(seed)), W)

    return Own(right, lambda data: draw_weights(*a_size_below_1(data), rng(data)))


def right_normal(data):
    shape = data.draw(st.one_of(st.integers(0, 9), st.lists(st.integers(0, 4), max_size=3).map(tuple)))
    z = standard_normal(shape, rng(data))
    assert np.shape(z) == (shape if isinstance(shape, tuple) else (shape,))
    assert np.all(np.abs(z) < 9)


def right_std(data):
    fan_in, activation = data.draw(st.integers(1, 10**6)), data.draw(st.sampled_from(["relu", "tanh", "sigmoid"]))
    assert abs(init_std(fan_in, activation) ** 2 * fan_in - (2 if activation == "relu" else 1)) < 1e-12


def wrong_std(data):
    return init_std(*data.draw(st.sampled_from([(0, "relu"), (-3, "tanh"), (3, "softmax"), (3, "")])))


def right_strength(data):
    value = data.draw(st.floats(0, 1e308))
    assert check_strength("l2", value) == value


def l2_or_nothing(W):
    """The gradient; 0 for a bias, which has no entry."""
    return l2_gradient({"W1": W}, 0.3).get("W1", np.zeros_like(floats(W)))


def right_quiet(data):
    with without_warnings():
        assert not np.isfinite(np.array([1.0, -np.inf, np.nan]) / data.draw(st.sampled_from([0.0, -0.0]))).any()


ENTRIES = {
    **{
        f"activations.{name}": ELEMENTWISE
        for name in (
            "step",
            "sigmoid",
            "sigmoid_prime",
            "log_sigmoid",
            "tanh",
            "tanh_prime",
            "relu",
            "relu_prime",
            "linear",
            "linear_prime",
        )
    },
    "activations.softmax": ROWS_OF_CLASSES,
    "activations.log_softmax": ROWS_OF_CLASSES,
    "losses.squared_error": Arrays(LOSS, "averaged", no_rows=False),
    "losses.squared_error_gradient": Arrays(SLOPE, no_rows=False),
    "losses.cross_entropy": Arrays(LOSS, "averaged", numbers=(up_to_one, any_numbers), no_rows=False),
    "losses.cross_entropy_gradient": Arrays(SLOPE, numbers=(up_to_one, any_numbers), no_rows=False),
    "losses.softmax_cross_entropy": Arrays(LOSS, "averaged", no_rows=False),
    "losses.softmax_cross_entropy_gradient": Arrays(SLOPE, no_rows=False),
    "losses.sigmoid_cross_entropy": Arrays(LOSS, "averaged", no_rows=False),
    "losses.sigmoid_cross_entropy_gradient": Arrays(SLOPE, no_rows=False),
    "neuron.forward": Arrays("..., ..., ... -> ...", "apart"),
    "neuron.error": Arrays("..., ... -> ...", "apart"),
    "neuron.delta": Arrays("..., ... -> ...", "apart"),
    "neuron.weight_gradient": Arrays("..., ..., ... -> ...", "apart"),
    "neuron.bias_gradient": Arrays("..., ... -> ...", "apart"),
    "neuron.mean_error": Arrays("n, n -> ()", "averaged", lambda x, t: mean_error(x, t, 0.3, -0.1), no_rows=False),
    "neuron.train_epoch": Arrays("n, n -> (), ()", None, lambda x, t: train_epoch(x, t, 0.3, -0.1, 0.5)),
    "neuron.fit": Arrays(
        "n, n -> 4, 4, 4",
        f=lambda x, t: (lambda it: (it.w, it.b, it.loss))(fit(x, t, 0.3, -0.1, 0.5, 3)),
        no_rows=False,
        double=True,
    ),
    "optimizers.sgd_step": Arrays("?, ? -> *", "apart", lambda w, g: sgd_step(w, g, 0.1)),
    "optimizers.momentum_step": Arrays("?, ?, ? -> *, ?", "apart", lambda w, g, v: momentum_step(w, g, v, 0.1)),
    "optimizers.adam_step": Arrays(
        "?, ?, ?, ? -> *, ?, ?",
        "apart",
        lambda w, g, m, v: adam_step(w, g, m, v, 3),
        numbers=(any_numbers, any_numbers, any_numbers, up_to_one),
    ),
    "initializers.box_muller": Arrays("?, ? -> *", "apart", numbers=(up_to_one, any_numbers)),
    "initializers.standard_normal": Own(
        right_normal, lambda data: standard_normal(data.draw(st.sampled_from([-1, (2, -1), 1.5])), rng(data))
    ),
    "initializers.init_std": Own(right_std, wrong_std),
    "initializers.scaled_normal": weights(scaled_normal),
    "initializers.he_normal": weights(he_normal),
    "inputs.floating": ELEMENTWISE,
    "inputs.floats": ELEMENTWISE,
    "inputs.without_warnings": Own(right_quiet),
    "moments.moments": Arrays("* -> (), (), ()", "any order", lambda z: tuple(moments(z))),
    "scaling.Standardizer": [
        Arrays("n d -> d, d", "any order", lambda X: _scale(Standardizer.of(X)), no_rows=False),
        Arrays("m d, n d -> n d", "apart", lambda seen, X: Standardizer.of(seen).apply(X)),
    ],
    "weight_decay.l2_penalty": Arrays("* -> ()", "any order", lambda W: l2_penalty({"W1": W}, 0.3)),
    "weight_decay.l2_gradient": Arrays("* -> *", "apart", l2_or_nothing),
    "weight_decay.check_strength": Own(
        right_strength, lambda data: check_strength("l2", data.draw(st.sampled_from([-1e-9, -np.inf, np.inf, np.nan])))
    ),
}


def _scale(of_columns):
    return of_columns.mean, of_columns.deviation
