"""A data set for classification: examples in rows, and for each row the number of its class, counted from 0.

Names come in both languages. The arrays are read-only: a lesson that changes them works on a copy.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.language import Text, current_language
from course_lib.types import Array, ClassNumbers

MOST_NAMES = 20
"""Of so many features every name is shown."""


@dataclass(frozen=True, repr=False, eq=False)
class DataSet:
    """Examples, their classes, and what the numbers mean. Its text form says all of it but the numbers.

    Attributes:
        name: a name for programs.
        title: the name for readers.
        X: shape (n, d).
        labels: class numbers from 0 to k - 1, shape (n,).
        features: what the d columns of X are.
        classes: what the k classes are called.
        ordered: whether a higher class number means more of something, as with marks.
        source: where the numbers come from.
        licence: under what terms.
    """

    name: str
    title: Text
    X: Array
    labels: ClassNumbers
    features: tuple[Text, ...]
    classes: tuple[Text, ...]
    source: Text
    licence: str
    ordered: bool = False

    def __post_init__(self) -> None:
        for array in (self.X, self.labels):
            array.setflags(write=False)

    @property
    def n_classes(self) -> int:
        """How many classes there are."""
        return len(self.classes)

    @property
    def class_counts(self) -> ClassNumbers:
        """How many rows each class has, shape (k,)."""
        return np.bincount(self.labels, minlength=self.n_classes)

    def __repr__(self) -> str:
        return self._words()[current_language()]

    def _words(self) -> Text:
        (n, d), k = self.X.shape, self.n_classes
        return Text(
            en=f"{self.title.en}: {n} rows, {d} features, {k} classes\n"
            f"features: {', '.join(_shortened([feature.en for feature in self.features]))}\n"
            f"classes: {', '.join(f'{name.en} ({count})' for name, count in self._counted())}\n"
            f"source: {self.source.en}\nlicence: {self.licence}",
            ja=f"{self.title.ja}：{n}行、特徴量{d}個、クラス{k}個\n"
            f"特徴量：{'、'.join(_shortened([feature.ja for feature in self.features]))}\n"
            f"クラス：{'、'.join(f'{name.ja}（{count}行）' for name, count in self._counted())}\n"
            f"出典：{self.source.ja}\nライセンス：{self.licence}",
        )

    def _counted(self) -> list[tuple[Text, int]]:
        return list(zip(self.classes, self.class_counts.tolist(), strict=True))


def _shortened(names: list[str]) -> list[str]:
    """The first two and the last of a long list: 64 pixels need no line each to be known."""
    return names if len(names) <= MOST_NAMES else [*names[:2], "...", names[-1]]
