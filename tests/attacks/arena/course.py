"""A tiny course in a folder that is thrown away: its exam, its secret, its gradebook, another student's work."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from arena.attack import Attack
from arena.percent import Part, parts
from autograde.grading.exam.names import classes_in, names_in
from autograde.grading.exam.paper import CourseCell
from autograde.grading.secret import write_secret

EXAM = Path(__file__).with_name("exam.percent")
SOLUTION = re.compile(r"^ *### BEGIN SOLUTION\n(.*?)^ *### END SOLUTION\n?", re.MULTILINE | re.DOTALL)
SOURCE_CANARY = "canary-of-the-source"
OTHER_CANARY = "canary-of-another-student"
GRADEBOOK_CANARY = "canary-of-the-gradebook"
TEST_CANARY = "hidden-message-canary"
HIDDEN_NUMBERS = ("7.3819265", "2.9471803")

Cell = dict[str, Any]


def exam() -> list[Part]:
    """The cells of the exam, with solutions."""
    return parts(EXAM.read_text(encoding="utf-8"))[1]


def released(source: str) -> str:
    """Without the solution."""
    return SOLUTION.sub("", source + "\n").rstrip("\n")


def solved(source: str) -> str:
    """What a good student hands in."""
    return re.sub(
        r"^ *(raise NotImplementedError\(\)|\.\.\.|### (BEGIN|END) SOLUTION)\n", "", source + "\n", flags=re.MULTILINE
    )


def points() -> dict[str, float]:
    """Full marks by exercise."""
    return {part.name.removesuffix("_test"): float(part.marks[1]) for part in exam() if part.marks[0] == "test"}


def course_cells() -> Mapping[str, CourseCell]:
    """What the gradebook would say."""
    return {
        part.name: CourseCell(
            source=released(part.source) if part.marks[0] == "solution" else part.source,
            code=True,
            solution=part.marks[0] == "solution",
            points=float(part.marks[1]) if part.marks[0] == "test" else None,
            asks=names_in(part.source).defined if part.marks[0] == "solution" else frozenset(),
            classes=classes_in(part.source) if part.marks[0] == "solution" else frozenset(),
        )
        for part in exam()
    }


def cell(name: str, source: str, kind: str) -> Cell:
    """As nbformat has it; a cell of the student's own has no name."""
    about = {
        "grade_id": name,
        "schema_version": 3,
        "grade": kind == "test",
        "solution": kind == "solution",
        "locked": kind != "solution",
        "task": False,
    }
    metadata = {"nbgrader": about} if name else {}
    return {"cell_type": "code", "id": name or None, "source": source, "metadata": metadata, "outputs": []}


def handed_in(attack: Attack) -> list[Cell]:
    """The cells of a hostile notebook: the exercises that it earns solved, its own cells in their places."""
    own = {part.name: part.source for part in attack.cells if part.name != "file"}
    cells = [cell("", own["first"], "own")] if "first" in own else []
    for part in exam():
        if f"before:{part.name}" in own:
            cells.append(cell("", own[f"before:{part.name}"], "own"))
        source = part.source
        if part.marks[0] == "solution":
            source = own.get(part.name) or (solved if part.name in attack.earns else released)(part.source)
        elif part.marks[0] == "test":
            source = "# a test that was here"  # students hold no hidden tests, and may write what they like
        cells.append(cell(part.name, source, part.marks[0]))
    return cells + ([cell("", own["last"], "own")] if "last" in own else [])


def files(attack: Attack) -> list[tuple[str, bytes]]:
    """What lies beside the notebook."""
    return [(part.marks[0], part.source.encode()) for part in attack.cells if part.name == "file"]


def make(folder: Path) -> Path:
    """The course as it lies on the disk while it is graded."""
    texts = {
        "source/exam/exam.ipynb": SOURCE_CANARY,
        "release/exam/exam.ipynb": "released",
        "submitted/alice/exam/exam.ipynb": OTHER_CANARY,
        "submitted/mallory/exam/exam.ipynb": "as handed in",
        "submitted/mallory/old/old.ipynb": "earlier work",
        "autograded/alice/exam/exam.ipynb": OTHER_CANARY,
        "gradebook.db": GRADEBOOK_CANARY,
        "nbgrader_config.py": "c = get_config()\n",
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o666)
    for place in (folder, *folder.rglob("*")):
        if place.is_dir():
            place.chmod(0o777)  # so that nothing but the sandbox stands between an attack and the course
    write_secret(folder)
    return folder
