"""A card: what a notebook shows, as HTML and with the same content as plain text.

A card says its kind by a symbol, a word and the colour of its border, never by colour alone. It takes text and
background from the page, so it reads on light and dark themes; styles are inline, since Colab and nbgrader's
feedback drop style sheets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Literal

from autograde.prose import to_html
from course_lib.language import Language, Text

Kind = Literal["passed", "incorrect", "not attempted", "error", "hint", "solution", "progress", "questions"]


@dataclass(frozen=True)
class Look:
    """How a kind of card is told from the others. Colours have a contrast of 3:1 and more on white and on #111."""

    symbol: str
    word: Text
    colour: str


LOOKS: Mapping[Kind, Look] = {
    "passed": Look("✓", Text(en="Passed", ja="できました"), "#00936b"),
    "incorrect": Look("✗", Text(en="Not yet", ja="まだです"), "#d55e00"),
    "not attempted": Look("○", Text(en="Not attempted", ja="未回答"), "#808080"),
    "error": Look("!", Text(en="Cannot be checked", ja="判定できません"), "#b8559a"),
    "hint": Look("?", Text(en="Hint", ja="ヒント"), "#2f86c4"),
    "solution": Look("→", Text(en="Solution", ja="解答"), "#2f86c4"),
    "progress": Look("≡", Text(en="Progress", ja="進みぐあい"), "#2f86c4"),
    "questions": Look("?", Text(en="Warm-up", ja="準備運動"), "#2f86c4"),
}

BOX_STYLE = (
    "border:1px solid rgba(128,128,128,0.35);border-left:5px solid {colour};border-radius:4px;padding:0.6em 1em 0.7em;"
    "margin:0.3em 0;max-width:46em;line-height:1.55;color:inherit;background:transparent"
)
POINTS_STYLE = "float:right;margin-left:1em;font-weight:normal"


@dataclass(frozen=True, repr=False)
class Card:
    """What is shown.

    Attributes:
        exercise: the id; may be empty.
        title: in the card's language.
        status: the kind of card.
        points, max_points: not shown when `max_points` is 0.
        paragraphs: texts in the markup of `autograde.prose`, in reading order.
        language: of everything on it.
    """

    exercise: str
    title: str
    status: Kind
    points: float
    max_points: float
    paragraphs: tuple[str, ...]
    language: Language

    def html(self) -> str:
        """An element of its own, without scripts, style sheets or unescaped text."""
        look = LOOKS[self.status]
        head = (
            f'<span aria-hidden="true" style="color:{look.colour};font-weight:bold">{look.symbol}</span> '
            f"<strong>{look.word[self.language]}</strong>{_html_title(self._name)}"
        )
        points = f'<span style="{POINTS_STYLE}">{self._points}</span>' if self._points else ""
        body = "".join(to_html(paragraph) for paragraph in self.paragraphs)
        style = BOX_STYLE.format(colour=look.colour)
        return f'<div lang="{self.language}" role="status" style="{style}"><div>{points}{head}</div>{body}</div>'

    def text(self) -> str:
        """The same content for a terminal, a log or a plain-text front end."""
        look = LOOKS[self.status]
        head = " · ".join(
            part for part in (f"{look.symbol} {look.word[self.language]}", self._name, self._points) if part
        )
        return "\n\n".join((head, *self.paragraphs))

    @property
    def _name(self) -> str:
        return f"{self.exercise} {self.title}".strip()

    @property
    def _points(self) -> str:
        if not self.max_points:
            return ""
        earned, most = _number(self.points), _number(self.max_points)
        if self.language == "ja":
            return f"{most}点中{earned}点"
        return f"{earned} of {most} point{'' if most == '1' else 's'}"

    def __repr__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()


def _html_title(name: str) -> str:
    return f" · {escape(name)}" if name else ""


def _number(value: float) -> str:
    return f"{value:.4g}"
