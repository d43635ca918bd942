"""The summary of a network: shapes and counts by hand, its text in both languages, its HTML, and bad calls."""

from html.parser import HTMLParser

import numpy as np
import pytest

from course_lib.dropout import Dropout
from course_lib.errors import SettingError, ShapeError
from course_lib.language import set_language
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.summary import Row, Summary, summary

ENGLISH = """\
number  layer                        input    output   parameters
-----------------------------------------------------------------
     1  Dense(activation='relu')     (n, 4)   (n, 30)         150
     2  Dropout(rate=0.5)            (n, 30)  (n, 30)           0
     3  Dense(activation='linear')   (n, 30)  (n, 40)       1,240
-----------------------------------------------------------------
        loss: softmax_cross_entropy           total         1,390"""

JAPANESE = """\
番号  層                           入力     出力     パラメータ数
-----------------------------------------------------------------
   1  Dense(activation='relu')     (n, 4)   (n, 30)           150
   2  Dropout(rate=0.5)            (n, 30)  (n, 30)             0
   3  Dense(activation='linear')   (n, 30)  (n, 40)         1,240
-----------------------------------------------------------------
      損失: softmax_cross_entropy           合計            1,390"""


class Squeeze:
    """A layer of somebody else's: it takes images, and has a number to learn."""

    def __init__(self):
        self.parameters = {"s": np.ones(1)}

    def forward(self, X):
        return X.sum(axis=(2, 3)) * self.parameters["s"]


def network() -> Network:
    # 4 * 30 + 30 and 30 * 40 + 40
    rng = np.random.default_rng(0)
    layers = [Dense.random(4, 30, "relu", rng), Dropout(0.5), Dense.random(30, 40, "linear", rng)]
    return Network(layers, "softmax_cross_entropy")


@pytest.fixture(autouse=True)
def no_language():
    yield
    set_language(None)


def test_shapes_and_counts():
    table = summary(network())
    assert [(row.input_shape, row.output_shape, row.n_parameters) for row in table.rows] == [
        ((4,), (30,), 150), ((30,), (30,), 0), ((30,), (40,), 1240)
    ]  # fmt: skip
    assert table.n_parameters == 1390


@pytest.mark.parametrize(("language", "text"), [("en", ENGLISH), ("ja", JAPANESE)])
def test_the_text_in_both_languages(language, text):
    set_language(language)
    table = summary(network())
    assert str(table) == repr(table) == text


class Cells(HTMLParser):
    """What stands in the cells of a table, row by row; an error for a tag that is not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows, self.open = [], []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.rows[-1][-1] += data


def test_the_html_holds_the_same():
    set_language("en")
    assert Cells(summary(network())._repr_html_()).rows == [
        ["number", "layer", "input", "output", "parameters"],
        ["1", "Dense(activation='relu')", "(n, 4)", "(n, 30)", "150"],
        ["2", "Dropout(rate=0.5)", "(n, 30)", "(n, 30)", "0"],
        ["3", "Dense(activation='linear')", "(n, 30)", "(n, 40)", "1,240"],
        ["", "loss: softmax_cross_entropy", "", "total", "1,390"],
    ]


def test_what_a_layer_is_called_is_text_and_not_html():
    page = Summary((Row("<b>&", (1,), (1,), 0),), "<script>")._repr_html_()
    assert "<b>" not in page
    assert "<script>" not in page
    assert Cells(page).rows[1][1] == "<b>&"


def test_a_layer_of_an_unknown_kind_with_images():
    table = summary(Network([Squeeze(), Dense(np.zeros((3, 2)), np.zeros(2))]), input_shape=(3, 8, 8))
    assert table.rows[0] == Row("Squeeze()", (3, 8, 8), (3,), 1)
    assert (table.rows[1].input_shape, table.n_parameters) == ((3,), 9)


def test_dropout_may_come_first():
    assert summary(Network([Dropout(0.1), Dense(np.zeros((3, 2)), np.zeros(2))])).rows[0].input_shape == (3,)


def test_the_network_still_speaks_of_its_own_last_examples():
    X, seen, fresh = np.ones((2, 4)), network(), network()
    for each in (seen, fresh):
        each.forward(X)
    summary(seen)
    np.testing.assert_array_equal(seen.backward(np.eye(40)[:2])["W1"], fresh.backward(np.eye(40)[:2])["W1"])


def test_a_first_layer_that_does_not_say_its_inputs_needs_their_shape():
    with pytest.raises(SettingError, match=r"input_shape is None, expected the shape of one example, such as \(4,\)"):
        summary(Network([Squeeze()]))
    with pytest.raises(SettingError, match="input_shape is None"):
        summary(Network([Dropout(0.5)]))


def test_a_shape_that_does_not_fit_tells_the_layer():
    with pytest.raises(ShapeError, match=r"^Layer 1: `W` has shape \(4, 30\), expected \(5, 30\)"):
        summary(network(), (5,))


def test_a_shape_has_numbers_above_0():
    with pytest.raises(SettingError, match=r"input_shape is \(0,\), expected numbers of 1 or more"):
        summary(network(), (0,))
