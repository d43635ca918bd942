"""Red wine: eleven measurements of 1599 Portuguese wines, and the mark that tasters gave each, from 3 to 8.

The marks could be from 0 to 10; the others do not occur. They are ordered: 5 lies between 4 and 6.
"""

import os

import numpy as np

from course_lib.data.cultivars import wine_recognition
from course_lib.data.data_set import DataSet
from course_lib.data.online_file import OnlineFile
from course_lib.errors import DamagedData, DataUnavailable
from course_lib.language import Text

FILE = OnlineFile(
    name="winequality-red.csv",
    url="https://archive.ics.uci.edu/ml/machine-learning-databases/wine-quality/winequality-red.csv",
    sha256="4a402cf041b025d4566d954c3b9ba8635a3a8a01e039005d97d6a710278cf05e",
    function="red_wine",
)
LOWEST = 3
FEATURES = (
    Text(en="fixed acidity", ja="固定酸"),
    Text(en="volatile acidity", ja="揮発酸"),
    Text(en="citric acid", ja="クエン酸"),
    Text(en="residual sugar", ja="残糖"),
    Text(en="chlorides", ja="塩化物"),
    Text(en="free sulfur dioxide", ja="遊離二酸化硫黄"),
    Text(en="total sulfur dioxide", ja="総二酸化硫黄"),
    Text(en="density", ja="密度"),
    Text(en="pH", ja="pH"),
    Text(en="sulphates", ja="硫酸塩"),
    Text(en="alcohol", ja="アルコール度数"),
)


def red_wine(path: str | os.PathLike[str] | None = None) -> DataSet:
    """1599 rows, 11 features, 6 classes: class number c is the mark c + 3.

    Args:
        path: the file winequality-red.csv. Without it, the file is downloaded from UCI once and kept: see
            `course_lib.data.online_file`.

    Raises:
        DataUnavailable: there is no such file, or no network; the message says what to do.
        DamagedData: it is another file; the message holds both hashes.

    Source: Cortez, Cerdeira, Almeida, Matos and Reis (2009), Modeling wine preferences by data mining from
    physicochemical properties, Decision Support Systems 47(4), 547-553, doi:10.1016/j.dss.2009.05.016.
    """
    return parse(FILE.read(path))


def red_wine_or_stand_in(path: str | os.PathLike[str] | None = None) -> DataSet:
    """Red wine; where it cannot be had, what to do about it in print, and `wine_recognition` in its place."""
    try:
        return red_wine(path)
    except (DataUnavailable, DamagedData) as absent:
        print(absent)
        return wine_recognition()


def parse(content: bytes) -> DataSet:
    """The data set in the content of winequality-red.csv: a heading, then numbers with semicolons between them."""
    rows = np.loadtxt(content.decode("ascii").splitlines()[1:], delimiter=";")
    return DataSet(
        name="red_wine",
        title=Text(en="Red wine quality", ja="赤ワインの品質"),
        X=rows[:, :-1].copy(),
        labels=rows[:, -1].astype(int) - LOWEST,
        features=FEATURES,
        classes=tuple(Text(en=str(mark), ja=str(mark)) for mark in range(LOWEST, 9)),
        source=Text(
            en="P. Cortez et al. (2009), Decision Support Systems 47(4), 547-553; UCI Machine Learning Repository",
            ja="P. Cortezら（2009）Decision Support Systems 47(4)、547-553。UCI Machine Learning Repository",
        ),
        licence="CC BY 4.0",
        ordered=True,
    )
