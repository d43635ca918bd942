"""Grade the small courses with stock nbgrader and write grades.json: `python -m tests.stock.make_grades`.

A notebook is given to nbgrader as an assignment of its own, so that one that it cannot grade costs no other.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from tests.stock.cases import SUBMISSIONS, Case, cases

GRADES = Path(__file__).parent / "grades.json"
Grades = dict[str, dict[str, dict[str, float | None] | None]]


def stock_grades(chosen: Sequence[Case], folder: Path) -> Grades:
    """The automatic grade of each test, by case and submission; None where nbgrader graded nothing."""
    for case in chosen:
        _write(folder / "source" / case.name / f"{case.name}.ipynb", case, "untouched")
        for submission in SUBMISSIONS:
            _write(folder / "submitted" / submission / case.name / f"{case.name}.ipynb", case, submission)
    os.environ["PATH"] = (
        os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
    )  # nbgrader calls alembic bare
    config = Config()
    config.CourseDirectory.root, config.CourseDirectory.course_id = str(folder), "others"
    config.Execute.shutdown_kernel = "immediate"
    config.ClearSolutions.enforce_metadata = False
    api = NbGraderAPI(config=config)
    for case in chosen:
        api.generate_assignment(case.name)
        for submission in SUBMISSIONS:
            api.autograde(case.name, submission)
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "others") as gradebook:
        return {case.name: {one: _grades(gradebook, case, one) for one in SUBMISSIONS} for case in chosen}


def _write(path: Path, case: Case, submission: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(case.notebook(submission)))


def _grades(gradebook: Gradebook, case: Case, submission: str) -> dict[str, float | None] | None:
    try:
        notebook = gradebook.find_submission_notebook(case.name, case.name, submission)
    except Exception:
        return None
    return {grade.name: grade.auto_score for grade in sorted(notebook.grades, key=lambda grade: str(grade.name))}


def main() -> None:
    """Write grades.json, of all cases or of those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    names = parser.parse_args().names
    old = json.loads(GRADES.read_text()) if names and GRADES.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        new = stock_grades([case for case in cases() if not names or case.name in names], Path(folder))
    GRADES.write_text(json.dumps(old | new, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
