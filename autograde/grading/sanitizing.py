"""The step for any nbgrader course that puts a submission right before anything is done with it.

In nbgrader_config.py:

    c.Autograde.sanitize_preprocessors = ["autograde.grading.sanitizing.Restored"]

in the place of all of nbgrader's own. These look at the metadata that were handed in, and where a cell is there twice,
or bears another version of nbgrader's schema, the grading of the whole class stops. Here no metadata are asked: cells
are known by several signs, and get the course's own.
"""

import json
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from autograde.grading.assembling import put_right
from autograde.grading.course_map import CourseNotebook
from autograde.grading.plugin import course_of, source_folder

SANITIZERS = ["autograde.grading.sanitizing.Restored"]
"""What nbgrader does with a notebook before it grades it, all of it."""


class Restored(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """The course's own notebook with what was handed in, in the place of the notebook that was."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Put the notebook right, and say in the log what had to be.

        Raises:
            UnreadableNotebook: it has no cells; this submission cannot be graded, others can.
        """
        about = resources["nbgrader"]
        made = put_right(json.dumps(nb).encode(), self._course(about))
        for note in made.notes:
            self.log.warning("%s: %s", about["student"], note)
        return from_dict(made.notebook), resources

    def _course(self, about: Any) -> CourseNotebook:
        return course_of(about, source_folder(self, about["assignment"]), self.config)
