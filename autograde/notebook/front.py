"""What a notebook calls: check, hint, solution, progress.

None of them raises because of what a student passes; what they return shows itself.
"""

from autograde.card import Card, Kind
from autograde.diagnose import diagnose, stumbled
from autograde.diagnosis.answers import Refusal, read
from autograde.diagnosis.guard import Done, attempt
from autograde.exercise import Exercise, ValueExercise
from autograde.notebook.lookup import UNKNOWN_EXERCISE, as_name, find_exercise
from autograde.notebook.overview import overview
from autograde.notebook.session import SESSION
from autograde.verdict import Verdict
from course_lib.language import Text, current_language

STUMBLED = Text(en="The checker stumbled", ja="チェックのプログラムの不具合")


def check(exercise_id: str, answer: object = ..., *more: object) -> Verdict:
    """Check an answer: a value, or the function that you wrote.

    Args:
        exercise_id: the number of the exercise in quotes, "1_1".
        answer: a number, a list, an array, a dict by the names in the text, or a function.
        more: several values may also be given one after the other.

    Raises:
        KeyboardInterrupt: you stopped it, to end an endless loop in your function, say; an answer that raises it
            itself cannot be told from that.
    """
    given = (answer, *more) if more else answer
    checked = attempt(lambda: _check(exercise_id, given))
    if isinstance(checked, Done):
        return checked.value
    said = (stumbled(checked.exception),)
    return Verdict(as_name(exercise_id), STUMBLED, "error", 0.0, 0.0, (), said, current_language())


def hint(exercise_id: str) -> Card:
    """The next of three hints; the third again after that."""
    exercise = find_exercise(exercise_id)
    if isinstance(exercise, Text):
        return _unknown(exercise_id, exercise)
    given = min(SESSION.hints.get(exercise.id, 0) + 1, 3)
    SESSION.hints[exercise.id] = given
    paragraphs: list[Text] = [exercise.hints(**exercise.given)[given - 1]]
    if given == 3:
        paragraphs.append(
            Text(
                en=f'This is the last hint. After an attempt, `solution("{exercise.id}")` shows one way.',
                ja=f'これが最後のヒントです。答えてみたあとなら、`solution("{exercise.id}")` で解き方を見られます。',
            )
        )
    return _card(exercise, "hint", *paragraphs, suffix=f" ({given}/3)")


def solution(exercise_id: str) -> Card:
    """A worked solution, once there was an attempt."""
    exercise = find_exercise(exercise_id)
    if isinstance(exercise, Text):
        return _unknown(exercise_id, exercise)
    if exercise.id not in SESSION.record.standings():
        return _card(exercise, "solution", _try_first(exercise))
    return _card(exercise, "solution", exercise.solution(**exercise.given))


def progress() -> Card:
    """What is done, lesson by lesson."""
    return overview(SESSION.record)


def _check(exercise_id: object, given: object) -> Verdict:
    exercise = find_exercise(exercise_id)
    if isinstance(exercise, Text):
        name = as_name(exercise_id)
        return Verdict(name, UNKNOWN_EXERCISE, "error", 0.0, 0.0, (), (exercise,), current_language())
    verdict = diagnose(exercise, given, earlier=SESSION.answers)
    # A verdict that cannot be remembered is a verdict all the same.
    attempt(lambda: _remember(exercise, given, verdict))
    return verdict


def _remember(exercise: Exercise, answer: object, verdict: Verdict) -> None:
    if verdict.status == "not attempted":
        return
    SESSION.record.note(exercise.id, passed=verdict.status == "passed", points=verdict.points)
    if isinstance(exercise, ValueExercise):
        given = read(answer, exercise.names)
        if not isinstance(given, Refusal):
            SESSION.answers[exercise.id] = given.numbers


def _try_first(exercise: Exercise) -> Text:
    return Text(
        en=f'The solution opens after your first attempt: give `check("{exercise.id}", ...)` an answer of yours, '
        f'right or wrong. `hint("{exercise.id}")` helps you to start.',
        ja="解答は、一度答えてみたあとで見られます。合っていなくてもかまいません。"
        f'`check("{exercise.id}", ...)` に答えを渡してください。'
        f'手がかりがほしいときは `hint("{exercise.id}")` を実行してください。',
    )


def _card(exercise: Exercise, kind: Kind, *texts: Text, suffix: str = "") -> Card:
    language = current_language()
    paragraphs = tuple(text[language] for text in texts)
    return Card(exercise.id, exercise.title[language] + suffix, kind, 0.0, 0.0, paragraphs, language)


def _unknown(exercise_id: object, message: Text) -> Card:
    language = current_language()
    title = UNKNOWN_EXERCISE[language]
    return Card(as_name(exercise_id), title, "error", 0.0, 0.0, (message[language],), language)
