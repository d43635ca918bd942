"""What `from autograde import ...` offers."""

import subprocess
import sys

import autograde


def test_the_public_names_are_these() -> None:
    assert sorted(autograde.__all__) == ["Verdict", "check", "hint", "progress", "set_language", "solution", "warm_up"]
    assert all(hasattr(autograde, name) for name in autograde.__all__)


def test_the_students_half_needs_numpy_alone() -> None:
    heavy = "matplotlib", "ipywidgets", "nbgrader", "jupytext", "click", "rich", "nbformat", "IPython"
    code = f"import autograde, sys; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
