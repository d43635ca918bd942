"""The warm-up: three quick questions on earlier lessons, with fresh numbers each time they are shown.

Answers are checked against the numbers that this kernel showed last; answers to numbers that it never showed are not
checked. Nothing is graded or recorded.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from autograde.card import Card, Kind
from autograde.diagnose import diagnose
from autograde.diagnosis.guard import Done, attempt
from autograde.exercises.warm_ups import WARM_UPS, Question
from autograde.notebook.lookup import UNKNOWN_LESSON, as_name, find_name
from autograde.notebook.session import SESSION, Drawn
from course_lib.language import Text, current_language

MOST_OPENED = 100
TITLE = Text(en="Three quick questions", ja="はじめの3問")

FRESH = Text(
    en="Your answers were not checked: this kernel has not shown the questions before, so they come with new numbers. "
    "Answer these.",
    ja="渡された答えは判定していません。カーネルを起動してから問題を出していなかったので、新しい数で出しました。"
    "この数で答えてください。",
)


@dataclass(frozen=True, repr=False)
class Cards:
    """Cards one below the other."""

    cards: tuple[Card, ...]

    def __repr__(self) -> str:
        return "\n\n".join(card.text() for card in self.cards)

    def _repr_html_(self) -> str:
        return "".join(card.html() for card in self.cards)


def warm_up(lesson: str, *answers: object) -> Cards:
    """Show the three questions of a lesson with fresh numbers, or check the answers to those last shown.

    Args:
        lesson: the lesson's name, "02_learning".
        answers: one for each question, in their order, or a list of them; `...` leaves a question open.
    """
    answers = _opened(answers)
    name = find_name(lesson, WARM_UPS)
    if isinstance(name, Text):
        return Cards((_plain_card("error", as_name(lesson), UNKNOWN_LESSON, name),))
    questions, drawn = WARM_UPS[name], SESSION.drawn.get(name)
    if drawn is None or not answers:
        rng = np.random.default_rng()
        drawn = SESSION.drawn[name] = tuple(question.draw(rng) for question in questions)
        asked = _asked(name, questions, drawn)
        return Cards((asked, _plain_card("error", "", TITLE, FRESH)) if answers else (asked,))
    if len(answers) != len(questions):
        return Cards((_asked(name, questions, drawn), _plain_card("error", "", TITLE, _count(len(answers)))))
    each = zip(questions, drawn, answers, strict=True)
    return Cards(tuple(_checked(number, *one) for number, one in enumerate(each, start=1)))


def _opened(answers: tuple[object, ...]) -> tuple[object, ...]:
    """The answers of a list, if a list is all that came."""
    first = answers[0] if len(answers) == 1 else None
    items = attempt(lambda: tuple(islice(first, MOST_OPENED)) if isinstance(first, (list, tuple)) else answers)
    return items.value if isinstance(items, Done) else answers


def _asked(name: str, questions: Sequence[Question], drawn: Sequence[Drawn]) -> Card:
    prompts = [question.prompt(**numbers) for question, numbers in zip(questions, drawn, strict=True)]
    numbered = [Text(en=f"{place}. {prompt.en}", ja=f"{place}. {prompt.ja}") for place, prompt in enumerate(prompts, 1)]
    how = Text(
        en=f'Answer all three at once: `warm_up("{name}", first, second, third)`. `...` leaves one open.',
        ja=f'3つまとめて `warm_up("{name}", 1問目, 2問目, 3問目)` の形で答えます。'
        "まだ答えない問いには `...` と書きます。",
    )
    return _plain_card("questions", "", TITLE, *numbered, how)


def _checked(number: int, question: Question, numbers: Drawn, answer: object) -> Card:
    exercise = replace(question.exercise, inputs={**question.exercise.inputs, **numbers})
    card = diagnose(exercise, answer).card
    prompt = question.prompt(**numbers)[card.language]
    return replace(
        card, exercise=str(number), title="", points=0.0, max_points=0.0, paragraphs=(prompt, *card.paragraphs)
    )


def _count(came: int) -> Text:
    return Text(
        en=f"Expected three answers, one for each question; {came} came.",
        ja=f"答えは問いごとに1つ、全部で3つ渡してください。{came}個渡されました。",
    )


def _plain_card(kind: Kind, name: str, title: Text, *texts: Text) -> Card:
    language = current_language()
    return Card(name, title[language], kind, 0.0, 0.0, tuple(text[language] for text in texts), language)
