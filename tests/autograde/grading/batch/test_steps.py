from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config

from autograde.grading.batch.steps import finish, steps
from autograde.grading.plugin import PREPROCESSORS

ABOUT = {"student": "ada", "assignment": "one", "notebook": "a"}


class Stamp(NbGraderPreprocessor):  # type: ignore[misc]
    """A course's own step."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        nb.metadata["stamp"] = resources["nbgrader"]["student"]
        return nb, resources


def _notebook(*lines: str) -> dict[str, Any]:
    outputs = [{"output_type": "stream", "name": "stdout", "text": "\n".join(lines)}]
    cell = {"cell_type": "code", "source": "", "metadata": {}, "outputs": outputs, "execution_count": None}
    return {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}


def test_long_outputs_are_cut_as_the_course_says() -> None:
    left = steps(Config({"LimitOutput": {"max_lines": 2}}))
    node = finish(_notebook("1", "2", "3"), left, ABOUT, "/folder")
    assert node.cells[0].outputs[0].text == "1\n... Output truncated ..."


def test_a_courses_own_step_is_taken_by_name_or_as_a_class() -> None:
    listed = [*PREPROCESSORS, Stamp, "nbgrader.preprocessors.Execute"]
    left = steps(Config({"Autograde": {"autograde_preprocessors": listed}}))
    node = finish(_notebook(), left, ABOUT, "/folder")
    assert node.metadata.stamp == "ada"


def test_running_saving_and_penalties_are_left_out() -> None:
    kinds = {type(getattr(step, "__self__", None)).__name__ for step in steps(Config())}
    assert kinds == {"IgnorePattern", "LimitOutput"} - {"IgnorePattern"}
