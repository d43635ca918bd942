"""Entries of what is no mathematics of its own: graphs, shapes and their messages, language, files, tables."""

import math
import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from course_lib import graph
from course_lib.errors import CourseError
from course_lib.language import Text, current_language, set_language, set_notebook_language
from course_lib.layer_kinds import is_known, settings_of
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.npz import damaged, read_npz, write_npz
from course_lib.saving import load_network, save_network
from course_lib.shapes import (
    check_alike,
    check_bias,
    check_dense,
    check_dense_gradient,
    check_like,
    check_matrix,
    check_points,
    check_sizes,
    check_stretches,
    misfit,
)
from course_lib.summary import summary
from tests.course_lib.every.entry import Arrays, Own

number = st.floats(-5, 5)


def silent(check):
    """A check gives nothing: here the array without axes that stands for nothing."""

    def f(*arrays):
        assert check(*arrays) is None
        return 0.0

    return f


def graphed(data):
    x, w, b, t = data.draw(st.tuples(number, number, number, number))
    made = graph.Graph(
        graph.branch("x2", "x"),
        graph.multiply("p", "x2", "w"),
        graph.add("u", "p", "b"),
        graph.function("y", "u", "tanh", math.tanh, lambda u: 1 - math.tanh(u) ** 2),
        graph.squared_error("E", "y", "t"),
        graph.end("out", "E"),
    )
    values = made.forward({"x": x, "w": w, "b": b, "t": t})
    slope = (values["y"] - t) * (1 - values["y"] ** 2)
    nodes = made.backward(values).nodes
    np.testing.assert_allclose([nodes["w"], nodes["b"], nodes["x"]], [slope * x, slope, slope * w], rtol=1e-12)
    assert values["out"] == (t - values["y"]) ** 2 / 2


def wrong_graph(data):
    add = graph.add
    nodes = data.draw(
        st.sampled_from([(add("a", "b", "b"),), (add("a", "x"), add("a", "y")), (add("a", "c"), add("c", "x"))])
    )
    return graph.Graph(*nodes)


def wrong_inputs(data):
    return graph.Graph(graph.add("a", "x", "y")).forward(data.draw(st.sampled_from([{}, {"x": 1.0}, {"z": 1.0}])))


def spoken(data):
    language, notebook = data.draw(st.tuples(*[st.sampled_from(["en", "ja", None])] * 2))
    try:
        set_language(language)
        set_notebook_language(notebook)
        assert current_language() == (language or notebook or "en")
        assert Text(en="one", ja="一")[current_language()] in {"one", "一"}
    finally:
        set_language(None)
        set_notebook_language(None)


def unspoken(f):
    return lambda data: f(data.draw(st.sampled_from(["", "de", "EN", "english", "日本語"])))


def small_network(data):
    sizes = data.draw(st.lists(st.integers(1, 3), min_size=2, max_size=4))
    rng = np.random.default_rng(data.draw(st.integers(0, 99)))
    return Network([Dense.random(a, b, "relu", rng) for a, b in pairwise(sizes)])


def saved(data):
    network = small_network(data)
    with tempfile.TemporaryDirectory() as folder:
        save_network(network, Path(folder) / "network.npz")
        loaded = load_network(Path(folder) / "network.npz")
    for name, array in network.parameters.items():
        np.testing.assert_array_equal(loaded.parameters[name], array)


def not_saved(data):
    class Unknown(Dense):
        pass

    network = Network([Unknown(np.ones((1, 1)), np.ones(1))])
    with tempfile.TemporaryDirectory() as folder:
        save_network(network, Path(folder) / "network.npz")


def spoilt(read):
    """A file of bytes that are none, or one that is cut or has one other byte in what counts."""

    def wrong(data):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "network.npz"
            save_network(Network([Dense(np.ones((2, 1)), np.ones(1))]), path)
            whole = path.read_bytes()
            path.write_bytes(data.draw(st.one_of(st.binary(max_size=99), st.integers(0, 600).map(lambda n: whole[:n]))))
            return read(path)

    return wrong


def written(data):
    arrays = {"a": np.array(data.draw(st.lists(number, max_size=4))), "b": np.float32([[1]])}
    with tempfile.TemporaryDirectory() as folder:
        write_npz(Path(folder) / "some.npz", arrays)
        again = read_npz(Path(folder) / "some.npz")
    assert again.keys() == arrays.keys()
    np.testing.assert_array_equal(again["a"], arrays["a"])


def tabled(data):
    network = small_network(data)
    table = summary(network)
    assert table.n_parameters == sum(array.size for array in network.parameters.values())
    assert [row.n_parameters for row in table.rows] == [
        sum(array.size for array in layer.parameters.values()) for layer in network.layers
    ]


def wrong_table(data):
    return summary(Network([Dense(np.ones((2, 1)), np.ones(1))]), data.draw(st.sampled_from([(3,), (0,), (2, 2), ()])))


def known(data):
    layer = small_network(data).layers[0]
    assert is_known(layer)
    assert settings_of(layer) == {"activation": "relu"}


def said(data):
    error = misfit("W", np.zeros(data.draw(st.integers(0, 3))), (2, 3), "rows of W are inputs", "Turn it.")
    assert isinstance(error, CourseError)
    assert isinstance(damaged("a.npz", "x" * data.draw(st.integers(0, 999)), "a network"), CourseError)


GRAPH = Own(graphed, wrong_graph)
ENTRIES = {
    **{f"graph.{name}": GRAPH for name in ("branch", "end", "add", "multiply", "function", "squared_error")},
    "graph.Graph": [GRAPH, Own(graphed, wrong_inputs)],
    "language.Text": Own(spoken),
    "language.current_language": Own(spoken),
    "language.set_language": Own(spoken, unspoken(set_language)),
    "language.set_notebook_language": Own(spoken, unspoken(set_notebook_language)),
    "layer_kinds.is_known": Own(known),
    "layer_kinds.settings_of": Own(known),
    "npz.write_npz": Own(written),
    "npz.read_npz": Own(written, spoilt(read_npz)),
    "npz.damaged": Own(said),
    "saving.save_network": Own(saved, not_saved),
    "saving.load_network": Own(saved, spoilt(load_network)),
    "summary.summary": Own(tabled, wrong_table),
    "summary.Summary": Own(tabled),
    "shapes.misfit": Own(said),
    "shapes.check_matrix": Arrays("n d -> ()", f=silent(lambda X: check_matrix("X", X, "(n, d)", "an example"))),
    "shapes.check_dense": Arrays("n d, d k, k -> ()", f=silent(check_dense)),
    "shapes.check_bias": Arrays("k, d k -> ()", f=silent(check_bias)),
    "shapes.check_dense_gradient": Arrays("n k, n d, d k -> ()", f=silent(check_dense_gradient)),
    "shapes.check_like": Arrays("*, * -> ()", f=silent(lambda T, Y: check_like("T", T, "Y", Y))),
    "shapes.check_alike": Arrays("?, ?, ? -> ()", f=silent(lambda w, g, v: check_alike(w=w, g=g, v=v))),
    "shapes.check_stretches": Arrays("..., ..., ... -> ()", f=silent(lambda x, w, b: check_stretches(x=x, w=w, b=b))),
    "shapes.check_points": Arrays("n, n -> ()", f=silent(check_points), no_rows=False),
    "shapes.check_sizes": Own(
        lambda data: check_sizes(data.draw(st.lists(st.integers(0, 9)).map(tuple))),
        lambda data: check_sizes(data.draw(st.sampled_from([-1, 1.5, "3", (2, -1), None]))),
    ),
}
