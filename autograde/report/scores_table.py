"""The scores of a lesson on the terminal, in the reader's language."""

from autograde.report.scores import Row, Scores
from autograde.report.table import show_table, table_of
from course_lib.language import Language, Text, current_language

STUDENT = Text(en="student", ja="生徒")
NAME = Text(en="name", ja="氏名")
TOTAL = Text(en="total", ja="合計")
ISOLATION = Text(en="isolation", ja="隔離")
STATE = Text(en="state", ja="状態")
NO_FEEDBACK = Text(
    en="No feedback yet: nbgrader generate_feedback {lesson}",
    ja="講評はまだありません。作るには nbgrader generate_feedback {lesson}",
)
FEEDBACK = Text(en="Feedback: {path}", ja="講評：{path}")
NOBODY = Text(en="No students and no submissions yet.", ja="生徒も提出物もまだありません。")
NO_POINTS = "-"


def show_scores(scores: Scores) -> None:
    """Print the table, and below it where the feedback is."""
    language = current_language()
    print(scores.lesson)
    if not scores.rows:
        print(NOBODY[language])
        return
    last = [ISOLATION[language], STATE[language]]
    headings = [STUDENT[language], NAME[language], *_with_maximum(scores, language), *last]
    numbers = range(2, 3 + len(scores.maximum))
    show_table(table_of(headings, (_cells(row, scores, language) for row in scores.rows), numbers))
    for row in scores.rows:
        for note in row.notes:
            print(f"{row.student}: {note}")
    print(_where_feedback_is(scores, language))


def _with_maximum(scores: Scores, language: Language) -> list[str]:
    total = sum(scores.maximum.values())
    return [f"{name} /{points:g}" for name, points in [*scores.maximum.items(), (TOTAL[language], total)]]


def _cells(row: Row, scores: Scores, language: Language) -> list[str]:
    points = [f"{row.points[name]:g}" if name in row.points else NO_POINTS for name in scores.maximum]
    total = f"{sum(row.points.values()):g}" if row.points else NO_POINTS
    state = row.state.value[language] + (f": {row.reason[language]}" if row.reason else "")
    return [row.student, row.name, *points, total, row.rung or NO_POINTS, state]


def _where_feedback_is(scores: Scores, language: Language) -> str:
    if not any(row.feedback for row in scores.rows):
        return NO_FEEDBACK[language].format(lesson=scores.lesson)
    path = scores.course / "feedback" / "*" / scores.lesson / f"{scores.lesson}.html"
    return FEEDBACK[language].format(path=path)
