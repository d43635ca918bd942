"""Wine recognition: thirteen measurements of 178 Italian wines, made from three kinds of grape.

Not to be taken for the quality of red wine, in `course_lib.data.quality`: here nobody tasted anything.
"""

from course_lib.data.data_set import DataSet
from course_lib.data.shipped import LICENCE, read_shipped
from course_lib.language import Text


def wine_recognition() -> DataSet:
    """178 rows, 13 features, 3 classes of 59, 71 and 48.

    Source: Forina et al., PARVUS, Institute of Pharmaceutical and Food Analysis and Technologies, Genoa;
    UCI Machine Learning Repository; the file is scikit-learn's.
    """
    X, labels = read_shipped("wine_data.csv")
    return DataSet(
        name="wine_recognition",
        title=Text(en="Wine recognition", ja="ワインの品種"),
        X=X,
        labels=labels,
        features=(
            Text(en="alcohol", ja="アルコール度数"),
            Text(en="malic acid", ja="リンゴ酸"),
            Text(en="ash", ja="灰分"),
            Text(en="alcalinity of ash", ja="灰分のアルカリ度"),
            Text(en="magnesium", ja="マグネシウム"),
            Text(en="total phenols", ja="総フェノール"),
            Text(en="flavanoids", ja="フラボノイド"),
            Text(en="nonflavanoid phenols", ja="非フラボノイドフェノール"),
            Text(en="proanthocyanins", ja="プロアントシアニン"),
            Text(en="colour intensity", ja="色の濃さ"),
            Text(en="hue", ja="色相"),
            Text(en="OD280/OD315 of diluted wines", ja="希釈したワインのOD280/OD315"),
            Text(en="proline", ja="プロリン"),
        ),
        classes=tuple(Text(en=f"cultivar {number}", ja=f"品種{number}") for number in (1, 2, 3)),
        source=Text(
            en="M. Forina et al., PARVUS, Genoa; UCI Machine Learning Repository; file from scikit-learn",
            ja="M. Forinaら、PARVUS（ジェノヴァ）、UCI Machine Learning Repository。ファイルはscikit-learnのもの",
        ),
        licence=LICENCE,
    )
