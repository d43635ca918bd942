"""The checker of the course: what a notebook uses.

from autograde import check, hint, solution, progress, warm_up

Each name is imported when it is first asked for, so that the grader's processes are on their way before NumPy is read.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograde.notebook.front import check, hint, progress, solution
    from autograde.notebook.questions import warm_up
    from autograde.verdict import Verdict
    from course_lib.language import set_language

__all__ = ["Verdict", "check", "hint", "progress", "set_language", "solution", "warm_up"]

_HOMES = {
    "Verdict": "autograde.verdict",
    "check": "autograde.notebook.front",
    "hint": "autograde.notebook.front",
    "progress": "autograde.notebook.front",
    "set_language": "course_lib.language",
    "solution": "autograde.notebook.front",
    "warm_up": "autograde.notebook.questions",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value
