"""The code that sets a notebook up wherever it runs, and says which language it is written in.

Where the package is there, the first cell only imports. Colab lacks it, and has NumPy and ipywidgets of its own:
replacing those would ask the student to restart, so the package comes without its dependencies.
"""

from autograde.lessons.repository import Repository
from course_lib.language import Language

_SET_UP = """\
from importlib.util import find_spec

if find_spec("course_lib") is None:
    for needed in ("numpy", "matplotlib", "ipywidgets"):
        if find_spec(needed) is None:
            %pip install -q {{needed}}
    %pip install -q --no-deps "{archive}"

import numpy as np

from autograde import check, hint, progress, solution, warm_up
from course_lib import plots, widgets
from course_lib.language import set_notebook_language"""


def set_up_code(home: Repository) -> str:
    """The set-up cell; the same in both languages."""
    return _SET_UP.format(archive=home.archive)


def language_code(language: Language) -> str:
    """The second cell, the only code in which the two languages differ."""
    return f'set_notebook_language("{language}")'
