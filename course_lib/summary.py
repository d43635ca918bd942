"""A network in a table: its layers, the shapes that go in and out, and how many numbers each has to learn.

Shapes are those of one example: what stands behind n, the number of examples. In a notebook the table is HTML in the
page's own colours; anywhere else it is text.
"""

import copy
import html
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from course_lib.errors import SettingError, ShapeError
from course_lib.language import Text, current_language
from course_lib.layer_kinds import settings_of
from course_lib.layers import Dense, Layer
from course_lib.network import Network
from course_lib.types import Array

Shape = tuple[int, ...]

_HEADINGS = (
    Text(en="number", ja="番号"),
    Text(en="layer", ja="層"),
    Text(en="input", ja="入力"),
    Text(en="output", ja="出力"),
    Text(en="parameters", ja="パラメータ数"),
)
_TO_THE_RIGHT = (True, False, False, False, True)
_TOTAL = Text(en="total", ja="合計")
_LOSS = Text(en="loss", ja="損失")


@dataclass(frozen=True)
class Row:
    """One layer: what it is, the shapes of one example before and after it, and its number of parameters."""

    layer: str
    input_shape: Shape
    output_shape: Shape
    n_parameters: int


@dataclass(frozen=True)
class Summary:
    """The rows, first layer first, and the loss. Its text and its HTML are in the reader's language."""

    rows: tuple[Row, ...]
    loss: str

    @property
    def n_parameters(self) -> int:
        """The parameters of all layers together."""
        return sum(row.n_parameters for row in self.rows)

    def __str__(self) -> str:
        lines = [_headings(), *self._cells(), self._total()]
        widths = [max(_width(line[column]) for line in lines) for column in range(len(_HEADINGS))]
        text = ["  ".join(map(_pad, line, widths, _TO_THE_RIGHT)).rstrip() for line in lines]
        rule = "-" * (sum(widths) + 2 * len(widths) - 2)
        return "\n".join([text[0], rule, *text[1:-1], rule, text[-1]])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        """A table without a colour of its own, so that it can be read on a light page and on a dark one."""
        line = "border-top: 1px solid currentColor;"
        head = _html_row("th", _headings(), ' scope="col"')
        body = "".join(_html_row("td", cells) for cells in self._cells())
        foot = _html_row("td", self._total(), style=line)
        return (
            '<table style="border-collapse: collapse; color: inherit; background: transparent;">'
            f'<thead>{head}</thead><tbody style="{line}">{body}</tbody><tfoot>{foot}</tfoot></table>'
        )

    def _cells(self) -> list[list[str]]:
        return [
            [str(number), row.layer, _shape(row.input_shape), _shape(row.output_shape), f"{row.n_parameters:,}"]
            for number, row in enumerate(self.rows, start=1)
        ]

    def _total(self) -> list[str]:
        language = current_language()
        loss = f"{_LOSS[language]}: {self.loss}"
        return ["", loss, "", _TOTAL[language], f"{self.n_parameters:,}"]


def summary(network: Network, input_shape: Sequence[int] | None = None) -> Summary:
    """The table of the network, which stays as it is: an example of zeros is sent through a copy of it.

    Args:
        network: any network.
        input_shape: the shape of one example, such as (4,), or (1, 8, 8) for an image. None is enough for a network
            whose first layer with parameters is dense: that layer says how many inputs it has.

    Raises:
        SettingError: `input_shape` is None and no dense layer says what it is, or it holds a number below 1.
        ShapeError: an example of this shape does not fit a layer; the message begins with the layer's number.
    """
    shape = _first_shape(network) if input_shape is None else tuple(input_shape)
    if any(size < 1 for size in shape):
        raise SettingError(f"input_shape is {shape}, expected numbers of 1 or more: the shape of one example.")
    A: Array = np.zeros((1, *shape))
    rows = []
    for number, layer in enumerate(network.layers, start=1):
        before = A.shape[1:]
        try:
            # The layer itself would remember this example, and `backward` would then speak of it.
            A = copy.deepcopy(layer).forward(A)
        except ShapeError as error:
            raise ShapeError(f"Layer {number}: {error}") from error
        rows.append(Row(_words(layer), before, A.shape[1:], sum(array.size for array in layer.parameters.values())))
    return Summary(tuple(rows), network.loss.name)


def _first_shape(network: Network) -> Shape:
    first = next((layer for layer in network.layers if layer.parameters), None)
    if not isinstance(first, Dense):
        raise SettingError("input_shape is None, expected the shape of one example, such as (4,) or (1, 8, 8).")
    return (first.parameters["W"].shape[0],)


def _words(layer: Layer) -> str:
    """The layer as one would write it, without its parameters: Dense(activation='relu')."""
    settings = ", ".join(f"{name}={value!r}" for name, value in settings_of(layer).items())
    return f"{type(layer).__name__}({settings})"


def _shape(shape: Shape) -> str:
    return f"({', '.join(map(str, ('n', *shape)))})"


def _headings() -> list[str]:
    return [heading[current_language()] for heading in _HEADINGS]


def _width(text: str) -> int:
    """Columns on a screen: a Japanese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in text)


def _pad(text: str, width: int, to_the_right: bool) -> str:
    blank = " " * (width - _width(text))
    return blank + text if to_the_right else text + blank


def _html_row(tag: str, cells: list[str], attributes: str = "", style: str = "") -> str:
    row = ""
    for cell, to_the_right in zip(cells, _TO_THE_RIGHT, strict=True):
        align = "right" if to_the_right else "left"
        row += f'<{tag}{attributes} style="text-align: {align}; padding: 0.2em 0.7em;">{html.escape(cell)}</{tag}>'
    return f'<tr style="background: transparent; {style}">{row}</tr>'
