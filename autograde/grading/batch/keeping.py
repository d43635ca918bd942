"""Where graded submissions go, several at a time: their grades into the gradebook, then their notebooks into place.

A notebook's folder is written in one piece and last: what is there was graded, and its grades are in the gradebook.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from autograde.errors import CourseFolderError
from autograde.grading.batch.done import Done
from autograde.grading.batch.examination import Examination
from autograde.grading.batch.grades import Grades, GradeWriter
from autograde.grading.batch.places import Places
from autograde.grading.batch.writing import as_bytes, write_folder


@dataclass(frozen=True)
class Keeper:
    """Keeps graded submissions of one assignment.

    Attributes:
        places: the folders.
        examination: how they were graded.
        writer: into the gradebook.
        shared: the folders with the group, as nbgrader's `groupshared` has it.
    """

    places: Places
    examination: Examination
    writer: GradeWriter
    shared: bool

    def keep(self, batch: Sequence[Done]) -> dict[str, str]:
        """Write a batch; whose could not be written, and why.

        Raises:
            CourseFolderError: another program holds the gradebook.
        """
        refused: dict[str, str] = {}
        try:
            self.writer.write([self._grades(one) for one in batch])
        except CourseFolderError:
            raise
        except Exception:  # of one of them; which it is will be seen
            refused = self._one_by_one(batch)
        for one in batch:
            if one.handed.student not in refused:
                try:
                    self._put_in_place(one)
                except OSError as error:
                    refused[one.handed.student] = f"its graded notebook cannot be written: {error}"
        return refused

    def _one_by_one(self, batch: Sequence[Done]) -> dict[str, str]:
        refused: dict[str, str] = {}
        for one in batch:
            try:
                self.writer.write([self._grades(one)])
            except CourseFolderError:
                raise
            except Exception as error:
                refused[one.handed.student] = f"the gradebook refuses it: {error}"
        return refused

    def _grades(self, done: Done) -> Grades:
        """What goes into the gradebook: a notebook that is missing scores 0, one that failed is only known."""
        missing = set(self.examination.course) - set(done.handed.notebooks) if done.handed.notebooks else set()
        notebooks = {**done.notebooks, **dict.fromkeys(missing)}
        return Grades(done.handed.student, done.handed.timestamp, notebooks)

    def _put_in_place(self, done: Done) -> None:
        folder = self.places.graded(done.handed.student)
        if not done.notebooks:
            shutil.rmtree(folder, ignore_errors=True)
            return
        notebooks = {f"{name}.ipynb": as_bytes(notebook) for name, notebook in done.notebooks.items()}
        write_folder(folder, {**done.handed.files, **self.examination.files, **notebooks}, self.shared)
