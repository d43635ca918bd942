"""From the command line to a graded class, and what is said of it at the end."""

import os
from pathlib import Path
from typing import Any

import click

from autograde.grading.batch.progress import Bar
from autograde.grading.batch.run import Outcome, Wishes, grade_class
from autograde.grading.shared_office import SharedOffice
from autograde.prose import printable
from autograde.sandbox.forking import ForkServer
from course_lib.language import Text, current_language

GRADED = Text(
    en="{lesson}: {graded} graded, {unchanged} unchanged since, {failed} could not be graded. Isolation: {rung}.",
    ja="{lesson}：採点した提出物 {graded}件、変更のない提出物 {unchanged}件、採点できなかった提出物 {failed}件。"
    "隔離の段階：{rung}。",
)


def grade(server: ForkServer, folder: Path, lesson: str, jobs: int | None, figures: bool, **wishes: Any) -> int:
    """Grade a class, say what came of it, and return the exit status.

    Args:
        server: of examiners, on its way; it is ended here.
        jobs: None for as many as there are processors.
        figures: whether what cells display is kept.
        wishes: the others of `Wishes`.
    """
    office = SharedOffice(server, figures, several=wishes.get("student") is None)
    try:
        wanted = Wishes(jobs or len(os.sched_getaffinity(0)), **wishes)
        outcome = grade_class(folder, lesson, office, wanted, Bar())
    finally:
        office.close()
    _say(lesson, outcome)
    return int(bool(outcome.failed))


def _say(lesson: str, outcome: Outcome) -> None:
    for student, reason in sorted(outcome.failed.items()):
        click.echo(f"{printable(student)}: {printable(reason)}", err=True)
    for student, note in sorted(outcome.notes.items()):
        click.echo(f"{printable(student)}: {printable(note)}", err=True)
    numbers = {kind: len(getattr(outcome, kind)) for kind in ("graded", "unchanged", "failed")}
    click.echo(GRADED[current_language()].format(lesson=lesson, rung=outcome.rung, **numbers))
