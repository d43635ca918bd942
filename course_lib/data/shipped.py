"""Tables that come with the package, in the form of scikit-learn's: a heading, then features and class number.

They lie in the folder `files`, with the licence of scikit-learn beside them.
"""

from importlib.resources import files

import numpy as np

from course_lib.types import Array, ClassNumbers

LICENCE = "BSD-3-Clause, scikit-learn (course_lib/data/files/LICENSE-scikit-learn.txt)"


def read_shipped(name: str) -> tuple[Array, ClassNumbers]:
    """X of shape (n, d) and the class numbers of shape (n,), from the table of this file name."""
    lines = files("course_lib.data").joinpath("files", name).read_text(encoding="utf-8").splitlines()
    rows = np.loadtxt(lines[1:], delimiter=",")
    return rows[:, :-1].copy(), rows[:, -1].astype(int)
