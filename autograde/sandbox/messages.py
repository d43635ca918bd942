"""What the two sides say to each other: tuples of plain data whose first item says what they are.

    examiner to student                                 student to examiner
    ("run", source, show, seconds)                      ("ran", outputs, error or None)
    ("get", name)                                       ("returned", value, {}, "") or ("missing",)
    ("keep", names)                                     ("kept", whether a test may ask for them later)
    ("back", number of a moment that was kept)          ("there",)
    ("do", operation, thing, arguments, keywords,       ("returned", value, changed, printed)
           seconds)                                     ("raised", error, changed, printed)
    while one of these runs:                            ("callback", function, arguments, keywords)
    ("returned", value) or ("raised", error),
    or before it another request, which is answered

An error is a dict: type (a name), bases (names), message, traceback (lines), line (where it stopped). `changed` holds
arguments that were changed in place, by position or keyword. All that comes from the student's side is an answer,
never a verdict.
"""

import builtins
from typing import Any

from autograde.diagnosis.guard import message_of, type_name
from autograde.prose import printable

Message = tuple[Any, ...]

MOST_TEXT = 10_000
MOST_NAME = 80
MOST_NESTED = 20
"""So many calls within calls, from one side to the other and back."""

ENDS_A_LOOP = ("StopIteration", "StopAsyncIteration")
"""On the other side these would end a loop there, as if all had been well: they arrive as RuntimeError."""


class _AsSaid(str):
    """A text that is its own repr: a KeyError shows the repr of what it was made from."""

    def __repr__(self) -> str:
        return str(self)


def error_data(exception: BaseException, traceback: list[str] | None = None, line: str = "") -> dict[str, Any]:
    """An exception as plain data; whatever its own methods do."""
    try:
        message, name = message_of(exception)[:MOST_TEXT], type_name(exception)
        bases = [base.__name__ for base in type(exception).__mro__]
    except BaseException:
        message, name, bases = "", "Exception", ["Exception"]
    return {"type": name, "bases": bases, "message": message, "traceback": traceback or [], "line": line}


def exception_of(data: Any) -> Exception:
    """An exception as `data` describes it, whatever was sent: of the nearest kind of Python's own, and named alike.

    SystemExit, KeyboardInterrupt and their like, which would end more than a call, become an Exception of that name.
    `student_line` of it is the line of code in which it was raised.
    """
    given = data if isinstance(data, dict) else {}
    name = _text(given.get("type"), MOST_NAME)
    made = _made(_nearest(given.get("bases")), name if name.isidentifier() else "", _text(given.get("message")))
    made.student_line = _text(given.get("line"))  # type: ignore[attr-defined]
    return made


def _made(kinds: list[type[Exception]], name: str, message: str) -> Exception:
    for kind in kinds:
        own = name not in ("", kind.__name__, *ENDS_A_LOOP)
        named = type(name, (kind,), {"__module__": "__main__"}) if own else kind
        try:
            made: Exception = named(_AsSaid(message))
            return made
        except (TypeError, ValueError):  # it wants more than a message, such as UnicodeDecodeError
            continue
    return Exception(message)


def _nearest(bases: Any) -> list[type[Exception]]:
    """The exceptions of Python's own among these names."""
    names = [name for name in bases if type(name) is str] if isinstance(bases, list) else []
    if any(name in ENDS_A_LOOP for name in names):
        return [RuntimeError]
    kinds = [getattr(builtins, name, None) for name in names]
    return [*(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Exception)), Exception]


def _text(value: Any, most: int = MOST_TEXT) -> str:
    return printable(value)[:most] if isinstance(value, str) else ""
