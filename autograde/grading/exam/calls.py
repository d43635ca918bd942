"""What a call calls, as far as the text of a notebook shows it, and whether that leaves nothing behind."""

import ast
from collections.abc import Mapping

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
    first, rest = steps_of(function)
    return f"{origins[first]}{rest}" if first in origins else ""


def steps_of(function: ast.expr) -> tuple[str, str]:
    """The name that something begins with, and the attributes that follow: `("np", ".random.rand")`."""
    rest = ""
    while isinstance(function, (ast.Attribute, ast.Subscript)):
        rest = f".{function.attr}{rest}" if isinstance(function, ast.Attribute) else rest
        function = function.value
    return (function.id if isinstance(function, ast.Name) else "", rest)


def leaves_nothing(path: str) -> bool:
    """Whether a function of a module changes nothing but what it is given."""
    module, *others = path.split(".")
    return module in MODULES and not (
        module == "numpy" and path != FRESH and any(one.startswith(BUT) for one in others)
    )
