"""An instructor's notebook as the student gets it: no solution, no hidden test, no output.

The steps are nbgrader's own, so that what `nbgrader generate_assignment` releases is the same.
"""

from copy import deepcopy
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions
from traitlets import Dict
from traitlets.utils.importstring import import_item

from autograde.lessons.release import IN_A_COURSE, RELEASE_STEPS

_STUB = "### WHERE THE SOLUTION STOOD"


class TakeOutSolutions(ClearSolutions):  # type: ignore[misc]  # nbgrader is not typed
    """nbgrader's own step, which leaves what stands before the solution and no empty line in its place."""

    code_stub = Dict({"python": _STUB}).tag(config=True)

    def preprocess_cell(self, cell: NotebookNode, resources: Any, cell_index: int) -> tuple[NotebookNode, Any]:
        """Clear one cell, then take out the line that marks the place."""
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        kept = (line for line in cell.source.split("\n") if line.strip() != _STUB)
        cell.source = "\n".join(kept).rstrip()
        return cell, resources


def student_notebook(instructor: NotebookNode) -> NotebookNode:
    """A copy of the notebook without what is not for the student."""
    notebook = deepcopy(instructor)
    resources: dict[str, Any] = {}
    for step in RELEASE_STEPS:
        if step not in IN_A_COURSE:
            notebook, resources = import_item(step)().preprocess(notebook, resources)
    return notebook
