"""Entries: what is known of a public function, so that every function can be tried in the same ways.

`Arrays` is for a function of arrays: its signature says which shapes fit, and all else is made from it. `Own` is for
whatever is no function of arrays: it says itself what is to be tried.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from hypothesis import strategies as st

from tests.course_lib.every.signature import Shape, Signature, misfits, read

Rows = Literal["apart", "summed", "averaged", "any order"] | None
Given = st.SearchStrategy[list[np.ndarray]] | None
Numbers = Callable[[np.random.Generator, Shape], np.ndarray]
_EDGES = (0.0, -0.0, 1e-300, -1e-300, 1e4, -1e4, 1e308, -1e308, np.inf, -np.inf, np.nan, 1.0)


def any_numbers(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    return np.asarray(rng.uniform(-8, 8, shape))


def up_to_one(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    return np.asarray(1 - rng.random(shape))


def edges(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    return np.asarray(rng.choice(_EDGES, shape))


@dataclass(frozen=True)
class Arrays:
    """A function of arrays of numbers.

    Attributes:
        shapes: its signature, see `signature`.
        rows: how it treats the rows of its arguments, those whose shape begins with n: "apart" makes of each row what
            it would make of it alone, "summed" and "averaged" give the sum or the mean over the rows; "any order"
            only says that their order changes nothing. None says nothing.
        f: the function of the arrays alone; without it, the one that the entry is named after.
        numbers: what stands in each argument: `up_to_one`, or by default `any_numbers` from -8 to 8.
        no_rows: whether n = 0 fits. If not it is refused like any other misfit.
        double: the result is float64 even where float32 comes in.
        only: a condition on the shapes besides the signature.
        fixed: the function takes something else than it is given, so entries are numbers of float64 alone.
    """

    shapes: str
    rows: Rows = None
    f: Callable[..., Any] | None = None
    numbers: tuple[Numbers, ...] = ()
    no_rows: bool = True
    double: bool = False
    only: Callable[[list[Shape]], bool] = field(default=lambda shapes: True)
    fixed: bool = False

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return read(self.shapes)

    def fitting(self, shapes: list[Shape]) -> Signature | None:
        """The signature that the shapes fit, if any. No size of 0 is a misfit but that of rows."""
        for one in self.signatures:
            sizes = one.sizes(shapes)
            if sizes is not None and self.only(shapes) and (self.no_rows or sizes.get("n", 1)):
                return one
        return None

    def valid(self, numbers: Numbers | None = None) -> Given:
        """Arguments that fit."""
        return self._of(st.one_of(*(one.drawn() for one in self.signatures)).filter(self.only), numbers)

    def small(self) -> Given:
        """Arguments that fit, or would but for sizes of 0."""
        return self._of(st.one_of(*(one.drawn((0, 2), 0) for one in self.signatures)).filter(self.only))

    def without_rows(self) -> Given:
        """Arguments that fit, with 0 rows; None if no signature has rows."""
        with_rows = [one for one in self.signatures if any(axes[:1] == ("n",) for axes in one.takes)]
        return self._of(st.one_of(*(one.drawn((0, 0)) for one in with_rows)).filter(self.only)) if with_rows else None

    def invalid(self) -> Given:
        """Arguments that do not fit; None if all do, as one array of any shape."""
        if self.signatures[0].takes == (("*",),):
            return None
        return self._of(misfits(self.signatures, lambda shapes: self.fitting(shapes) is not None))

    def _of(self, shapes: st.SearchStrategy[list[Shape]], numbers: Numbers | None = None) -> Given:
        """Arrays of these shapes: hypothesis chooses the shapes and the seed of what stands in them."""

        def filled(drawn: tuple[list[Shape], int]) -> list[np.ndarray]:
            rng = np.random.default_rng(drawn[1])
            own = self.numbers or (any_numbers,) * len(drawn[0])
            return [(numbers or fill)(rng, shape) for shape, fill in zip(drawn[0], own, strict=True)]

        return st.tuples(shapes, st.integers(0, 10**6)).map(filled)

    def has_rows(self, shapes: list[Shape]) -> list[bool]:
        """Which of the arguments have rows: those that begin with n, or have any shape and at least one axis."""
        signature = self.fitting(shapes)
        assert signature is not None
        free = {("*",), ("?",), ("...",)}
        return [
            bool(s) and (p[0] == "n" or (p in free and len(s) == max(map(len, shapes))))
            for p, s in zip(signature.takes, shapes, strict=True)
        ]


@dataclass(frozen=True)
class Own:
    """Something else than a function of arrays.

    Attributes:
        right: draws arguments that fit, from the `data` that it is given, and asserts what has to come out.
        wrong: draws others and tries them: a CourseError has to come. None if there are no wrong ones.
    """

    right: Callable[[st.DataObject], None]
    wrong: Callable[[st.DataObject], object] | None = None


Entry = Arrays | Own
