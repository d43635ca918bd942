"""Iris: four lengths in centimetres of 150 flowers of three species.

The numbers are those of Fisher's paper. The file at UCI differs from them in rows 35 and 38, counted from 1.
"""

from course_lib.data.data_set import DataSet
from course_lib.data.shipped import LICENCE, read_shipped
from course_lib.language import Text


def iris() -> DataSet:
    """150 rows, 4 features, 3 classes of 50.

    Source: Fisher (1936), The use of multiple measurements in taxonomic problems, Annals of Eugenics 7, 179-188;
    the file is scikit-learn's.
    """
    X, labels = read_shipped("iris.csv")
    return DataSet(
        name="iris",
        title=Text(en="Iris", ja="アヤメ（Iris）"),
        X=X,
        labels=labels,
        features=(
            Text(en="sepal length (cm)", ja="がく片の長さ（cm）"),
            Text(en="sepal width (cm)", ja="がく片の幅（cm）"),
            Text(en="petal length (cm)", ja="花弁の長さ（cm）"),
            Text(en="petal width (cm)", ja="花弁の幅（cm）"),
        ),
        # The names of the species are Latin, in either language.
        classes=tuple(Text(en=name, ja=name) for name in ("setosa", "versicolor", "virginica")),
        source=Text(
            en="R. A. Fisher (1936), Annals of Eugenics 7, 179-188; file from scikit-learn",
            ja="R. A. Fisher（1936）Annals of Eugenics 7、179-188。ファイルはscikit-learnのもの",
        ),
        licence=LICENCE,
    )
