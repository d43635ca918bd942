"""A made-up class: who handed in what for lesson 01.

What a pupil wrote is code as people write it, by exercise id; an exercise that is not named was left as it was handed
out. The text between the cells is the course's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from autograde.grading.demo import answers
from course_lib.language import Language


@dataclass(frozen=True)
class Pupil:
    """One of the class.

    Attributes:
        id: as in the gradebook and in the name of the file.
        wrote: exercise id -> what stands in its cell now.
        language: of the notebook that was handed in.
        instead: what was handed in instead of a notebook.
        absent: handed in nothing.
    """

    id: str
    first_name: str
    last_name: str
    wrote: Mapping[str, str] = field(default_factory=dict)
    language: Language = "en"
    instead: str | None = None
    absent: bool = False


PUPILS = (
    Pupil("aoi.tanaka", "葵", "田中", answers.RIGHT),
    Pupil("ben.carter", "Ben", "Carter", answers.RIGHT_IN_LOOPS),
    Pupil("carla.rossi", "Carla", "Rossi", answers.RIGHT_IN_FLOAT32),
    Pupil("daiki.mori", "大輝", "森", answers.RIGHT_IN_JAPANESE, language="ja"),
    Pupil("ella.novak", "Ella", "Novak", {**answers.RIGHT, **answers.BIAS_AS_THRESHOLD}),
    Pupil("farid.haddad", "Farid", "Haddad", {**answers.RIGHT, **answers.SIGNS}),
    Pupil("grace.lee", "Grace", "Lee", {**answers.RIGHT, **answers.NO_SLOPE}),
    Pupil("haruka.sato", "春香", "佐藤", {**answers.RIGHT, **answers.NO_SIGMOID}, language="ja"),
    Pupil("ivan.petrov", "Ivan", "Petrov", {**answers.RIGHT, **answers.MEANS}),
    Pupil("julia.santos", "Julia", "Santos", {**answers.RIGHT, **answers.PRINTS}),
    Pupil("kenta.ito", "健太", "伊藤", answers.HALF_DONE, language="ja"),
    Pupil("lena.fischer", "Lena", "Fischer"),
    Pupil("mateo.diaz", "Mateo", "Diaz", {**answers.RIGHT, **answers.SYNTAX_ERROR}),
    Pupil("nora.berg", "Nora", "Berg", {**answers.RIGHT, **answers.ENDLESS_LOOP}),
    Pupil("omar.farah", "Omar", "Farah", instead=answers.A_LETTER),
    Pupil("priya.nair", "Priya", "Nair", absent=True),
)
