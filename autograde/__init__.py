"""The checker of the course: what a notebook uses.

from autograde import check, hint, solution, progress, warm_up
"""

from autograde.notebook.front import check, hint, progress, solution
from autograde.notebook.questions import warm_up
from autograde.verdict import Verdict
from course_lib.language import set_language

__all__ = ["Verdict", "check", "hint", "progress", "set_language", "solution", "warm_up"]
