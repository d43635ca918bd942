"""Entries of what reads sequences step by step: both layers, their steps, clipping, the adding problem."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from course_lib.clipping import Clipped, clipped, global_norm
from course_lib.data.adding import adding_problem
from course_lib.long_memory import Recipe, learn_to_add
from course_lib.lstm import LSTM
from course_lib.optimizers import SGD, Adam
from course_lib.recurrent import Recurrent
from course_lib.sequences import check_parameters, check_sequences, check_step
from tests.course_lib.every.entry import Arrays, Own
from tests.course_lib.every.layers_and_networks import settings
from tests.course_lib.every.optimizers_and_training import stepped
from tests.course_lib.every.other_things import silent

ONE = "d u, u u, u"
FOUR = "d 4*u, u 4*u, 4*u"
KINDS = {Recurrent: ONE, LSTM: FOUR}
RNG = np.random.default_rng(0)
QUICK = Recipe(steps=4, units=2, sequences=6, held_out=5, epochs=2, batch_size=4)


def layer(kind):
    takes = f"n s d, {KINDS[kind]}"

    def there_and_back(X, W, U, b, dA):
        made = kind(W, U, b, every=np.ndim(dA) == 3)
        A = made.forward(X)
        dX, of_layer = made.backward(dA)
        return A, dX, of_layer["W"], of_layer["U"], of_layer["b"]

    def there(X, W, U, b):
        return kind(W, U, b, every=True).forward(X)

    def back(*given):
        return there_and_back(*given)[1]

    def summed(*given):
        return there_and_back(*given)[2:]

    dA = ("n u", "n s u")
    return [
        Arrays(f"{takes} -> n s u", "apart", there),
        Arrays(f"{takes} -> n u", "apart", lambda X, *parameters: kind(*parameters).forward(X)),
        Arrays(" | ".join(f"{takes}, {d} -> {d}, n s d, {KINDS[kind]}" for d in dA), None, there_and_back),
        Arrays(" | ".join(f"{takes}, {d} -> n s d" for d in dA), "apart", back),
        Arrays(" | ".join(f"{takes}, {d} -> {KINDS[kind]}" for d in dA), "summed", summed),
        settings(kind.random, (0, 1, RNG), (1, 0, RNG), (1, 1, RNG, "all"), (1.5, 1, RNG)),
        Own(lambda data: None, lambda data: kind.random(1, 1, RNG).backward(np.ones((1, 1)))),
    ]


def drawn(data):
    kind, (d_in, units) = data.draw(st.sampled_from([*KINDS])), data.draw(st.tuples(*[st.integers(1, 4)] * 2))
    made = kind.random(d_in, units, np.random.default_rng(0))
    assert made.parameters["W"].shape == (d_in, units * kind.blocks)
    assert made.forward(np.ones((3, 2, d_in))).shape == (3, units)


def added(data):
    n, steps = data.draw(st.integers(1, 9)), data.draw(st.integers(2, 9))
    X, T = adding_problem(n, steps, np.random.default_rng(data.draw(st.integers(0, 99))))
    assert X.shape == (n, steps, 2)
    for (values, marks), t in zip(np.swapaxes(X, 1, 2), T, strict=True):
        assert marks[: steps // 2].sum() == marks[steps // 2 :].sum() == 1
        assert abs(values[marks == 1].sum() - t) < 1e-12


def learned(data):
    recipe = replace(QUICK, sequences=data.draw(st.integers(1, 9)), batch_size=data.draw(st.integers(1, 9)))
    kind = data.draw(st.sampled_from([*KINDS]))
    outcome, again = learn_to_add(kind, 3, recipe), learn_to_add(kind, 3, recipe)
    assert recipe.updates == 2 * len(range(0, recipe.sequences, recipe.batch_size))
    assert outcome.left == again.left == outcome.history.held_out_losses[-1] / outcome.baseline > 0


def not_learned(data):
    change = data.draw(st.sampled_from([{"steps": 1}, {"units": 0}, {"eta": 0.0}, {"bound": 0.0}, {"sequences": 0}]))
    return learn_to_add(LSTM, 0, replace(QUICK, **change))


def step_checked(*given):
    x, h, c, W, U, b = map(np.asarray, given)
    check_step(x, W, U, b, 1, h=h, c=c)


def normed(data):
    """Of nan and inf in two arrays nan is the norm, whichever comes first."""
    parts = data.draw(st.permutations([np.array([np.nan, 1.0]), np.array([np.inf]), np.ones((2, 2))]))
    assert np.isnan(global_norm(dict(zip("abc", parts, strict=True))))
    assert global_norm({"a": [3, 0], "b": [[-4]]}) == 5


NOT_TO_BE_ADDED = st.sampled_from([(0, 2), (1, 1), (-1, 5), (1.5, 3), (2, 2.5)])
BOUNDS = st.sampled_from([0, -1.0, np.nan, -np.inf])
ENTRIES = {
    "recurrent.recurrent_step": Arrays(f"d, u, {ONE} -> u | n d, n u, {ONE} -> n u", "apart"),
    "recurrent.Recurrent": layer(Recurrent),
    "lstm.lstm_gates": Arrays(
        "d -> d | n d -> n d | n a d -> n a d | n a b d -> n a b d",
        "apart",
        only=lambda shapes: shapes[0][-1] % 4 == 0,
    ),
    "lstm.lstm_step": Arrays(f"d, u, u, {FOUR} -> u, u | n d, n u, n u, {FOUR} -> n u, n u", "apart"),
    "lstm.LSTM": layer(LSTM),
    "sequences.SequenceLayer": Own(drawn),
    "sequences.check_parameters": [
        Arrays(f"{ONE} -> ()", f=silent(lambda W, U, b: check_parameters(W, U, b, 1))),
        Arrays(f"{FOUR} -> ()", f=silent(lambda W, U, b: check_parameters(W, U, b, 4))),
    ],
    "sequences.check_step": Arrays(f"d, u, u, {ONE} -> () | n d, n u, n u, {ONE} -> ()", f=silent(step_checked)),
    "sequences.check_sequences": Arrays("n s d, d u -> ()", f=silent(check_sequences)),
    "clipping.global_norm": [
        Arrays("* -> ()", "any order", lambda g: global_norm({"W1": g})),
        Own(normed),
    ],
    "clipping.clipped": [
        Arrays("* -> *", None, lambda g: clipped({"W1": g}, 1.0)["W1"]),
        Own(lambda data: None, lambda data: clipped({"W1": np.ones(2)}, data.draw(BOUNDS))),
    ],
    "clipping.Clipped": [
        stepped(lambda: Clipped(SGD(), 2.0), rows=None),
        stepped(lambda: Clipped(Adam(), np.inf)),
        Own(lambda data: None, lambda data: Clipped(SGD(), data.draw(BOUNDS))),
    ],
    "data.adding.adding_problem": Own(added, lambda data: adding_problem(*data.draw(NOT_TO_BE_ADDED), RNG)),
    "long_memory.Recipe": Own(learned),
    "long_memory.Outcome": Own(learned),
    "long_memory.learn_to_add": Own(learned, not_learned),
}
