"""The course's own notebook is run once, for what its demonstrations show, when a second submission comes.

A single submission is not worth it; what the course's notebook shows is kept as long as the process lives.
"""

import threading
from collections.abc import Callable, Mapping, Sequence

from autograde.grading.exam.demonstrations import Demonstrations, course_paper, demonstrations, shown_by
from autograde.grading.exam.paper import Cell, CourseCell
from autograde.grading.exam.sitting import Result
from autograde.sandbox.errors import ChildGone, TimeLimit

Rehearse = Callable[[Sequence[Cell]], Sequence[Result]]
NONE = Demonstrations({}, {})


class Rehearsals:
    """What the demonstrations of each notebook show; to be used from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._met: set[str] = set()
        self._known: dict[str, Demonstrations] = {}

    def of(self, digest: str, course: Mapping[str, CourseCell], rehearse: Rehearse) -> Demonstrations:
        """The demonstrations of a notebook; none the first time that it is asked for.

        Args:
            digest: of the notebook; another when its cells change.
            rehearse: runs the course's own cells, with the course's own files.
        """
        with self._lock:
            if digest not in self._met:
                self._met.add(digest)
                return NONE
            if digest not in self._known:
                self._known[digest] = _rehearsed(course, rehearse)
            return self._known[digest]

    def unseen(self, digest: str, course: Mapping[str, CourseCell]) -> Demonstrations:
        """The demonstrations of a notebook where nobody will see what they show."""
        with self._lock:
            if digest not in self._known:
                found = demonstrations(course)
                self._known[digest] = Demonstrations(found, {source: Result() for source in found})
            return self._known[digest]


def _rehearsed(course: Mapping[str, CourseCell], rehearse: Rehearse) -> Demonstrations:
    found = demonstrations(course)
    if not found:
        return NONE
    try:
        return Demonstrations(found, shown_by(course, rehearse(course_paper(course))))
    except (ChildGone, TimeLimit):
        return NONE
