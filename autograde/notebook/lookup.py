"""Finding what a student names, and saying what is nearest to a name that is not known. Nothing here raises."""

from collections.abc import Iterable
from difflib import get_close_matches

from autograde import exercises
from autograde.diagnosis.guard import Done, attempt, type_name
from autograde.diagnosis.numerals import plain
from autograde.errors import UnknownExercise
from autograde.exercise import Exercise
from autograde.prose import printable, quote
from course_lib.language import Text

UNKNOWN_EXERCISE = Text(en="No such exercise", ja="その番号の練習はありません")
UNKNOWN_LESSON = Text(en="No such lesson", ja="その名前のレッスンはありません")


def as_name(thing: object) -> str:
    """What was given as a name, as text in half-width signs; empty where that is not possible."""
    said = attempt(lambda: printable(plain(str(thing))[:40]))
    return said.value if isinstance(said, Done) else ""


def find_exercise(exercise_id: object) -> Exercise | Text:
    """The exercise, or a text that names the nearest ids."""
    name = as_name(exercise_id)
    try:
        if issubclass(type(exercise_id), str):
            return exercises.get(name)
    except UnknownExercise:
        return _unknown(name, exercises.nearest(name))
    return _not_text(exercise_id, exercises.nearest(name))


def find_name(name: object, known: Iterable[str]) -> str | Text:
    """The name as it is known, or a text that names the nearest."""
    names, given = list(known), as_name(name)
    return given if given in names else _unknown(given, get_close_matches(given, names, n=3, cutoff=0.3) or names)


def _unknown(name: str, nearest: Iterable[str]) -> Text:
    listed = [f'`"{candidate}"`' for candidate in nearest]
    if not name:
        return Text(
            en=f"The name is empty. Write it in quotes, such as {' or '.join(listed)}.",
            ja=f"名前が空です。{'、'.join(listed)} のように、引用符の中に名前を書いてください。",
        )
    return Text(
        en=f"Nothing is called {quote(name)}. Did you mean {' or '.join(listed)}?",
        ja=f"{quote(name)} という名前のものはありません。{'、'.join(listed)} のことですか。",
    )


def _not_text(thing: object, nearest: Iterable[str]) -> Text:
    listed = [f'`"{candidate}"`' for candidate in nearest]
    kind = quote(type_name(thing), 40)
    return Text(
        en=f"Expected the number of an exercise in quotes; a value of type {kind} came. "
        f"Did you mean {' or '.join(listed)}?",
        ja=f"練習の番号は引用符で囲んで渡してください。{kind} 型の値が渡されました。{'、'.join(listed)} のことですか。",
    )
