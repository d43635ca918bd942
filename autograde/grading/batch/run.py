"""A class is graded: submissions are examined several at a time, and what comes of them is kept in batches.

A run that was interrupted goes on where it was: what is kept already, and has not changed since, is left as it is.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from threading import Semaphore

from nbgrader.api import Gradebook

from autograde.errors import CourseFolderError
from autograde.grading.batch.done import Done
from autograde.grading.batch.examination import Examination
from autograde.grading.batch.grades import GradeWriter, when_free
from autograde.grading.batch.handed_in import course_files
from autograde.grading.batch.keeping import Keeper
from autograde.grading.batch.places import Places
from autograde.grading.batch.progress import Bar
from autograde.grading.batch.steps import steps
from autograde.grading.batch.worker import Worker
from autograde.grading.course_map import read_course
from autograde.grading.gradebook import Settings, read_settings
from autograde.grading.plugin import Sandboxed
from autograde.grading.shared_office import SharedOffice
from autograde.sandbox.isolation.ladder import Rung

BATCH = 16
READING = 1
"""So many submissions are read or filled in while `jobs` others are examined."""


@dataclass(frozen=True)
class Wishes:
    """What was asked for.

    Attributes:
        jobs: submissions at a time.
        rung: None for what nbgrader_config.py says.
        student: whose submission alone; None for all.
        force: those too that have not changed.
    """

    jobs: int
    rung: Rung | None = None
    student: str | None = None
    force: bool = False


@dataclass
class Outcome:
    """What came of a run.

    Attributes:
        rung: on which students' code ran.
        graded: whose submissions were graded.
        unchanged: whose had been before.
        failed: whose could not be, and why.
        notes: what was odd about those that could.
    """

    rung: Rung
    graded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def note(self, done: Done) -> None:
        """Take note of a submission."""
        student = done.handed.student
        if done.handed.note:
            self.notes[student] = done.handed.note
        if done.failure is not None:
            self.failed[student] = done.failure
        else:
            (self.unchanged if done.unchanged else self.graded).append(student)


def grade_class(course: Path, assignment: str, office: SharedOffice, wishes: Wishes, bar: Bar) -> Outcome:
    """Grade the submissions of an assignment.

    Raises:
        CourseFolderError: `course` is no course folder, or does not know the assignment or the student, or another
            program holds its gradebook.
        NotIsolated: this machine cannot shut students' code in, and nobody said that it need not.
    """
    settings = read_settings(course)
    directory = settings.directory
    places = Places(directory, assignment)
    with closing(when_free(settings.open_gradebook, bar.say)) as gradebook:
        examination = _examination(settings, places, gradebook, office, wishes)
        worker = Worker(places, examination, steps(settings.config), wishes.force)
        writer = GradeWriter(gradebook, assignment, settings.config, bar.say)
        keeper = Keeper(places, examination, writer, directory.groupshared)
        return _grade(_students(places, wishes), worker, keeper, wishes.jobs, bar)


def _examination(
    settings: Settings, places: Places, gradebook: Gradebook, office: SharedOffice, wishes: Wishes
) -> Examination:
    sandboxed = Sandboxed(config=settings.config)
    spared = settings.config.Autograde.get("exclude_overwriting", {}).get(places.assignment, [])
    return Examination(
        office=office,
        course=read_course(gradebook, places.assignment, places.source, settings.config),
        files={name: content for name, content in course_files(places).items() if name not in spared},
        folder=str(places.source) if places.source.is_dir() else "",
        rung=office.rung(wishes.rung or sandboxed.rung),
        limits=sandboxed.limits(),
        environment={**settings.environment, "NBGRADER_EXECUTION": "autograde"},
        seats=Semaphore(wishes.jobs),
    )


def _students(places: Places, wishes: Wishes) -> list[str]:
    students = places.students()
    if wishes.student is None:
        return students
    if wishes.student not in students:
        raise CourseFolderError(
            f"{wishes.student} has handed in nothing for {places.assignment}: "
            f"expected the folder {places.submitted(wishes.student)}"
        )
    return [wishes.student]


def _grade(students: Sequence[str], worker: Worker, keeper: Keeper, jobs: int, bar: Bar) -> Outcome:
    outcome = Outcome(worker.examination.rung)
    batch: list[Done] = []
    with ThreadPoolExecutor(jobs + READING) as pool, bar.over(len(students)) as step:
        try:
            for done in _in_turn(students, worker, pool, jobs):
                outcome.note(done)
                batch += [] if done.unchanged else [done]
                if len(batch) >= BATCH:
                    outcome.failed |= keeper.keep(batch)
                    batch.clear()
                step()
        except BaseException:
            worker.examination.office.close()  # what is being examined ends
            raise
    outcome.failed |= keeper.keep(batch)
    outcome.graded = [student for student in outcome.graded if student not in outcome.failed]
    return outcome


def _in_turn(students: Sequence[str], worker: Worker, pool: ThreadPoolExecutor, jobs: int) -> Iterator[Done]:
    """The submissions as they are done; never many more at a time than there are threads, for the sake of memory.

    What stops the run is raised last, so that what is done by then is kept.
    """
    waiting: set[Future[Done]] = set()
    for student in students:
        if len(waiting) > 2 * jobs:
            finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (one.result() for one in sorted(finished, key=_has_failed))
        waiting.add(pool.submit(worker.work, student))
    while waiting:
        finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        yield from (one.result() for one in sorted(finished, key=_has_failed))


def _has_failed(one: Future[Done]) -> bool:
    return one.exception() is not None
