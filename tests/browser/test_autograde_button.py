"""Formgrader's button that grades a submission, pressed in Chromium: the plug-in runs behind it, the score comes."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from autograde.grading.nbgrader_command import nbgrader
from autograde.grading.plugin import PREPROCESSORS
from autograde.grading.sanitizing import SANITIZERS

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
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    scratch = str(tmp_path_factory.mktemp("jupyter"))
    environment = os.environ | {"JUPYTER_CONFIG_DIR": scratch, "JUPYTER_RUNTIME_DIR": scratch}
    options = [f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--no-browser"]
    command = [sys.executable, "-m", "jupyter_server", "--ip=127.0.0.1", "--allow-root", *options]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=course, env=environment, stdout=quiet, stderr=quiet) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/api", server)
            yield f"http://127.0.0.1:{port}/formgrader"
        finally:
            server.terminate()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end and server.poll() is None:
        try:
            urlopen(address, timeout=30).close()
            return
        except URLError:
            time.sleep(0.2)
    pytest.fail("the Jupyter server did not start")


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
