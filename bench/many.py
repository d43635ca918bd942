"""Memory over a thousand small submissions: it must not grow with their number.

python -m bench.many [SUBMISSIONS]          the figures; exit status 1 if memory grows
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from autograde.grading.nbgrader_command import nbgrader
from autograde.grading.plugin import PREPROCESSORS
from bench.metering import MEGABYTE, take
from bench.row import Row, shown

SIZE = 1000
GROWTH_GOAL = 30.0
CONFIG = f"""
import os, sys
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.Autograde.autograde_preprocessors = {PREPROCESSORS}
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
"""
CELLS = (
    ("answer", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION", {"solution": True}),
    ("test", "assert x == 1", {"grade": True, "locked": True, "points": 1}),
)


def measure(size: int = SIZE) -> Iterator[Row]:
    """The rows of the table."""
    with tempfile.TemporaryDirectory(prefix="bench-many-") as scratch:
        course = Path(scratch)
        _make(course, size)
        taken = take([sys.executable, "-m", "autograde", "grade", ".", "one", "--jobs=2"], course)
        graded = len(list((course / "autograded").glob("*/one/a.ipynb")))
    if graded != size:
        raise AssertionError(f"{graded} of {size} submissions were graded")
    yield Row("many", f"{size} small ones: a submission", 1000 * taken.seconds / size, "ms")
    yield Row("many", "peak memory", taken.peak_bytes / MEGABYTE, "MB")
    yield Row("many", "growth of memory", taken.growth_bytes / MEGABYTE, "MB", GROWTH_GOAL)


def _make(course: Path, size: int) -> None:
    usual = {"grade": False, "solution": False, "task": False, "locked": False, "schema_version": 3}
    cells = [
        new_code_cell(source, metadata={"nbgrader": {**usual, "grade_id": name, **marks}})
        for name, source, marks in CELLS
    ]
    (course / "nbgrader_config.py").write_text(CONFIG)
    (course / "source" / "one").mkdir(parents=True)
    nbformat.write(new_notebook(cells=cells), course / "source" / "one" / "a.ipynb")
    nbgrader(course, "generate_assignment", "one")
    released = nbformat.read(course / "release" / "one" / "a.ipynb", as_version=4)
    for number in range(size):
        released.cells[0].source = f"x = 1  # {number}"
        folder = course / "submitted" / f"student{number:04}" / "one"
        folder.mkdir(parents=True)
        nbformat.write(released, folder / "a.ipynb")


def main(arguments: list[str]) -> int:
    """Print the figures; 1 if memory grows."""
    rows = shown(measure(int(arguments[0]) if arguments else SIZE))
    return int(any(row.missed for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
