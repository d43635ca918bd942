"""A hostile notebook, as its author wrote it.

The files are not Python modules by name, so that nothing but the arena ever runs them. Before the first cell stands
what is tried; `earns: square cube` says which exercises are honestly right, `limits: memory_bytes=...` gives limits,
`shows: word` is in its outputs, and `harms: itself` says that it may lose what it earns.
A cell's name says where it goes: an exercise (its solution cell), `first`, `last`, `before:EXERCISE`, or `file NAME`.
@MARK@ in the text becomes a word that no one else on this machine uses, @COURSE@ the folder of the course.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arena.percent import Part, parts

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"


@dataclass(frozen=True)
class Attack:
    """One technique.

    Attributes:
        name: of the file.
        says: what is tried.
        earns: the exercises that are honestly right.
        limits: other than the usual ones.
        cells: in the order of the file.
        shows: what its outputs hold when its limit was hit.
        hides: what its outputs may not hold.
        harms: the attack breaks its own process, so that it may lose what it earns.
    """

    name: str
    says: str
    earns: frozenset[str]
    limits: dict[str, Any]
    cells: tuple[Part, ...]
    shows: str = ""
    hides: str = ""
    harms: bool = False


def attacks() -> list[str]:
    """The names of all."""
    return sorted(path.stem for path in FOLDER.glob("*.attack"))


def read_attack(name: str, mark: str, course: str) -> Attack:
    """One of them."""
    text = (FOLDER / f"{name}.attack").read_text(encoding="utf-8").replace("@MARK@", mark).replace("@COURSE@", course)
    head, cells = parts(text)
    return Attack(
        name=name,
        says=head.partition("\n")[0],
        earns=frozenset(_said(head, "earns").split()),
        limits={key: float(value) if "." in value else int(value) for key, value in _pairs(_said(head, "limits"))},
        hides=_said(head, "hides"),
        harms="harms" in head,
        cells=tuple(cells),
        shows=_said(head, "shows"),
    )


def _said(head: str, key: str) -> str:
    found = re.search(rf"^{key}: *(.*)$", head, re.MULTILINE)
    return found[1] if found else ""


def _pairs(text: str) -> list[list[str]]:
    return [pair.split("=") for pair in text.split()]
