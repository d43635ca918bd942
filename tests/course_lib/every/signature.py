"""Shapes in short: "n d, d k, k -> n k" is what a dense layer takes and gives.

Arrays are parted by commas, axes by spaces. A letter stands for a size, the same wherever it stands; `n` counts rows.
A figure is a size as it is. "()" is a single number, "*" any shape that is the same for all "*", "?" the same or a
single number, both of what goes in and of what comes out, "..." any shape that NumPy stretches. An axis may be a sum,
written without spaces, of letters that stand alone in what goes in: "h-k+1". Several signatures stand side by side:
"k, k -> () | n k, n k -> ()".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from hypothesis import strategies as st

Shape = tuple[int, ...]
MOST = 4
"""Rows, and entries of a row, at most: shapes fit or do not fit long before they are large."""
_FREE = {("*",), ("?",), ("...",)}


@dataclass(frozen=True)
class Signature:
    """What goes in and what comes out, as tuples of axes."""

    takes: tuple[tuple[str, ...], ...]
    gives: tuple[tuple[str, ...], ...]

    @classmethod
    def read(cls, text: str) -> "Signature":
        takes, gives = ([tuple(one.replace("()", "").split()) for one in side.split(",")] for side in text.split("->"))
        return cls(tuple(takes), tuple(gives))

    def sizes(self, shapes: list[Shape]) -> Mapping[str, int] | None:
        """The size that each letter stands for, or None if the shapes do not fit."""
        found: dict[str, int] = {}
        for pattern, shape in zip(self.takes, shapes, strict=True):
            if pattern in _FREE:
                continue
            if len(pattern) != len(shape):
                return None
            for axis, size in zip(pattern, shape, strict=True):
                if axis.isalpha() and found.setdefault(axis, size) != size:
                    return None
        if not all(
            _size(axis, found) == size
            for pattern, shape in zip(self.takes, shapes, strict=True)
            if pattern not in _FREE
            for axis, size in zip(pattern, shape, strict=True)
        ):
            return None
        return found if self._common(shapes) is not None else None

    def gives_them(self, shapes: list[Shape], results: list[Shape]) -> bool:
        """Whether these are the shapes of what comes out."""
        sizes = self.sizes(shapes)
        assert sizes is not None
        return len(results) == len(self.gives) and all(
            shape == self._result(pattern, sizes, shapes) or (pattern == ("?",) and shape == ())
            for pattern, shape in zip(self.gives, results, strict=True)
        )

    def drawn(self, rows: tuple[int, int] = (1, MOST), smallest: int = 1) -> st.SearchStrategy[list[Shape]]:
        """Shapes that fit, with the number of rows in these bounds and every other size from `smallest` up."""
        letters = sorted({axis for pattern in self.takes for axis in pattern if axis.isalpha()})
        one_size = {letter: st.integers(*(rows if letter == "n" else (smallest, MOST))) for letter in letters}
        any_shape = st.lists(st.integers(smallest, 3), max_size=3).map(tuple)

        @st.composite
        def shapes(draw: st.DrawFn) -> list[Shape]:
            sizes, common = draw(st.fixed_dictionaries(one_size)), draw(any_shape)
            return [draw(self._argument(pattern, sizes, common)) for pattern in self.takes]

        return shapes().filter(lambda shapes: all(size >= 0 for shape in shapes for size in shape))

    def _argument(self, pattern: tuple[str, ...], sizes: Mapping[str, int], common: Shape) -> st.SearchStrategy[Shape]:
        if pattern == ("*",):
            return st.just(common)
        if pattern == ("?",):
            return st.sampled_from([common, common, ()])
        if pattern == ("...",):
            return st.sampled_from([common, common[1:], (1, *common[1:]) if common else ()])
        return st.just(tuple(_size(axis, sizes) for axis in pattern))

    def _common(self, shapes: list[Shape]) -> Shape | None:
        """The shape of all "*", "?" or "..."; None if there is none."""
        free = [(p[0], s) for p, s in zip(self.takes, shapes, strict=True) if p in _FREE]
        if any(mark == "..." for mark, _ in free):
            try:
                return np.broadcast_shapes(*(shape for _, shape in free))
            except ValueError:
                return None
        binding = {shape for mark, shape in free if mark == "*" or shape}
        return None if len(binding) > 1 else next(iter(binding), ())

    def _result(self, pattern: tuple[str, ...], sizes: Mapping[str, int], shapes: list[Shape]) -> Shape:
        if pattern in _FREE:
            common = self._common(shapes)
            assert common is not None
            return common
        return tuple(_size(axis, sizes) for axis in pattern)


def _size(axis: str, sizes: Mapping[str, int]) -> int:
    """What a letter, a figure or a sum comes to."""
    return int(eval(axis, {}, dict(sizes)))


@cache
def read(text: str) -> tuple[Signature, ...]:
    """The signatures that stand side by side."""
    return tuple(Signature.read(one) for one in text.split("|"))


def misfits(signatures: tuple[Signature, ...], fits: Callable[[list[Shape]], bool]) -> st.SearchStrategy[list[Shape]]:
    """Shapes that fit none of them: near misses, in which one axis of one array is another, and any others."""
    shape = st.lists(st.integers(0, MOST), max_size=4).map(tuple)
    anything = st.lists(shape, min_size=len(signatures[0].takes), max_size=len(signatures[0].takes))

    @st.composite
    def near(draw: st.DrawFn) -> list[Shape]:
        shapes = draw(draw(st.sampled_from(signatures)).drawn())
        place = draw(st.integers(0, len(shapes) - 1))
        axes = list(shapes[place])
        how = draw(st.sampled_from(["grown", "turned", "longer", "shorter"]))
        if axes and (how == "grown" or len(axes) == MOST):
            axes[draw(st.integers(0, len(axes) - 1))] += 1
        elif how == "turned":
            axes.reverse()
        elif how == "shorter" and axes:
            axes.pop()
        else:
            axes.insert(draw(st.integers(0, len(axes))), 1)
        return [tuple(axes) if i == place else other for i, other in enumerate(shapes)]

    return st.one_of(near(), anything).filter(lambda shapes: not fits(shapes))
