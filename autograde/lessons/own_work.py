"""Telling a notebook as the build wrote it from one that somebody has worked in.

The build signs each notebook with a digest of its cells. Opening and saving keeps the digest true; an answer, a run
cell or a note does not, and then the notebook is somebody's own and is set aside before a new one takes its place.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

KEY = "one_neuron"


def sign(notebook: NotebookNode) -> None:
    """Write the digest of the notebook's cells into its metadata."""
    notebook.metadata[KEY] = {"digest": _digest(notebook["cells"])}


def is_own_work(path: Path) -> bool:
    """Whether the file holds anything but what a build wrote. A file that cannot be read is somebody's own."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        signed = notebook["metadata"][KEY]["digest"]
        return bool(signed != _digest(notebook["cells"]))
    except (ValueError, KeyError, TypeError):
        return True


def name_aside(path: Path) -> Path:
    """A free name beside `path`: "01_single_neuron (kept 1).ipynb"."""
    return next(free for free in _names(path) if not free.exists())


def _names(path: Path) -> Iterator[Path]:
    number = 1
    while True:
        yield path.with_name(f"{path.stem} (kept {number}){path.suffix}")
        number += 1


def _digest(cells: Any) -> str:
    held = [[cell["cell_type"], "".join(cell["source"]), bool(cell.get("outputs"))] for cell in cells]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()
