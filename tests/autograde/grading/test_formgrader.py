"""Formgrader, nbgrader's pages for the instructor, opens on a course folder as `init` makes it."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from autograde.lessons.build import instructor_notebooks

pytestmark = pytest.mark.nbgrader
SECONDS_TO_START = 90


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _read(address: str) -> str:
    with urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and server.poll() is None:
        try:
            _read(address)
            return
        except URLError:
            time.sleep(0.2)
    pytest.fail("the Jupyter server did not start")


@pytest.fixture(scope="module")
def address(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Jupyter server that runs in the course folder, without an activated environment."""
    port = _free_port()
    scratch = str(tmp_path_factory.mktemp("jupyter"))
    environment = {**os.environ, "PATH": "/usr/bin:/bin", "JUPYTER_CONFIG_DIR": scratch, "JUPYTER_RUNTIME_DIR": scratch}
    options = [f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--no-browser"]
    command = [sys.executable, "-m", "jupyter_server", "--ip=127.0.0.1", "--allow-root", *options]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=course, env=environment, stdout=quiet, stderr=quiet) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/api", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def test_the_page_opens(address: str) -> None:
    assert "Manage Assignments" in _read(f"{address}/formgrader")


def test_every_lesson_is_there_to_be_generated(address: str) -> None:
    assignments = json.loads(_read(f"{address}/formgrader/api/assignments"))
    lessons = {item["name"] for item in assignments if item["source_path"]}
    assert lessons >= set(instructor_notebooks("en"))
