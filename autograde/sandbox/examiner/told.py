"""What the student's side tells of a thing that stays there, brought into the expected shape, whatever was sent."""

import inspect
from dataclasses import dataclass
from typing import Any

from autograde.prose import printable
from autograde.sandbox.examiner.vocabulary import ANY, Vocabulary

Told = dict[str, Any]

MOST_NAME = 200
MOST_DOC = 10_000
MOST_PARAMETERS = 50


@dataclass(frozen=True)
class Shown:
    """A default value, of which only how it is written is known."""

    text: str

    def __repr__(self) -> str:
        return self.text


def checked(about: Any, vocabulary: Vocabulary = ANY) -> Told:
    """All that may be told of a thing; the signature is None where it cannot be known."""
    given = about if isinstance(about, dict) else {}
    return {
        "type": vocabulary.name(_text(given.get("type"))) or "object",
        "name": vocabulary.name(_text(given.get("name"))),
        "doc": _text(given.get("doc"), MOST_DOC) if isinstance(given.get("doc"), str) else None,
        "callable": given.get("callable") is True,
        "class": given.get("class") is True,
        "next": given.get("next") is True,
        "wait": given.get("wait") is True,
        "one at a time": given.get("one at a time") is True,
        "untouched": given.get("untouched") is True,
        "signature": _signature(given.get("parameters"), vocabulary),
    }


def _signature(listed: Any, vocabulary: Vocabulary) -> inspect.Signature | None:
    if not isinstance(listed, list) or len(listed) > MOST_PARAMETERS:
        return None
    try:
        found = inspect.Signature([_parameter(one) for one in listed])
    except (TypeError, ValueError):
        return None
    return found if all(vocabulary.name(name) for name in found.parameters) else None


def _parameter(told: Any) -> inspect.Parameter:
    match told:
        case (str() as name, int() as kind, None | str() as default):
            shown = inspect.Parameter.empty if default is None else Shown(_text(default))
            return inspect.Parameter(name, inspect._ParameterKind(kind), default=shown)
    raise TypeError("no parameter")


def _text(value: Any, most: int = MOST_NAME) -> str:
    return printable(value)[:most] if isinstance(value, str) else ""
