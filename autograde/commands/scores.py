"""`scores DIR LESSON`: students and points as a table."""

from pathlib import Path

import click

from autograde.report.scores import read_scores
from autograde.report.scores_table import show_scores


@click.command()
@click.argument("course", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("lesson")
def command(course: Path, lesson: str) -> None:
    """Show who got what for LESSON in the course folder DIR, and what could not be graded and why."""
    show_scores(read_scores(course, lesson))
