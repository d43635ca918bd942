"""What a submission keeps in files is there for itself, and for nobody else: no other submission, and no test."""

import pytest

from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.terms import Terms
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import Limits

KEEP = """
import os, pickle, shelve, tempfile
def keep(x):
    with shelve.open("kept-shelf") as shelf:
        shelf["x"] = shelf.get("x", []) + [x]
        heard = shelf["x"]
    for folder in (tempfile.gettempdir(), os.path.expanduser("~")):
        with open(os.path.join(folder, "kept-pickle"), "wb") as file:
            pickle.dump(heard, file)
    return heard
"""
LOOK = """
import glob, os, tempfile
places = {os.getcwd(), tempfile.gettempdir(), os.path.expanduser("~"), "/tmp"}
def look():
    return sorted(path for place in places for path in glob.glob(f"{place}/**/kept-*", recursive=True))
"""


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_what_is_kept_in_files_is_there_for_the_same_submission_alone(rung: Rung, office: Office) -> None:
    terms = Terms(rung, Limits(cell_seconds=60, call_seconds=60))

    def points(source: str, *tests: str) -> list[float | None]:
        cells = [Cell("student", source), *[Cell("test", test, 1.0) for test in tests]]
        return [result.points for result in office.examine(cells, terms)][1:]

    nothing = "import os\nassert os.listdir() == []"
    found = "assert len(look()) >= 2"
    assert points(KEEP + LOOK, "assert keep(1) == [1]", "assert keep(2) == [1, 2]", found, nothing) == [1.0] * 4
    assert points(LOOK, "assert look() == []", nothing) == [1.0, 1.0]
    assert points(KEEP, "assert keep(3) == [3]") == [1.0]
