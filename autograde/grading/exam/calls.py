"""What a call calls, as far as the text of a notebook shows it, and whether that leaves nothing behind."""

import ast
from collections.abc import Mapping

from autograde.grading.exam.names import root

MODULES = frozenset(
    {"numpy", "math", "cmath", "statistics", "itertools", "functools", "matplotlib", "course_lib", "autograde"}
)
"""Modules whose functions leave nothing behind but in what they are given, but for those of NumPy named next."""
BUT = ("random", "set", "save", "err", "test", "lib", "core", "_")
"""How the name of such a function, or of its module, begins."""
FRESH = "numpy.random.default_rng"


def path_of(function: ast.expr, origins: Mapping[str, str]) -> str:
    """`numpy.exp` of `np.exp`; empty if what is called comes from no import.

    Args:
        function: what stands before the brackets of a call.
        origins: what each imported name stands for.
    """
    steps: list[str] = []
    first = root(function)
    while isinstance(function, (ast.Attribute, ast.Subscript)):
        steps += [function.attr] if isinstance(function, ast.Attribute) else []
        function = function.value
    return ".".join([origins[first], *reversed(steps)]) if first in origins else ""


def leaves_nothing(path: str) -> bool:
    """Whether a function of a module changes nothing but what it is given."""
    module, *others = path.split(".")
    return module in MODULES and not (
        module == "numpy" and path != FRESH and any(one.startswith(BUT) for one in others)
    )
