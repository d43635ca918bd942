"""What one student handed in: notebooks, other files, and a fingerprint of all of it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from autograde.grading.batch.places import TIMESTAMP, Places
from autograde.sandbox.isolation.files import read_files

MOST_BYTES = 256 * 2**20


@dataclass(frozen=True)
class HandedIn:
    """A submission as it lies there.

    Attributes:
        student: whose.
        notebooks: by name, those that the course knows; as bytes.
        files: the others, by relative path.
        timestamp: when it was handed in, as its file says; None where there is none.
    """

    student: str
    notebooks: Mapping[str, bytes]
    files: Mapping[str, bytes]
    timestamp: str | None

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
    timestamp = found.get(TIMESTAMP, b"").decode("utf-8", "replace").strip()
    notebooks = {name: found[f"{name}.ipynb"] for name in names if f"{name}.ipynb" in found}
    return HandedIn(student, notebooks, _without_notebooks(found, places), timestamp or None)


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
