"""The tables that come with the package, and their licence."""

from importlib.resources import files

from course_lib.data.shipped import LICENCE, read_shipped


def test_the_heading_is_no_row_and_the_class_no_feature() -> None:
    X, labels = read_shipped("iris.csv")
    assert X.shape == (150, 4)
    assert labels.shape == (150,)
    assert labels.dtype.kind == "i"


def test_a_packed_table_without_a_heading_keeps_its_first_row() -> None:
    X, labels = read_shipped("digits.csv.gz", heading=False)
    assert X.shape == (1797, 64)
    # the first row of the file begins 0,0,5,13 and is a zero
    assert (X[0, :4].tolist(), labels[0]) == ([0, 0, 5, 13], 0)


def test_the_licence_lies_beside_the_tables() -> None:
    folder = files("course_lib.data").joinpath("files")
    text = folder.joinpath("LICENSE-scikit-learn.txt").read_text(encoding="utf-8")
    assert "The scikit-learn developers" in text
    assert "Redistributions of source code must retain the above copyright" in text
    assert "LICENSE-scikit-learn.txt" in LICENCE
