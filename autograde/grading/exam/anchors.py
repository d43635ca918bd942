"""By what a cell of the course is known in a submission, the surest first.

An anchor gives the indices of the cells that fit, of those that are still free.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from autograde.grading.exam.hidden_part import without_hidden
from autograde.grading.exam.names import names_in
from autograde.grading.exam.paper import CourseCell
from autograde.grading.exam.reading import Handed

Anchor = Callable[[str, CourseCell, Sequence[Handed], Sequence[int], Mapping[str, int]], list[int]]

_EXERCISE = re.compile(r"""^[ \t]*(\w+)\([ \t]*(["'])([^"'\n]+)\2""", re.MULTILINE)
_DEFINITION = re.compile(
    r"^(?:async[ \t]+def|def|class)[ \t]+(\w+)|^(\w+(?:[ \t]*,[ \t]*\w+)*)[ \t]*(?::[^=\n]*)?=(?!=)", re.MULTILINE
)


def is_as_handed_out(cell: Handed, own: CourseCell) -> bool:
    """Whether the student has changed nothing."""
    return _words(cell.source) == _words(without_hidden(own.source))


def _by_grade_id(
    key: str, own: CourseCell, handed: Sequence[Handed], free: Sequence[int], _found: Mapping[str, int]
) -> list[int]:
    fits = [index for index in free if handed[index].grade_id == key]
    return [index for index in fits if handed[index].code == own.code or not own.editable] or fits


def _by_cell_id(
    _key: str, own: CourseCell, handed: Sequence[Handed], free: Sequence[int], _found: Mapping[str, int]
) -> list[int]:
    if not own.cell_id:
        return []
    return [index for index in free if handed[index].cell_id == own.cell_id and handed[index].code == own.code]


def _by_exercise(
    _key: str, own: CourseCell, handed: Sequence[Handed], free: Sequence[int], _found: Mapping[str, int]
) -> list[int]:
    """A test by the exercise that it names, such as `check("1_1", ...)`."""
    wanted = _EXERCISE.search(without_hidden(own.source))
    if wanted is None or own.points is None or own.editable:
        return []
    named = (wanted[1], wanted[3])
    return [index for index in free if named in [(one[1], one[3]) for one in _EXERCISE.finditer(handed[index].source)]]


def _by_text(
    _key: str, own: CourseCell, handed: Sequence[Handed], free: Sequence[int], _found: Mapping[str, int]
) -> list[int]:
    return [index for index in free if handed[index].code == own.code and is_as_handed_out(handed[index], own)][:1]


def _by_names(
    _key: str, own: CourseCell, handed: Sequence[Handed], free: Sequence[int], _found: Mapping[str, int]
) -> list[int]:
    """An answer by what it defines, also of broken code; a cell without a grade id goes before a renamed one."""
    wanted = own.asks or (names_in(own.source).defined if own.plain and own.code else frozenset())
    mine = [index for index in free if handed[index].code and not handed[index].grade_id]
    renamed = [index for index in free if handed[index].code and handed[index].grade_id]
    for candidates in (mine, renamed):
        fits = [index for index in candidates if wanted & _defined(handed[index].source)]
        if fits:
            return fits
    return []


def _by_place(
    key: str, own: CourseCell, handed: Sequence[Handed], free: Sequence[int], found: Mapping[str, int]
) -> list[int]:
    """A written answer, which has nothing else to be known by: it follows the cell that it followed."""
    before = own.follows
    if not own.solution or own.code or before not in found:
        return []
    index = found[before] + 1
    return [index] if index in free and not handed[index].code else []


ANCHORS: tuple[Anchor, ...] = (_by_grade_id, _by_cell_id, _by_exercise, _by_text, _by_names, _by_place)


def _defined(source: str) -> frozenset[str]:
    """What a cell defines as far as its lines show it: the code may be broken, and to parse it could take long."""
    found = [match[1] or match[2] for match in _DEFINITION.finditer(source)]
    return frozenset(name.strip() for names in found for name in names.split(","))


@lru_cache(maxsize=1024)
def _words(source: str) -> tuple[str, ...]:
    """What counts when two texts are compared."""
    return tuple(source.split())
