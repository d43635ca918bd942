"""The card of `progress()`: for each lesson what is done, tried and still to come."""

from collections.abc import Mapping, Sequence

from autograde.card import Card
from autograde.exercise import Exercise
from autograde.exercises import EXERCISES, LESSONS
from autograde.notebook.record import Record, Standing
from course_lib.language import Language, Text, current_language

GAP = "\u2003"
LEGEND = Text(en="✓ passed\u2003✗ tried\u2003○ not tried yet", ja="✓ できた\u2003✗ やってみた\u2003○ まだ")
IN_MEMORY = Text(
    en="This is kept only until the kernel restarts.",
    ja="この記録は、カーネルを再起動するまでの間だけ残ります。",
)


def overview(record: Record) -> Card:
    """The standings of all exercises, lesson by lesson."""
    language = current_language()
    standings = record.standings()
    lessons = [[exercise for exercise in EXERCISES if exercise.lesson == name] for name in LESSONS]
    rows = [_row(lesson, standings, language) for lesson in lessons if lesson]
    notes = [LEGEND[language]] if record.on_disk else [LEGEND[language], IN_MEMORY[language]]
    # A file may have been written by hand, or when an exercise was worth more.
    earned = sum(min(standings[item.id].points, float(item.points)) for item in EXERCISES if item.id in standings)
    most = float(sum(exercise.points for exercise in EXERCISES))
    return Card("", "", "progress", earned, most, (*rows, *notes), language)


def _row(lesson: Sequence[Exercise], standings: Mapping[str, Standing], language: Language) -> str:
    found = [standings.get(exercise.id) for exercise in lesson]
    passed = sum(standing is not None and standing.passed for standing in found)
    done = Text(en=f"{passed} of {len(lesson)} passed", ja=f"{len(lesson)}問中{passed}問")
    marks = GAP.join(f"{_mark(standing)} {exercise.id}" for standing, exercise in zip(found, lesson, strict=True))
    return f"`{lesson[0].lesson}` · {done[language]}\n{marks}"


def _mark(standing: Standing | None) -> str:
    if standing is None:
        return "○"
    return "✓" if standing.passed else "✗"
