"""`demo [DIR]`: a made-up class from nothing to feedback."""

from pathlib import Path

import click

from autograde.grading.demo.run import LESSON, run_demo
from autograde.report.scores import read_scores
from autograde.report.scores_table import show_scores
from course_lib.language import Text, current_language

UNCHANGED = Text(
    en="Nothing has changed since the last time; --fresh grades again.",
    ja="前回から変わっていません。もう一度採点するには --fresh を付けます。",
)
OPEN = Text(
    en="Open one of them in a browser, or the whole class: cd {folder} && jupyter lab, menu Nbgrader > Formgrader",
    ja="ブラウザーで開いてください。クラス全体を見るには: cd {folder} && jupyter lab、メニューの Nbgrader > Formgrader",
)


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("demo_course"))
@click.option("--fresh", is_flag=True, help="Make everything again.")
def command(folder: Path, fresh: bool) -> None:
    """Make a course folder in DIR (demo_course), release a lesson, hand in for a class, grade it, give feedback."""
    if not run_demo(folder, fresh):
        click.echo(UNCHANGED[current_language()])
    click.echo()
    show_scores(read_scores(folder, LESSON))
    click.echo(OPEN[current_language()].format(folder=folder))
