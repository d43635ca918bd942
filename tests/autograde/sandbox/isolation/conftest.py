"""Running code inside: on a rung, with layers left out if a test says so."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.examiner.launcher import best_rung, launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Layer, Rung
from autograde.sandbox.isolation.limits import Limits

Inside = Callable[..., str]
OFTEN: set[frozenset[Layer]] = {frozenset({"seccomp"}), frozenset({"seccomp", "landlock"})}


@pytest.fixture(scope="session")
def server() -> Iterator[ForkServer]:
    """A server of students' processes with all layers."""
    with student_server() as running:
        yield running


@pytest.fixture(scope="session")
def serving(server: ForkServer) -> Iterator[Callable[..., AbstractContextManager[ForkServer]]]:
    """A server without some layers, as a context; those that several tests ask for are started once."""
    with ExitStack() as until_the_end:
        kept = {frozenset[Layer](): server}

        @contextmanager
        def start(*without: Layer) -> Iterator[ForkServer]:
            layers = frozenset(without)
            if layers in OFTEN and layers not in kept:
                kept[layers] = until_the_end.enter_context(student_server(without))
            if layers in kept:
                yield kept[layers]
            else:
                with student_server(without) as running:
                    yield running

        yield start


@pytest.fixture
def strict(server: ForkServer) -> Rung:
    """The strict rung, on machines that offer it."""
    try:
        found = best_rung(server)
    except NotIsolated as error:
        pytest.skip(str(error))
    if found != "strict":
        pytest.skip("this machine does not offer the strict rung")
    return found


@pytest.fixture
def inside(server: ForkServer) -> Inside:
    """What a cell prints that runs on a rung, with the rest of the arguments as of `launch`."""

    def run(
        source: str,
        rung: Rung = "strict",
        limits: Limits | None = None,
        files: Sequence[tuple[str, bytes]] = (),
        among: ForkServer = server,
    ) -> str:
        child = launch(among, rung, limits or Limits(), files)
        try:
            outputs, error = Session(child.channel).run(source, show=True)
        finally:
            child.end()
        assert error is None, error
        return "".join(output.get("text", "") for output in outputs).strip()

    return run


@pytest.fixture
def listening() -> Iterator[int]:
    """A port of this machine at which something listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        yield listener.getsockname()[1]


AS_NOBODY = """
set -e
mount --make-rprivate /
if [ -n "$1" ]; then
    stage=$(mktemp -d)
    mount --bind "$2" "$stage"
    mount -t tmpfs -o mode=755 none "$1"
    mkdir -p "$2"
    mount --move "$stage" "$2"
    rmdir "$stage"
fi
home=$3
shift 3
exec setpriv --reuid 65534 --regid 65534 --clear-groups --inh-caps=-all env HOME="$home" "$@"
"""


@pytest.fixture
def as_nobody() -> Iterator[Callable[[str], str]]:
    """What a Python program prints that an ordinary user runs; the interpreter is made reachable where it is root's."""
    if os.getuid() != 0 or not (shutil.which("setpriv") and shutil.which("unshare")):
        pytest.skip("only root can become an ordinary user, with setpriv and unshare")
    python = Path(sys.base_prefix).resolve()
    closed = next((str(above) for above in reversed(python.parents) if not above.stat().st_mode & 1), "")
    with tempfile.TemporaryDirectory() as home:
        os.chown(home, 65534, 65534)

        def run(source: str) -> str:
            program = ["unshare", "-m", "sh", "-c", AS_NOBODY, "sh", closed, str(python), home, sys.executable, "-c"]
            ran = subprocess.run([*program, source], capture_output=True, text=True, cwd="/", check=False)
            assert ran.returncode == 0, ran.stderr
            return ran.stdout.strip()

        yield run
