"""Reading cells from text: `# %% name mark mark`, and the lines up to the next one."""

import re
from dataclasses import dataclass

_HEAD = re.compile(r"^# %% *(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A cell of the text.

    Attributes:
        name: the first word of its head.
        marks: the others.
        source: its lines.
    """

    name: str
    marks: tuple[str, ...]
    source: str


def parts(text: str) -> tuple[str, list[Part]]:
    """What stands before the first head, and the cells."""
    before, *rest = _HEAD.split(text)
    found = []
    for head, source in zip(rest[::2], rest[1::2], strict=True):
        name, *marks = head.split()
        found.append(Part(name, tuple(marks), source.strip("\n")))
    return before.strip(), found
