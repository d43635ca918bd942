"""What one student handed in: notebooks, other files, and a fingerprint of all of it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from nbgrader.utils import parse_utc

from autograde.grading.batch.places import TIMESTAMP, Places
from autograde.prose import quote
from autograde.sandbox.isolation.files import read_files

MOST_BYTES = 256 * 2**20
MOST_SHOWN = 40
FIRST_YEAR = 1970


@dataclass(frozen=True)
class HandedIn:
    """A submission as it lies there.

    Attributes:
        student: whose.
        notebooks: by name, those that the course knows; as bytes.
        files: the others, by relative path.
        timestamp: when it was handed in, as its file says; None where there is none, or one that says no time.
        note: what is odd about it, for the instructor; empty if nothing is.
    """

    student: str
    notebooks: Mapping[str, bytes]
    files: Mapping[str, bytes]
    timestamp: str | None
    note: str = ""

    def fingerprint(self, terms: str) -> str:
        """Changes when the submission or the terms under which it is graded change."""
        found = hashlib.sha256(terms.encode())
        for name, content in sorted([*self.notebooks.items(), *self.files.items()]):
            found.update(f"\0{name}\0{len(content)}\0".encode())
            found.update(content)
        return found.hexdigest()


def read_submission(places: Places, student: str, names: Iterable[str]) -> HandedIn:
    """Read a submission; links are not followed."""
    folder = places.submitted(student)
    found = dict(read_files(folder, MOST_BYTES))
    said = found.get(TIMESTAMP, b"").decode("utf-8", "replace").strip()
    timestamp = said if is_time(said) else None
    note = f"{TIMESTAMP} says no time, and was left aside: {quote(said, MOST_SHOWN)}" if said and not timestamp else ""
    notebooks = {name: found[f"{name}.ipynb"] for name in names if f"{name}.ipynb" in found}
    return HandedIn(student, notebooks, _without_notebooks(found, places), timestamp, note)


def is_time(said: str) -> bool:
    """Whether nbgrader will read a time in it, and the gradebook keep it."""
    try:
        return bool(said) and parse_utc(said).year >= FIRST_YEAR
    except Exception:  # whatever the parser makes of what stands there
        return False


def course_files(places: Places) -> dict[str, bytes]:
    """The course's own files of an assignment, which take the place of a student's of the same name."""
    return _without_notebooks(dict(read_files(places.source, MOST_BYTES)), places)


def _without_notebooks(files: Mapping[str, bytes], places: Places) -> dict[str, bytes]:
    """The files that are no notebooks, and none of those that nbgrader is told to ignore."""
    ignored = ["*.ipynb", *places.directory.ignore]
    return {
        name: content
        for name, content in files.items()
        if not any(fnmatch(part, pattern) for pattern in ignored for part in Path(name).parts)
    }
