"""The command line: a list of names.

A command stands in the module of its name in `autograde.commands` and is imported when it is called, so that
`python -m autograde exercises` does not wait for nbgrader.
"""

from importlib import import_module

import click

from autograde.errors import AutogradeError

COMMANDS = {
    "exercises": "List the exercises: id, lesson, points, number of slips.",
    "lint": "Prove that every exercise tells its slips apart.",
    "build": "Make the notebooks from notebooks/source.",
    "init": "Make an instructor's course folder for nbgrader.",
    "grade": "Grade what a class handed in.",
    "scores": "Show the scores of a lesson as a table.",
    "demo": "Grade a made-up class, from nothing to feedback.",
}


class Commands(click.Group):
    """A group that imports a command when it is called, and shows what we raise as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"autograde.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except AutogradeError as error:
            lines = str(error)
            raise click.ClickException("\n" + lines if "\n" in lines else lines) from error


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """One Neuron at a Time: build the lessons, grade a class with nbgrader, look at the scores.

    Messages and tables are in Japanese with COURSE_LANGUAGE=ja.
    """
