"""What an examined submission shows, written into its notebook."""

from collections.abc import Mapping, Sequence
from typing import Any

from autograde.grading.assembling import Assembled
from autograde.grading.exam.hidden_part import without_hidden
from autograde.grading.exam.result import Result
from autograde.grading.exam.show import notes_of, outputs_of_student, outputs_of_test
from autograde.grading.exam.words import language_of
from autograde.sandbox.isolation.ladder import Rung

KEY = "autograde"


def fill(ready: Assembled, results: Sequence[Result], rung: Rung) -> None:
    """Put the outputs into the code cells, and into the metadata how they came about; take the hidden tests out.

    These are the rung, and notes: what had to be put right, and the limits that were hit.
    """
    language = language_of([cell.source for cell in ready.paper])
    for cell, asked, result in zip(ready.notebook["cells"], ready.paper, results, strict=True):
        if asked.kind == "test":
            cell["outputs"] = outputs_of_test(asked, result, language)
            cell["source"] = without_hidden(cell["source"])
        elif cell["cell_type"] == "code":
            cell["outputs"] = outputs_of_student(result, language)
    ready.notebook["metadata"][KEY] = {"rung": rung, "notes": [*ready.notes, *notes_of(results)]}


def said_of(notebook: Mapping[str, Any]) -> tuple[str, list[str]]:
    """The rung on which an autograded notebook was run, empty where nothing says so, and the notes."""
    match notebook:
        case {"metadata": {"autograde": {"rung": str() as rung, "notes": list() as notes}}}:
            return rung, [note for note in notes if isinstance(note, str)]
    return "", []
