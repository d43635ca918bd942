"""`exercises`: the list of all exercises."""

import click

from autograde.exercises import EXERCISES
from autograde.report.table import show_table, table_of
from course_lib.language import Text, current_language

HEADINGS = (
    Text(en="exercise", ja="練習"),
    Text(en="lesson", ja="レッスン"),
    Text(en="title", ja="題名"),
    Text(en="points", ja="配点"),
    Text(en="slips", ja="誤答の型"),
)


@click.command()
def command() -> None:
    """List every exercise: its id, lesson, title, points, and how many slips it recognises."""
    language = current_language()
    rows = [
        (item.id, item.lesson, item.title[language], f"{item.points:g}", str(len(item.slips))) for item in EXERCISES
    ]
    show_table(table_of([heading[language] for heading in HEADINGS], rows, numbers=(3, 4)))
