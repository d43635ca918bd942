"""What nbgrader_config.py has nbgrader do with a notebook after it has run, such as cutting long outputs.

Running the notebook, saving the grades and the penalties for being late are done here otherwise, and left out; so is
checking the metadata, which are the course's own here.
"""

from collections.abc import Callable, Sequence
from typing import Any

from nbformat import NotebookNode, from_dict
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from autograde.grading.assembling import Notebook
from autograde.grading.plugin import PREPROCESSORS

_OURS = {
    "autograde.grading.plugin.Sandboxed",
    "nbgrader.preprocessors.execute.Execute",
    "nbgrader.preprocessors.saveautogrades.SaveAutoGrades",
    "nbgrader.preprocessors.latesubmissions.AssignLatePenalties",
    "nbgrader.preprocessors.checkcellmetadata.CheckCellMetadata",
}

Step = Callable[[NotebookNode, dict[str, Any]], tuple[NotebookNode, dict[str, Any]]]


def steps(config: Config) -> list[Step]:
    """The steps that are left."""
    listed: Sequence[Any] = config.Autograde.get("autograde_preprocessors", PREPROCESSORS)
    kinds = [import_item(one) if isinstance(one, str) else one for one in listed]
    made = [kind(config=config) for kind in kinds if f"{kind.__module__}.{kind.__qualname__}" not in _OURS]
    return [one.preprocess for one in made if getattr(one, "enabled", True)]


def finish(notebook: Notebook, left: Sequence[Step], about: dict[str, str], folder: str) -> NotebookNode:
    """The notebook as it is kept."""
    node: NotebookNode = from_dict(notebook)
    resources: dict[str, Any] = {"nbgrader": about, "metadata": {"path": folder}, "unique_key": about["notebook"]}
    for step in left:
        node, resources = step(node, resources)
    return node
