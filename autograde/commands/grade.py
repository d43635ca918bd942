"""`grade DIR LESSON`: a class's submissions, several at a time.

The examiners' processes are started first; what is needed here, nbgrader above all, is imported while they start.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from autograde.grading.servers import office_server

RUNGS = ["strict", "confined", "trusted"]


@click.command()
@click.argument("course", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("lesson")
@click.option("--jobs", type=click.IntRange(1), help="Submissions at a time; if not given, as many as processors.")
@click.option(
    "--isolation", "rung", type=click.Choice(RUNGS), help="How strictly students' code is shut in; trusted: not at all."
)
@click.option("--student", metavar="ID", help="Whose submission alone.")
@click.option(
    "--figures/--no-figures", default=True, help="Keep what cells display, for feedback; without, it is faster."
)
@click.option("--force", is_flag=True, help="Those too that have not changed since they were graded.")
def command(course: Path, lesson: str, **options: Any) -> None:
    """Grade what was handed in for LESSON in the course folder DIR. The exit status is 1 if some of it could not be.

    It does what `nbgrader autograde` does and leaves the same behind: formgrader, feedback and export go on from there.
    """
    server = office_server(figures=options["figures"])
    quick = import_module("autograde.grading.batch.quick")
    front = import_module("autograde.grading.batch.front")
    quick.all_is_imported()
    sys.exit(front.grade(server, course, lesson, **options))
