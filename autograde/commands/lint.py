"""`lint`: whether every exercise tells its slips apart."""

import click

from autograde.exercises import EXERCISES
from autograde.lint import defects, report


@click.command()
@click.option("--quiet", is_flag=True, help="Print the defects alone.")
def command(quiet: bool) -> None:
    """Show for every exercise which slips give the same value.

    Exit with 1 when a slip would be taken for right, or a text is amiss.
    """
    found = defects(EXERCISES)
    if not quiet:
        click.echo(report(EXERCISES))
    if found:
        raise click.ClickException(f"{len(found)} defects\n" + "\n".join(found))
