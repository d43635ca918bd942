"""What a student is told of a test that stopped.

Of a visible test: its own lines, the student's line that raised, and the error. Of a hidden one nothing but that it
did not pass: no line, no value, no message, for a message may well hold the input. A test is hidden as soon as one of
the lines on the way to the error is, and where no line is known.
"""

import linecache
import traceback
from dataclasses import dataclass
from typing import Any

from autograde.diagnosis.reports import last_line
from autograde.grading.exam.hidden_part import hidden_lines
from autograde.sandbox.messages import error_data

HIDDEN = "HiddenTest"
ARROW, BLANK = "----> ", "      "
MOST_LINES = 3
"""So many of a test's lines before the one that failed."""
_CELL = "<ipython-input-"


@dataclass(frozen=True)
class _Step:
    """A line of a test cell on the way to the error: the cell's lines, and which of them, from 1."""

    lines: tuple[str, ...]
    number: int

    @property
    def hidden(self) -> bool:
        """It is hidden, or stands behind what is: the student's code may have heard a hidden input by then."""
        return any(number <= self.number for number in hidden_lines("".join(self.lines)))


def told(source: str, error: Any, exception: BaseException | None) -> dict[str, Any]:
    """The error as plain data, as the student may see it.

    Args:
        source: of the test.
        error: as plain data, None if there is nothing but the exception.
        exception: what it stopped with, with its traceback; None if it is not known.
    """
    data = dict(error) if isinstance(error, dict) else error_data(exception or Exception())
    steps = _steps(exception)
    if any(step.hidden for step in steps) or (not steps and hidden_lines(source)):
        return {"type": HIDDEN, "bases": [], "message": "", "traceback": [], "line": ""}
    mine = last_line(exception) if exception is not None else None
    return data | {"traceback": [_shown(step) for step in steps[:1]], "line": _foreign(mine, steps)}


def _steps(exception: BaseException | None) -> list[_Step]:
    """The lines of notebook cells that are run here, outermost first: the course's."""
    walked = traceback.walk_tb(exception.__traceback__) if exception is not None else ()
    found = [(frame.f_code.co_filename, number) for frame, number in walked]
    return [_Step(tuple(linecache.getlines(name)), number) for name, number in found if name.startswith(_CELL)]


def _shown(step: _Step) -> str:
    """The line that failed, with some before it."""
    return "\n".join(
        f"{ARROW if number == step.number else BLANK}{number} {step.lines[number - 1].rstrip()}"
        for number in range(max(1, step.number - MOST_LINES), step.number + 1)
        if number <= len(step.lines)
    )


def _foreign(line: str | None, steps: list[_Step]) -> str:
    """The student's line; nothing where it is the test's own."""
    own = {text.strip() for step in steps for text in step.lines}
    return "" if line is None or line.strip() in own else line.strip()
