"""A damaged submission as the course's notebook again: its cells in the course's order, with what the student wrote.

A cell is known by the first of these that fits: its grade id, its cell id, the exercise in a call such as
`check("1_1", ...)`, its text, the names that it defines, the cell that it follows. Of several copies of an answer the
last that is not as it was handed out counts; the others are kept as cells of the student's before it. What the
student may not change is the course's, whatever was handed in. A locked cell, a test or an answer that is missing comes
back, and so does a cell of the course that imports; other demonstrations and text may be missing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from autograde.grading.exam.anchors import ANCHORS, is_as_handed_out
from autograde.grading.exam.names import imports_in
from autograde.grading.exam.paper import Cell, CourseCell
from autograde.grading.exam.reading import Handed


@dataclass(frozen=True)
class Place:
    """A cell of the restored notebook.

    Attributes:
        key: of the course's cell, a grade id or `plain_key`; empty of a cell that the student has added.
        own: the course's cell; None of a cell that the student has added.
        handed: what was handed in; None if the course's cell had to come back.
    """

    key: str
    own: CourseCell | None
    handed: Handed | None

    @property
    def code(self) -> bool:
        """Whether it is code."""
        return self.own.code if self.own is not None else self.handed is not None and self.handed.code

    @property
    def source(self) -> str:
        """Its text in the graded notebook."""
        if self.handed is not None and (self.own is None or self.own.editable):
            return self.handed.source
        return self.own.source if self.own is not None else ""

    @property
    def cell(self) -> Cell:
        """As a cell of the paper."""
        if self.own is not None:
            return self.own.as_cell(self.source)
        return Cell("student", self.source) if self.code else Cell("text", "")


@dataclass
class Restored:
    """A restored submission.

    Attributes:
        places: its cells.
        notes: what had to be put right, a sentence each, for the instructor.
    """

    places: list[Place] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def restore(handed: Sequence[Handed], course: Mapping[str, CourseCell]) -> Restored:
    """The course's notebook with what was handed in.

    Args:
        handed: the cells of the submission.
        course: the course's cells, in its order.
    """
    found = _find(handed, course)
    followers = _followers(handed, found)
    restored = Restored([Place("", None, handed[index]) for index in followers.get("", ())])
    for key, own in course.items():
        index = found.get(key)
        if index is None and not _comes_back(own):
            continue
        if index is None and not own.plain:
            restored.notes.append(f"The cell {key!r} was missing and has been put back.")
        times = sum(cell.grade_id == key for cell in handed)
        if times > 1:
            restored.notes.append(f"The cell {key!r} was there {times} times; the last that was changed counts.")
        before, after = _copies(key, followers.get(key, ()), handed)
        restored.places += before
        restored.places.append(Place(key, own, None if index is None else handed[index]))
        restored.places += after
    _say_order([index for key in course if (index := found.get(key)) is not None], restored.notes)
    return restored


def _find(handed: Sequence[Handed], course: Mapping[str, CourseCell]) -> dict[str, int]:
    """Which cell that was handed in is which of the course's."""
    found: dict[str, int] = {}
    for anchor in ANCHORS:
        for key, own in course.items():
            if key not in found:
                taken = set(found.values())
                free = [index for index in range(len(handed)) if index not in taken]
                fits = anchor(key, own, handed, free, found)
                if fits:
                    found[key] = _the_one(fits, own, handed)
    return found


def _the_one(fits: Sequence[int], own: CourseCell, handed: Sequence[Handed]) -> int:
    """Of several copies the last that is not as it was handed out; of a locked cell one that is."""
    wanted = [index for index in fits if is_as_handed_out(handed[index], own) != own.editable]
    return (wanted or list(fits))[-1]


def _followers(handed: Sequence[Handed], found: Mapping[str, int]) -> dict[str, list[int]]:
    """The cells that are none of the course's, under the key of the cell that they follow; first those before any."""
    keys = {index: key for key, index in found.items()}
    followers: dict[str, list[int]] = {}
    last = ""
    for index in range(len(handed)):
        last = keys.get(index, last)
        if index not in keys:
            followers.setdefault(last, []).append(index)
    return followers


def _copies(key: str, following: Iterable[int], handed: Sequence[Handed]) -> tuple[list[Place], list[Place]]:
    """The cells that follow one: copies of it, which go before it so that it has the last word, and the others."""
    places = [Place("", None, handed[index]) for index in following]
    copies = [one for one in places if one.handed is not None and one.handed.grade_id == key]
    return copies, [one for one in places if one not in copies]


def _comes_back(own: CourseCell) -> bool:
    return not own.plain or (own.code and imports_in(own.source) != "")


def _say_order(indices: Sequence[int], notes: list[str]) -> None:
    if list(indices) != sorted(indices):
        notes.append("The cells stood in another order; they were graded in the course's.")
