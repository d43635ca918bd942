"""How a call is written in a message: as Python that the student can copy into a cell.

Floats are cut to four significant digits.
"""

import numpy as np

from autograde.diagnosis.outputs import Output
from autograde.exercise import Arguments, WrittenFunction
from autograde.formula import Formula
from course_lib.types import Array

MOST_SHOWN = 8


def show_call(exercise: WrittenFunction, arguments: Arguments) -> str:
    """`forward(0.5, 1.2, np.array([1, 2]))`, in backticks."""
    return f"`{exercise.function}({', '.join(_argument(argument) for argument in arguments)})`"


def show_output(output: Output) -> str:
    """What came back, in backticks."""
    return f"`{', '.join(_values(part) for part in output)}`"


def show_signature(exercise: WrittenFunction) -> str:
    """`forward(x, w, b)`, in backticks."""
    return f"`{exercise.function}({', '.join(exercise.parameters)})`"


def _argument(argument: object) -> str:
    if isinstance(argument, Formula):
        return argument.source
    if isinstance(argument, np.ndarray):
        return f"np.array({_values(argument)})"
    if isinstance(argument, str):
        return f'"{argument}"'
    return _values(np.asarray(argument))


def _values(array: Array) -> str:
    if array.ndim == 0:
        return f"{float(array):.4g}"
    shown = [_values(item) for item in array[:MOST_SHOWN]]
    return f"[{', '.join(shown if len(array) <= MOST_SHOWN else [*shown, '...'])}]"
