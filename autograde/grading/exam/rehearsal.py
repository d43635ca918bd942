"""The course's own notebook is run once in each language, for what its demonstrations show.

What it shows is kept as long as the process lives. A single submission is not worth a run of its own: where it is not
known that there are more, the first is done without.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from autograde.grading.exam.demonstrations import Demonstrations, course_paper, demonstrations, shown_by
from autograde.grading.exam.paper import Cell, CourseCell
from autograde.grading.exam.result import Result
from autograde.grading.exam.words import in_language
from autograde.sandbox.errors import ChildGone, TimeLimit
from course_lib.language import Language

Rehearse = Callable[[Sequence[Cell]], Sequence[Result]]
NONE = Demonstrations({}, {})


class Rehearsals:
    """What the demonstrations of each notebook show; to be used from several threads.

    Args:
        at_once: there are several submissions: the first is worth a rehearsal.
    """

    def __init__(self, at_once: bool = False) -> None:
        self._at_once = at_once
        self._lock = threading.Lock()
        self._locks: dict[tuple[str, Language | None], threading.Lock] = {}
        self._known: dict[tuple[str, Language | None], Demonstrations] = {}

    def of(
        self, digest: str, course: Mapping[str, CourseCell], language: Language | None, rehearse: Rehearse
    ) -> Demonstrations:
        """The demonstrations of a notebook in a language.

        Args:
            digest: of the notebook; another when its cells change.
            rehearse: runs the course's own cells, with the course's own files.
        """
        key = (digest, language)
        with self._lock:
            met = key in self._locks
            lock = self._locks.setdefault(key, threading.Lock())
        if not met and not self._at_once:
            return NONE
        with lock:
            if key not in self._known:
                self._known[key] = _rehearsed(_in_language(course, language), rehearse)
            return self._known[key]

    def unseen(self, digest: str, course: Mapping[str, CourseCell], language: Language | None) -> Demonstrations:
        """The demonstrations of a notebook where nobody will see what they show."""
        key = (digest, language)
        with self._lock:
            if key not in self._known:
                found = demonstrations(_in_language(course, language))
                self._known[key] = Demonstrations(found, {source: Result() for source in found})
            return self._known[key]


def _in_language(course: Mapping[str, CourseCell], language: Language | None) -> dict[str, CourseCell]:
    return {
        key: replace(cell, source=in_language(cell.source, language)) if language and cell.plain else cell
        for key, cell in course.items()
    }


def _rehearsed(course: Mapping[str, CourseCell], rehearse: Rehearse) -> Demonstrations:
    found = demonstrations(course)
    if not found:
        return NONE
    try:
        return Demonstrations(found, shown_by(course, rehearse(course_paper(course))))
    except (ChildGone, TimeLimit):
        return NONE
