r"""The four patterns of backpropagation in symbols, on one sheet: branch, addition, multiplication, function.

Above every edge stands the value, below it the gradient, written $\partial c$ for that of the loss in c.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from course_lib.graph import Edge, Graph, add, branch, end, function, multiply
from course_lib.language import Text
from course_lib.plots.computational_graph import draw_graph, sheet_size
from course_lib.plots.diagram import Point, new_sheet, rule
from course_lib.plots.picture import Picture

GAP = 0.7


@dataclass(frozen=True)
class Pattern:
    """A graph of one step, with the formulas on its edges."""

    graph: Graph
    values: Mapping[str, str]
    gradients: Mapping[Edge, str]


def _unused(value: float) -> float:
    """Formulas stand where numbers would: the function of the picture is never computed."""
    return value


_RESULT = r"\partial c"
BRANCH = Pattern(
    Graph(branch("s", "a"), end("b", "s"), end("c", "s")),
    {"a": "a", "s": "a"},
    {("a", "s"): r"\partial b + \partial c", ("s", "b"): r"\partial b", ("s", "c"): _RESULT},
)
ADDITION = Pattern(
    Graph(add("s", "a", "b"), end("c", "s")),
    {"a": "a", "b": "b", "s": "a + b"},
    {("a", "s"): _RESULT, ("b", "s"): _RESULT, ("s", "c"): _RESULT},
)
MULTIPLICATION = Pattern(
    Graph(multiply("s", "a", "b"), end("c", "s")),
    {"a": "a", "b": "b", "s": r"a \cdot b"},
    {("a", "s"): r"\partial c \cdot b", ("b", "s"): r"\partial c \cdot a", ("s", "c"): _RESULT},
)
FUNCTION = Pattern(
    Graph(function("s", "a", "f", _unused, _unused), end("c", "s")),
    {"a": "a", "s": "f(a)"},
    {("a", "s"): r"\partial c \cdot f^{\prime}(a)", ("s", "c"): _RESULT},
)
SHEET = ((BRANCH, ADDITION), (FUNCTION, MULTIPLICATION))
"""Row by row, so that neighbours are of nearly the same height."""


def backprop_patterns() -> Picture:
    """All four, two by two."""
    cells = [[sheet_size(pattern.graph) for pattern in row] for row in SHEET]
    width, height = max(cell[0] for row in cells for cell in row), max(cell[1] for row in cells for cell in row)
    figure, ax = new_sheet(2 * width + GAP, 2 * height)
    rule(ax, 2 * width + GAP, 2 * height)
    for i, row in enumerate(SHEET):
        for j, pattern in enumerate(row):
            inside = (height - cells[i][j][1]) / 2
            corner: Point = (j * (width + GAP), (1 - i) * height + inside)
            draw_graph(ax, pattern.graph, corner=corner).show(pattern.values, pattern.gradients)
    return Picture(figure, _ALT)


_ALT = Text(
    en="Four small graphs, the value above and the gradient below every arrow. Branch: a goes to b and to c; back at a "
    "the gradient is ∂b + ∂c. Addition: c = a + b; both a and b get ∂c. Function: c = f(a); back at a it is ∂c·f′(a). "
    "Multiplication: c = a·b; a gets ∂c·b, and b gets ∂c·a.",
    ja="4つの小さなグラフで、矢印の上が値、下が勾配です。分岐では a が b と c に分かれ、a に戻る勾配は ∂b + ∂c です。"
    "加算 c = a + b では、a にも b にも ∂c が戻ります。関数 c = f(a) では、a に ∂c·f′(a) が戻ります。"
    "乗算 c = a·b では、a に ∂c·b、b に ∂c·a が戻ります。",
)
