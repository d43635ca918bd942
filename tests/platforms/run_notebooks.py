"""Runs notebooks as a student does who opens one after the other, and reports what went wrong; runs on the platform.

Usage: python run_notebooks.py ARCHIVE NOTEBOOK...

ARCHIVE takes the place of the address that the set-up cell installs the course from; nothing else is changed. Printed
is JSON: which notebooks ran, the complaints (errors, and all that went to stderr), the versions of the platform's
packages before and after, and where the course was installed.
"""

import json
import re
import sys
from importlib import invalidate_caches
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import nbformat
from nbclient import NotebookClient

PACKAGES = ("numpy", "matplotlib", "ipywidgets", "ipython")
ADDRESS = re.compile(r"https://github\.com/[^\"]+\.zip")
SECONDS = 300
"""For one cell, so that a cell that hangs is told from a slow machine."""


def complaints(path, archive):
    """What the cells of this notebook wrote that they should not have written."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = ADDRESS.sub(archive, cell.source) if cell.cell_type == "code" else cell.source
    place = {"metadata": {"path": path.parent}}
    NotebookClient(notebook, timeout=SECONDS, allow_errors=True, resources=place).execute()
    outputs = [(cell.id, output) for cell in notebook.cells for output in cell.get("outputs", ())]
    name = f"{path.parts[-3]}/{path.name}"
    return [f"{name}, cell {cell}: {said}" for cell, output in outputs if (said := _complaint(output))]


def _complaint(output):
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    return output.text if output.get("name") == "stderr" else ""


def _versions():
    return {name: version(name) for name in PACKAGES}


def main(archive, *paths):
    before = _versions()
    found = [said for path in paths for said in complaints(Path(path), archive)]
    invalidate_caches()
    course = find_spec("course_lib")
    report = {
        "notebooks": paths,
        "complaints": found,
        "before": before,
        "after": _versions(),
        "installed": course.origin if course else None,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main(*sys.argv[1:])
