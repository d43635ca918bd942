"""Calling a student's function: on fresh copies, with its prints caught and its warnings silenced.

A call never raises, but for the KeyboardInterrupt by which a student stops an endless loop.
"""

import io
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograde.diagnosis.guard import Raised, attempt
from autograde.diagnosis.outputs import Output, Unreadable, read_output
from autograde.exercise import Arguments


@dataclass(frozen=True)
class Call:
    """One call and what came of it.

    Attributes:
        arguments: as they were before the call.
        outcome: what was returned, or why it cannot be read, or what was raised.
        printed: what the function wrote instead of, or besides, returning.
        changed: the positions of arguments that the function changed.
    """

    arguments: Arguments
    outcome: Output | Unreadable | Raised
    printed: str
    changed: tuple[int, ...]

    @property
    def on_numbers(self) -> bool:
        """Whether all arguments are single numbers."""
        return all(np.ndim(argument) == 0 for argument in self.arguments)


def call(function: Any, arguments: Arguments, returns: Sequence[str]) -> Call:
    """Call by position, on copies of the arguments."""
    given = deepcopy(arguments)
    stream = io.StringIO()
    with redirect_stdout(stream), redirect_stderr(stream):
        result = attempt(lambda: function(*given))
    outcome = result if isinstance(result, Raised) else read_output(result.value, returns)
    changed = tuple(
        index for index, (before, after) in enumerate(zip(arguments, given, strict=True)) if _differs(before, after)
    )
    return Call(arguments, outcome, _written(stream), changed)


def _differs(before: object, after: object) -> bool:
    return isinstance(before, np.ndarray) and not (
        isinstance(after, np.ndarray) and before.shape == after.shape and np.array_equal(before, after, equal_nan=True)
    )


def _written(stream: io.StringIO) -> str:
    written = attempt(stream.getvalue)
    return "" if isinstance(written, Raised) else written.value
