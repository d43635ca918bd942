"""What a thread does with a submission: read it, see whether anything has changed, have it examined."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from autograde.errors import AutogradeError
from autograde.grading.assembling import Notebook
from autograde.grading.batch.done import Done
from autograde.grading.batch.examination import Examination
from autograde.grading.batch.handed_in import HandedIn, read_submission
from autograde.grading.batch.places import Places
from autograde.grading.batch.steps import Step, finish
from autograde.grading.filling import KEY
from autograde.prose import printable

FINGERPRINT = "graded"


@dataclass(frozen=True)
class Worker:
    """Deals with one submission at a time; to be used from several threads.

    Attributes:
        places: the folders.
        examination: how submissions are examined.
        steps: what nbgrader_config.py has done to a notebook afterwards.
        force: examine those too that have not changed.
    """

    places: Places
    examination: Examination
    steps: Sequence[Step]
    force: bool

    def work(self, student: str) -> Done:
        """Deal with a student's submission; whatever is wrong with it costs this one and no other."""
        try:
            return self._work(student)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}; nothing of it was graded"
            return Done(HandedIn(student, {}, {}, None), failure=reason)

    def _work(self, student: str) -> Done:
        handed = read_submission(self.places, student, self.examination.course)
        fingerprint = handed.fingerprint(self.examination.conditions)
        if not self.force and self._is_graded(handed, fingerprint):
            return Done(handed, unchanged=True)
        try:
            self._refuse_without_notebook(handed)
            notebooks = self.examination.examine(handed)
        except AutogradeError as error:
            return Done(handed, failure=str(error))
        return Done(handed, {name: self._finish(one, student, name, fingerprint) for name, one in notebooks.items()})

    def _is_graded(self, handed: HandedIn, fingerprint: str) -> bool:
        paths = [self.places.graded(handed.student) / f"{name}.ipynb" for name in handed.notebooks]
        return bool(paths) and all(path.is_file() and fingerprint.encode() in path.read_bytes() for path in paths)

    def _refuse_without_notebook(self, handed: HandedIn) -> None:
        if not handed.notebooks:
            names = " or ".join(f"{name}.ipynb" for name in self.examination.course)
            there = sorted(self.places.submitted(handed.student).glob("*"))
            found = ", ".join(map(_what, there)) or "nothing"
            raise AutogradeError(f"expected {names}, found {found}: rename the file")

    def _finish(self, notebook: Notebook, student: str, name: str, fingerprint: str) -> NotebookNode:
        about = {"student": student, "assignment": self.places.assignment, "notebook": name}
        node = finish(notebook, self.steps, about, str(self.places.graded(student)))
        node.metadata[KEY][FINGERPRINT] = fingerprint
        return node


def _what(path: Path) -> str:
    """Its name, and what it is if it is no file that can be read."""
    name = printable(path.name)
    if path.is_symlink():
        return f"{name} (a link)"
    if path.is_dir():
        return f"{name} (a folder)"
    return name if path.is_file() and os.access(path, os.R_OK) else f"{name} (cannot be read)"
