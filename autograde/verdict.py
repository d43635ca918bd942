"""What `check` found out about an answer."""

from dataclasses import dataclass
from typing import Literal

from autograde.card import Card
from course_lib.language import Language, Text

Status = Literal["passed", "incorrect", "not attempted", "error"]


@dataclass(frozen=True, repr=False)
class Verdict:
    """The contract that notebooks and graders rely on. Shows itself as a card.

    Attributes:
        exercise: the id.
        title: the exercise's title.
        status: "passed", "incorrect", "not attempted" (left as it was handed out) or "error" (cannot be read or run).
        points: earned.
        max_points: full marks.
        slips: the names of the slips that the answer agrees with; more than one where they give the same value.
        messages: what to tell the student, in reading order.
        language: in which the card is shown.
    """

    exercise: str
    title: Text
    status: Status
    points: float
    max_points: float
    slips: tuple[str, ...] = ()
    messages: tuple[Text, ...] = ()
    language: Language = "en"

    @property
    def card(self) -> Card:
        """What is shown, in the verdict's language."""
        return Card(
            exercise=self.exercise,
            title=self.title[self.language],
            status=self.status,
            points=self.points,
            max_points=self.max_points,
            paragraphs=tuple(message[self.language] for message in self.messages),
            language=self.language,
        )

    def __repr__(self) -> str:
        return self.card.text()

    def _repr_html_(self) -> str:
        return self.card.html()
