"""`init DIR`: an instructor's course folder, and what to type next."""

from pathlib import Path

import click

from autograde.grading.course import init_course
from course_lib.language import Language, Text, current_language

NEXT = Text(
    en="""\
{folder} is ready (lessons: {count}). In that folder:

  nbgrader generate_assignment {lesson}   the students' notebook, in release/
  nbgrader release_assignment {lesson}    hand it out; or give them the file
  nbgrader collect {lesson}               what came back; or zip_collect
  python -m autograde grade . {lesson}    grade it; or nbgrader autograde
  nbgrader generate_feedback {lesson}     a page for each student, in feedback/
  python -m autograde scores . {lesson}   the table

nbgrader_config.py explains the settings. Keep .course_secret to yourself: hidden tests are drawn from it.""",
    ja="""\
{folder} ができました（レッスン数 {count}）。このフォルダーの中で、次のように進めます。

  nbgrader generate_assignment {lesson}   生徒用ノートブックを release/ に作る
  nbgrader release_assignment {lesson}    配布する（ファイルを直接渡してもよい）
  nbgrader collect {lesson}               回収する（または zip_collect）
  python -m autograde grade . {lesson}    採点する（または nbgrader autograde）
  nbgrader generate_feedback {lesson}     生徒ごとの講評を feedback/ に作る
  python -m autograde scores . {lesson}   得点表を見る

設定の説明は nbgrader_config.py にあります。.course_secret は人に渡さないでください。
隠しテストの入力はここから作られます。""",
)


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(["en", "ja"]), default="en", show_default=True, help="Of the notebooks.")
def command(folder: Path, language: Language) -> None:
    """Make DIR an instructor's course folder: settings, the source of every lesson, a gradebook, a secret.

    DIR must not exist yet, or be empty.
    """
    lessons = init_course(folder, language)
    click.echo(NEXT[current_language()].format(folder=folder, count=len(lessons), lesson=lessons[0]))
