"""A layer as tables: each matrix a grid of cells, as many as it has entries, with its sizes on two sides.

Thick frames mark one row of X, one column of W, its bias, and the entry of Z that they make.
"""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course_lib.errors import SettingError
from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import new_sheet, rule
from course_lib.plots.palette import INK, NEURON_FILL, OUTPUT, SIGNAL_FILL, WEIGHT_FILL
from course_lib.plots.picture import Picture

CELL, GAP, MARGIN = 0.3, 0.85, 0.75
ROOM = 0.7
"""Above and below the tables, for the sizes and the names."""

Table = tuple[str, int, int, str]
"""Name, rows, columns and colour of its cells."""


def layer_shapes(n: int, d_in: int, d_out: int) -> Picture:
    """X @ W + b = Z for n examples, d_in inputs and d_out neurons, as grids of cells.

    Raises:
        SettingError: a size is less than 1 or more than 12.
    """
    for name, size in (("n", n), ("d_in", d_in), ("d_out", d_out)):
        if not 1 <= size <= 12:
            raise SettingError(f"{name} is {size}, expected 1 to 12: more cells cannot be told apart.")
    tables = _tables(n, d_in, d_out)
    width = 2 * MARGIN + sum(columns for _, _, columns, _ in tables) * CELL + 3 * GAP
    height = max(n, d_in) * CELL + 2 * ROOM
    figure, ax = new_sheet(width, height)
    rule(ax, width, height)
    draw_layer_shapes(ax, tables, height / 2)
    return Picture(figure, _words(n, d_in, d_out))


def draw_layer_shapes(ax: Axes, tables: Sequence[Table], middle: float) -> list[Rectangle]:
    """The tables side by side with the signs between them; gives back the four frames."""
    left, frames = MARGIN, []
    framed = {"X": (1, tables[0][2]), "W": (tables[1][1], 1), "b": (1, 1), "Z": (1, 1)}
    for (name, rows, columns, fill), sign in zip(tables, ("@", "+", "=", ""), strict=True):
        top = middle + rows * CELL / 2
        _draw_cells(ax, left, top, rows, columns, fill)
        write(ax, left + columns * CELL / 2, top - rows * CELL - 0.35, f"${name}$", fontsize=17)
        write(ax, left + columns * CELL / 2, top + 0.25, f"${columns}$", fontsize=13)
        if name != "b":
            write(ax, left - 0.22, middle, f"${rows}$", fontsize=13)
        frames.append(_frame(ax, left, top, *framed[name]))
        left += columns * CELL
        write(ax, left + GAP / 2 - 0.1, middle, sign, fontsize=17)
        left += GAP
    return frames


def _tables(n: int, d_in: int, d_out: int) -> tuple[Table, ...]:
    return (
        ("X", n, d_in, SIGNAL_FILL),
        ("W", d_in, d_out, WEIGHT_FILL),
        ("b", 1, d_out, WEIGHT_FILL),
        ("Z", n, d_out, NEURON_FILL),
    )


def _draw_cells(ax: Axes, left: float, top: float, rows: int, columns: int, fill: str) -> None:
    for row in range(rows):
        for column in range(columns):
            corner = (left + column * CELL, top - (row + 1) * CELL)
            ax.add_patch(Rectangle(corner, CELL, CELL, facecolor=fill, edgecolor=INK, linewidth=0.8))


def _frame(ax: Axes, left: float, top: float, rows: int, columns: int) -> Rectangle:
    frame = Rectangle(
        (left, top - rows * CELL), columns * CELL, rows * CELL, fill=False, edgecolor=OUTPUT, linewidth=3.5, zorder=4
    )
    ax.add_patch(frame)
    return frame


def _words(n: int, d_in: int, d_out: int) -> Text:
    return Text(
        en=f"Four tables of cells: X with {n} rows and {d_in} columns, @ W with {d_in} rows and {d_out} columns, "
        f"+ b with {d_out} cells in a row, = Z with {n} rows and {d_out} columns. "
        "The first row of X, the first column of W, the first entry of b and the first entry of Z are framed.",
        ja=f"ます目の表が4つ並んだ図です。X は{n}行{d_in}列、@ のあとの W は{d_in}行{d_out}列、"
        f"+ のあとの b は横に{d_out}ます、= のあとの Z は{n}行{d_out}列です。"
        "X の1行目、W の1列目、b の最初の要素、Z の最初の要素が枠で囲まれています。",
    )
