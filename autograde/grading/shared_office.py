"""One office for the whole process, opened when the first submission comes and closed when the process ends.

Formgrader's server grades again and again in one process; an office that has died is replaced.
"""

import atexit
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.rehearsal import Rehearsals
from autograde.grading.exam.result import Result
from autograde.grading.exam.terms import Terms
from autograde.grading.exam.words import language_of
from autograde.grading.servers import office_server
from autograde.sandbox.errors import ChildGone
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Files, Rung

T = TypeVar("T")


class SharedOffice:
    """An office that is opened when it is needed; to be used from several threads.

    Args:
        server: of examiners, if one is on its way already.
        figures: whether what cells display is kept; what they print is.
        several: several submissions of a notebook will come.
    """

    def __init__(self, server: ForkServer | None = None, figures: bool = True, several: bool = False) -> None:
        self.figures = figures
        self._lock = threading.Lock()
        self._server = server
        self._told: frozenset[str] = frozenset()
        self._rehearsals = Rehearsals(at_once=several)

    def examine(self, cells: Sequence[Cell], terms: Terms, environment: Mapping[str, str], folder: str) -> list[Result]:
        """What comes of each cell; in another office if the first one dies meanwhile.

        Raises:
            ChildGone: the submission's examiner has ended, or the second office too.
        """
        return self._ask(lambda office: office.examine(cells, terms, environment, folder))

    def examine_class(
        self,
        course: CourseNotebook,
        cells: Sequence[Cell],
        terms: Terms,
        environment: Mapping[str, str],
        folder: str,
        own_files: Files,
    ) -> list[Result]:
        """As `examine`, for one of several submissions: what shows the same to everybody is made once.

        Args:
            own_files: the course's own, with which its demonstrations are run.
        """
        self._tell(course)
        language = language_of([cell.source for cell in cells])
        environment = ({"COURSE_LANGUAGE": language} if language else {}) | dict(environment)
        if not self.figures:
            light = self._rehearsals.unseen(course.digest, course.cells, language).lighten(cells)
            return self.examine([replace(cell, quiet=True) for cell in light], terms, environment, folder)
        own = replace(terms, files=own_files)
        shows = self._rehearsals.of(
            course.digest, course.cells, language, lambda paper: self.examine(paper, own, environment, folder)
        )
        light = shows.lighten(cells)
        return shows.fill_in(cells, light, self.examine(light, terms, environment, folder))

    def _tell(self, course: CourseNotebook) -> None:
        """Let the examiners read the course's cells beforehand, once for all submissions."""
        with self._lock:
            known, self._told = course.digest in self._told, self._told | {course.digest}
        if not known:
            self._ask(lambda office: office.learn([cell.source for cell in course.cells.values() if cell.code]))

    def rung(self, wanted: Rung) -> Rung:
        """The rung that this machine offers, see `Office.rung`."""
        return self._ask(lambda office: office.rung(wanted))

    def close(self) -> None:
        """End the office, if there is one."""
        with self._lock:
            if self._server is not None:
                self._server.close()
            self._server = None

    def _ask(self, question: Callable[[Office], T]) -> T:
        server = self._opened()
        try:
            return question(Office(server))
        except ChildGone:
            if not server.ended:
                raise
        return question(Office(self._opened()))

    def _opened(self) -> ForkServer:
        with self._lock:
            if self._server is not None and self._server.ended:
                self._server.close()
                self._server, self._told = None, frozenset()
            if self._server is None:
                self._server = office_server()
            return self._server


OFFICE = SharedOffice()
atexit.register(OFFICE.close)
