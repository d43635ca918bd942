"""Handwritten digits: 1797 pictures of 8 by 8 pixels, 0 for paper up to 16 for full ink.

Each was a scan of 32 by 32 black and white dots; a pixel counts the black ones of a block of 4 by 4.
"""

from course_lib.data.data_set import DataSet
from course_lib.data.shipped import LICENCE, read_shipped
from course_lib.inputs import floats
from course_lib.language import Text
from course_lib.shapes import check_matrix, misfit
from course_lib.types import Array

SIDE = 8
FULL_INK = 16


def digits() -> DataSet:
    """1797 rows, 64 features, 10 classes of 174 to 183: a picture in each row, pixel after pixel, row after row.

    Source: Alpaydin and Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, the
    test set, written by 13 people; the file is scikit-learn's.
    """
    X, labels = read_shipped("digits.csv.gz", heading=False)
    places = [(row, column) for row in range(1, SIDE + 1) for column in range(1, SIDE + 1)]
    return DataSet(
        name="digits",
        title=Text(en="Handwritten digits", ja="手書きの数字"),
        X=X,
        labels=labels,
        features=tuple(Text(en=f"row {row} column {column}", ja=f"{row}行{column}列") for row, column in places),
        classes=tuple(Text(en=str(digit), ja=str(digit)) for digit in range(10)),
        source=Text(
            en="E. Alpaydin and C. Kaynak (1998), UCI Machine Learning Repository; file from scikit-learn",
            ja="E. Alpaydin、C. Kaynak（1998）UCI Machine Learning Repository。ファイルはscikit-learnのもの",
        ),
        licence=LICENCE,
    )


def to_images(X: Array) -> Array:
    """The rows of `digits().X` as images of one channel, shape (n, 1, 8, 8), from 0 for paper to 1 for full ink.

    Raises:
        ShapeError: X is no matrix of 64 columns.
    """
    X = floats(X)
    check_matrix("X", X, "(n, 64)", "a picture")
    if X.shape[1] != SIDE * SIDE:
        raise misfit("X", X, "(n, 64)", "a picture has 8 by 8 pixels", "Give `X` 64 columns.")
    return X.reshape(-1, 1, SIDE, SIDE) / FULL_INK
