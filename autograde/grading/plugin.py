"""The plug-in for any nbgrader course: runs a submission in the sandbox, and its tests outside of it.

In nbgrader_config.py:

    c.Autograde.autograde_preprocessors = [
        "autograde.grading.plugin.Sandboxed",
        "nbgrader.preprocessors.IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        "nbgrader.preprocessors.LimitOutput",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]

which is nbgrader's own list with `Sandboxed` in the place of `Execute`; the other list stands in `sanitizing`.
Settings, with what they are if not set:

    c.Sandboxed.rung = "strict"             or "confined"; "trusted" has no walls
    c.Sandboxed.cell_seconds = 30.0
    c.Sandboxed.call_seconds = 10.0         a call of a student's function by a test
    c.Sandboxed.submission_seconds = 300.0
    c.Sandboxed.memory_megabytes = 2048
    c.Sandboxed.disk_megabytes = 64
"""

import json
import os
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum, Float, Integer

from autograde.grading.assembling import assemble
from autograde.grading.beside import beside
from autograde.grading.course_map import CourseNotebook, read_course
from autograde.grading.exam.terms import Terms
from autograde.grading.filling import fill
from autograde.grading.shared_office import OFFICE
from autograde.sandbox.isolation.files import read_files
from autograde.sandbox.isolation.ladder import RUNGS, Files, Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits

PREPROCESSORS = [
    "autograde.grading.plugin.Sandboxed",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
"""What nbgrader does with a notebook when it grades, with `Sandboxed` in the place of `Execute`."""

_said: set[Rung] = set()


class Sandboxed(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Fills in the outputs of all cells, in the place of nbgrader's `Execute`."""

    rung = Enum(RUNGS, "strict", help="How strictly students' code is shut in: strict, confined or trusted.").tag(
        config=True
    )
    cell_seconds = Float(30.0, help="How long a cell may run.").tag(config=True)
    call_seconds = Float(10.0, help="How long a call of a student's function by a test may run.").tag(config=True)
    submission_seconds = Float(300.0, help="How long a submission may run.").tag(config=True)
    memory_megabytes = Integer(2048, help="How much memory a submission may take.").tag(config=True)
    disk_megabytes = Integer(64, help="How much a submission may write.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Run the notebook.

        Raises:
            NotIsolated: this machine cannot shut students' code in, and nobody said that it need not.
        """
        about = resources["nbgrader"]
        folder = Path(resources["metadata"]["path"])
        source = source_folder(self, about["assignment"])
        course = course_of(about, source, self.config)
        ready = assemble(json.dumps(nb).encode(), course)
        limits = self.limits()
        rung = OFFICE.rung(self.rung)
        self._say(rung)
        handed, own = dict(_files(folder, limits)), dict(_files(source, limits)) if source is not None else {}
        # nbgrader has put the course's files there already, but for those that it is told to leave.
        here = {name: handed[name] for name in own if name in handed}
        terms = Terms(rung, limits, beside(handed, here, limits.disk_bytes))
        results = OFFICE.examine_class(course, ready.paper, terms, os.environ, str(source or ""), list(own.items()))
        fill(ready, results, rung)
        return from_dict(ready.notebook), resources

    def limits(self) -> Limits:
        """What a submission may use."""
        return Limits(
            memory_bytes=self.memory_megabytes * MEGABYTE,
            disk_bytes=self.disk_megabytes * MEGABYTE,
            cell_seconds=self.cell_seconds,
            call_seconds=self.call_seconds,
            submission_seconds=self.submission_seconds,
        )

    def _say(self, rung: Rung) -> None:
        """Name the rung, once."""
        if rung not in _said:
            _said.add(rung)
            self.log.warning("Students' code runs on isolation rung %r", rung)


def source_folder(step: Any, assignment: str) -> Path | None:
    """The instructor's own folder of the assignment, where the tests run and the solutions stand."""
    directory = getattr(getattr(step.parent, "parent", None), "coursedir", None)
    if directory is None:
        return None
    folder = Path(directory.format_path(directory.source_directory, ".", assignment))
    return folder if folder.is_dir() else None


def course_of(about: Any, source: Path | None, config: Any) -> CourseNotebook:
    """The course's own notebook that a submission is of."""
    with Gradebook(about["db_url"]) as gradebook:
        return read_course(gradebook, about["assignment"], source, config)[about["notebook"]]


def _files(folder: Path, limits: Limits) -> Files:
    """What a student's code may find; notebooks, which hold hidden tests and solutions, stay out of its reach."""
    found = read_files(folder, limits.disk_bytes)
    return [(name, content) for name, content in found if not name.lower().endswith(".ipynb")]
