"""JupyterLab with copies of the built student notebooks, open in headless Chromium.

Everything lives as long as one test module: while Playwright is on, its event loop counts as running, and a test of
another module could start none. Waits end when what they wait for is there; PATIENCE only bounds a run that hangs.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from playwright.sync_api import TimeoutError as NotYet

from course_lib.language import Language

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PATIENCE = 180.0
"""Seconds."""
LOST = 20.0
"""After so many seconds without a number at any cell, a "Run All" is taken for lost; a second one does no harm."""
CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SETTINGS = {
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},  # else cells out of sight leave the page
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
}
CELL = ".jp-Notebook .jp-Cell"
KERNEL_IS_IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
ERRORS = "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']"


@dataclass(frozen=True)
class Notebook:
    """A notebook that is open in JupyterLab; `ids` are its cells' ids, in order."""

    page: Page
    ids: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def cells(self) -> Locator:
        return self.page.locator(CELL)

    def cell(self, cell_id: str) -> Locator:
        """The cell with this id."""
        return self.cells.nth(self.ids.index(cell_id))

    def cell_with(self, code: str) -> Locator:
        """The first cell with a line that starts like this."""
        return self.cells.nth(next(n for n, source in enumerate(self.sources) if f"\n{code}" in f"\n{source}"))

    def errors(self) -> list[str]:
        """All that was written as an error or to stderr."""
        return self.page.locator(ERRORS).all_inner_texts()

    def run_all(self) -> None:
        """Run All Cells. In a notebook's first seconds JupyterLab can lose the command, so it is repeated."""
        for _ in range(5):
            self.page.keyboard.press("Escape")  # a question for the kernel, if there is one
            for item in ("Run", "Run All Cells"):
                self.page.get_by_role("menuitem", name=item, exact=True).click()
            try:
                self._wait_for_prompts("some", LOST)
                break
            except NotYet:
                continue
        self._wait_for_prompts("every", PATIENCE)

    def answer(self, exercise: str, source: str) -> Locator:
        """Type `source` over the exercise's cell, run it and its check; the card that comes."""
        cell, check = self.cell(f"{exercise}-answer"), self.cell(exercise)
        cell.locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(source)
        self.run(cell)
        self.run(check)
        return check.get_by_role("status")

    def run(self, cell: Locator) -> None:
        """Run one cell by key, and wait until it has run."""
        prompt = cell.locator(".jp-InputPrompt")
        before = prompt.inner_text()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Shift+Enter")
        until(lambda: prompt.inner_text() != before and re.fullmatch(r"\[\d+\]:", prompt.inner_text()))

    def _wait_for_prompts(self, quantifier: str, seconds: float) -> None:
        script = f"""() => Array.from(document.querySelectorAll('.jp-CodeCell .jp-InputPrompt'))
                     .{quantifier}(prompt => /\\d/.test(prompt.textContent))"""
        self.page.wait_for_function(script, timeout=1000 * seconds)


def until(claim: Callable[[], Any]) -> None:
    """Wait until the claim holds."""
    end = time.monotonic() + PATIENCE
    while not claim():
        assert time.monotonic() < end, f"still not so after {PATIENCE:.0f} seconds"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What JupyterLab serves: the notebooks of both languages, copied."""
    folder = tmp_path_factory.mktemp("served")
    for language in ("en", "ja"):
        shutil.copytree(NOTEBOOKS / language, folder / language, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return folder


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("needs Chromium; on Debian: apt install chromium")
    expect.set_options(timeout=1000 * PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    """JupyterLab's settings, as in its overrides.json."""
    return SETTINGS


@pytest.fixture(scope="module")
def jupyterlab(
    chromium: Browser, folder: Path, settings: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a server that knows nothing of this machine's settings."""
    home = tmp_path_factory.mktemp("jupyter")
    (home / "config" / "labconfig").mkdir(parents=True)
    (home / "config" / "labconfig" / "default_setting_overrides.json").write_text(json.dumps(settings))
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(home / "ipython"),
        "COURSE_PROGRESS": str(home / "progress.json"),
        "COURSE_DATA": "off",
    }
    environment.pop("COURSE_LANGUAGE", None)
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1"]
    command += [f"--ServerApp.port={_free_port()}", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            yield _address(server, home)
        finally:
            _end(server)


@pytest.fixture(scope="module")
def opened(jupyterlab: str, chromium: Browser, folder: Path) -> Iterator[Callable[[Language, str], Notebook]]:
    """Opens a notebook as it is handed out, and waits for its kernel."""
    pages: list[Page] = []

    def opened(language: Language, lesson: str) -> Notebook:
        path = f"{language}/{lesson}/{lesson}.ipynb"
        page = chromium.new_page(viewport={"width": 1300, "height": 1000})
        pages.append(page)
        page.set_default_timeout(1000 * PATIENCE)
        page.goto(f"{jupyterlab}lab/tree/{path}?reset")
        until(lambda: path in _connected(jupyterlab))  # before that, the page calls a kernel idle that is not there
        page.locator(KERNEL_IS_IDLE).wait_for(state="attached")
        cells = json.loads((folder / path).read_text(encoding="utf-8"))["cells"]
        expect(page.locator(CELL)).to_have_count(len(cells))
        return Notebook(page, tuple(cell["id"] for cell in cells), tuple("".join(cell["source"]) for cell in cells))

    yield opened
    for page in pages:
        page.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _address(server: subprocess.Popen[bytes], home: Path) -> str:
    """The server's own word for where it listens, once it answers there."""
    note = home / "runtime" / f"jpserver-{server.pid}.json"

    def answers() -> bool:
        assert server.poll() is None, f"JupyterLab did not start:\n{(home / 'log').read_text()}"
        try:
            with urlopen(json.loads(note.read_text())["url"] + "api", timeout=PATIENCE):
                return True
        except (OSError, ValueError, URLError):
            return False

    until(answers)
    return str(json.loads(note.read_text())["url"])


def _connected(jupyterlab: str) -> set[str]:
    """The notebooks whose kernel runs and has the page on the line."""
    with urlopen(f"{jupyterlab}api/sessions", timeout=PATIENCE) as answer:
        return {session["path"] for session in json.load(answer) if session["kernel"]["connections"]}


def _end(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
