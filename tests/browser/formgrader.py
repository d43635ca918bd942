"""Formgrader in the folder of a course: a Jupyter server that knows nothing of this machine's settings."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest


@contextmanager
def formgrader_in(course: Path, scratch: Path) -> Iterator[str]:
    """The address of formgrader; the server ends with the context.

    Args:
        course: the folder in which nbgrader_config.py lies.
        scratch: an empty folder, for the server's own files.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"JUPYTER_CONFIG_DIR": str(scratch), "JUPYTER_RUNTIME_DIR": str(scratch)}
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
