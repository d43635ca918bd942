"""One submission, from its files to the filled-in notebooks; several run at a time, in threads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Semaphore

from autograde.grading.assembling import Notebook, assemble
from autograde.grading.batch.handed_in import HandedIn
from autograde.grading.beside import beside
from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.terms import Terms
from autograde.grading.filling import fill
from autograde.grading.shared_office import SharedOffice
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import Limits


@dataclass(frozen=True)
class Examination:
    """How submissions are examined.

    Attributes:
        office: where.
        course: its notebooks by name.
        files: the course's own, by relative path.
        folder: where the tests run.
        rung: how strictly students' code is shut in.
        limits: how much it may use.
        environment: of the tests.
        seats: so many submissions are examined at a time; others are meanwhile read, filled in and kept.
    """

    office: SharedOffice
    course: Mapping[str, CourseNotebook]
    files: Mapping[str, bytes]
    folder: str
    rung: Rung
    limits: Limits
    environment: Mapping[str, str]
    seats: Semaphore = field(default_factory=Semaphore)

    @property
    def conditions(self) -> str:
        """Changes when a submission would have to be graded again."""
        digests = sorted((name, notebook.digest) for name, notebook in self.course.items())
        return repr((digests, sorted(self.files.items()), self.rung, self.limits, self.office.figures))

    def examine(self, handed: HandedIn) -> dict[str, Notebook]:
        """The notebooks of a submission, with what they show.

        Raises:
            UnreadableNotebook: one of them is none.
            SandboxError: the examiner has ended, or takes too long.
        """
        files = beside(handed.files, self.files, self.limits.disk_bytes)
        return {name: self._one(content, self.course[name], files) for name, content in handed.notebooks.items()}

    def _one(self, content: bytes, course: CourseNotebook, files: Sequence[tuple[str, bytes]]) -> Notebook:
        ready = assemble(content, course)
        terms = Terms(self.rung, self.limits, files)
        own_files = list(self.files.items())
        with self.seats:
            results = self.office.examine_class(course, ready.paper, terms, self.environment, self.folder, own_files)
        fill(ready, results, self.rung)
        return ready.notebook
