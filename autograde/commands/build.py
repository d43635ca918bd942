"""`build`: the notebooks of both languages from notebooks/source."""

from pathlib import Path

import click

from autograde.errors import BuildError
from autograde.lessons.build import build_course
from autograde.lessons.locations import checkout


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when a committed notebook is stale.")
def command(check: bool) -> None:
    """Make notebooks/en, notebooks/ja and the instructor's sources in build/instructor from notebooks/source.

    What is up to date is not touched. A notebook that somebody has worked in is kept under another name. A source
    text that is out of step is reported with file, line and cause, and nothing is written.
    """
    root = checkout()
    if root is None:
        raise BuildError("autograde is not in a checkout, expected notebooks/source beside it: clone the repository")
    changes = build_course(root, check=check)
    paths = changes.paths
    if check:
        _report_stale(root, paths)
    else:
        _list(root, paths)
        for path, free in changes.keep.items():
            click.echo(f"{path.relative_to(root)} had been worked in: it is now {free.name}")
        click.echo(f"{len(paths)} notebooks changed." if paths else "Every notebook is up to date.")


def _report_stale(root: Path, paths: tuple[Path, ...]) -> None:
    _list(root, paths)
    if paths:
        raise BuildError(f"{len(paths)} committed notebooks are stale: run `python -m autograde build` and commit")
    click.echo("Every committed notebook is up to date.")


def _list(root: Path, paths: tuple[Path, ...]) -> None:
    for path in paths:
        click.echo(str(path.relative_to(root)))
