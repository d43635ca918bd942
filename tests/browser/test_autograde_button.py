"""Formgrader's button that grades a submission, pressed in Chromium: the plug-in runs behind it, the score comes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from autograde.grading.nbgrader_command import nbgrader
from autograde.grading.plugin import PREPROCESSORS
from autograde.grading.sanitizing import SANITIZERS
from tests.browser.formgrader import formgrader_in

pytestmark = [pytest.mark.browser, pytest.mark.nbgrader]

CONFIG = f"""
import os, sys
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.Autograde.sanitize_preprocessors = {SANITIZERS!r}
c.Autograde.autograde_preprocessors = {PREPROCESSORS!r}
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
"""
SOLUTION = "def f(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
HALF = "def f(x):\n    return 4"


def _cell(name: str, source: str, **more: Any) -> dict[str, Any]:
    about = {"grade_id": name, "schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
    code = {"cell_type": "code", "outputs": [], "execution_count": None, "id": name, "source": source}
    return code | {"metadata": {"nbgrader": about | more}}


def _write(folder: Path, answer: str) -> None:
    tests = [
        _cell(f"test-{number}", f"assert f({number}) == {2 * number}", grade=True, locked=True, points=2)
        for number in (2, 3)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [_cell("answer", answer, solution=True), *tests]
    folder.mkdir(parents=True)
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "a.ipynb").write_text(json.dumps(whole))


@pytest.fixture(scope="module")
def formgrader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Jupyter server in the folder of a small course, in which one submission waits."""
    course = tmp_path_factory.mktemp("button")
    (course / "nbgrader_config.py").write_text(CONFIG)
    _write(course / "source" / "one", SOLUTION)
    _write(course / "submitted" / "ada" / "one", HALF)
    assert nbgrader(course, "generate_assignment", "one").status == 0
    with formgrader_in(course, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


def test_the_button_grades_in_the_sandbox_and_the_score_is_seen(chromium: Browser, formgrader: str) -> None:
    page = chromium.new_page()
    page.goto(f"{formgrader}/manage_submissions/one", wait_until="load")
    row = page.locator("tr", has_text="ada")
    expect(row).to_contain_text("needs autograding")
    row.locator("td.autograde a").click()
    expect(page.locator("#success-modal")).to_contain_text("Successfully autograded")
    expect(page.locator("#success-modal")).to_contain_text("isolation rung")
    expect(row).to_contain_text("graded")
    expect(row.locator("td.score")).to_have_text("2 / 4")
