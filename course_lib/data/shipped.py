"""Tables that come with the package, in the form of scikit-learn's: in each row the features, then the class number.

They lie in the folder `files`, with the licence of scikit-learn beside them.
"""

import gzip
from importlib.resources import files

import numpy as np

from course_lib.types import Array, ClassNumbers

LICENCE = "BSD-3-Clause, scikit-learn (course_lib/data/files/LICENSE-scikit-learn.txt)"


def read_shipped(name: str, heading: bool = True) -> tuple[Array, ClassNumbers]:
    """X of shape (n, d) and the class numbers of shape (n,), from the table of this file name.

    Args:
        name: of the file; one that ends in .gz is unpacked.
        heading: whether the first line is no row.
    """
    content = files("course_lib.data").joinpath("files", name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
    rows = np.loadtxt(text.splitlines()[1 if heading else 0 :], delimiter=",")
    return rows[:, :-1].copy(), rows[:, -1].astype(int)
