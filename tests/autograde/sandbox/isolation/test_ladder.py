import ctypes
import json
import os
import select
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograde.sandbox.examiner.launcher import launch, student_server
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import ADVICE, LAYERS, RUNGS, Layer, Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits

Inside = Callable[..., str]
Serving = Callable[..., AbstractContextManager[ForkServer]]
KEY = 0x0E1E7
_LIBC = "import ctypes; libc = ctypes.CDLL(None, use_errno=True)\n"


@dataclass(frozen=True)
class Wall:
    """What a layer forbids.

    Attributes:
        hidden_by: layers behind it that forbid the same, and are left out to see this one.
        source: prints True where it is not forbidden; names in braces are filled in.
    """

    hidden_by: tuple[Layer, ...]
    source: str
    rung: Rung = "strict"


WALLS: dict[Layer, Wall] = {
    "processes": Wall(
        ("seccomp", "landlock", "nobody"),
        "import os\ntry: os.kill({process}, 0); print(True)\nexcept OSError: print(False)",
    ),
    "descriptors": Wall((), "import os\nprint(os.fstat(1).st_rdev != os.stat('/dev/null').st_rdev)"),
    "network": Wall(
        ("seccomp", "landlock"),
        "import socket\ntry: socket.create_connection(('127.0.0.1', {port}))\n"
        "except OSError: print(False)\nelse: print(True)",
    ),
    "ipc": Wall(("seccomp",), _LIBC + "print(libc.shmget({key}, 0, 0) >= 0)"),
    "names": Wall((), "import socket\nprint(socket.gethostname() == {name})"),
    "files": Wall(("landlock",), "import os\nprint(os.path.exists({secret}))"),
    "nobody": Wall((), "import os\nprint(os.geteuid() == 0)"),
    "limits": Wall((), "try: x = bytearray(300 * 2**20); print(True)\nexcept MemoryError: print(False)"),
    "capabilities": Wall(("seccomp",), _LIBC + "print(libc.unshare(0x00020000) == 0)"),
    "landlock": Wall(
        (), "try: open({secret}).read(); print(True)\nexcept PermissionError: print(False)", rung="confined"
    ),
    "seccomp": Wall((), "import os\ntry: os.memfd_create('x'); print(True)\nexcept PermissionError: print(False)"),
}


@pytest.fixture(scope="module")
def secret() -> Iterator[Path]:
    """A file that any user may read, outside of what a submission may."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder, "secret")
        file.write_text("1234")
        file.chmod(0o644)
        yield file


@pytest.fixture
def shared_memory() -> Iterator[int]:
    """A segment of this machine's."""
    libc = ctypes.CDLL(None, use_errno=True)
    number = libc.shmget(KEY, 4096, 0o1666)
    assert number >= 0
    yield KEY
    libc.shmctl(number, 0, None)


@pytest.mark.parametrize("layer", WALLS)
def test_a_layer_forbids_what_is_possible_without_it(
    layer: Layer, inside: Inside, serving: Serving, strict: Rung, secret: Path, shared_memory: int, listening: int
) -> None:
    if layer == "nobody" and os.getuid() != 0:
        pytest.skip("only root becomes nobody")
    wall = WALLS[layer]
    filled = wall.source.format(
        process=os.getpid(), port=listening, key=shared_memory, name=repr(os.uname().nodename), secret=repr(str(secret))
    )
    limits = Limits(memory_bytes=200 * MEGABYTE)
    with serving(*wall.hidden_by) as walled, serving(*wall.hidden_by, layer) as open_:
        assert inside(filled, wall.rung, limits, among=walled) == "False"
        assert inside(filled, wall.rung, limits, among=open_) == "True"


def _ended(process: int) -> bool:
    """Whether a process that is not this one's child has ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True


def _until(holds: Callable[[], bool]) -> bool:
    """Whether it comes to hold, with far more time than it takes."""
    until = time.monotonic() + 60
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def _below(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(one) for one in listed.read_text().split()]


@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("left_out", [(), ("leash",)])
def test_the_leash_ends_the_process_when_the_server_is_killed(rung: Rung, left_out: tuple[Layer, ...]) -> None:
    server = student_server(without=left_out)
    child = launch(server, rung, Limits())
    (warden,) = _below(server.process)
    (student,) = _below(warden)
    look = select.poll()
    look.register(os.pidfd_open(student), select.POLLIN)
    os.kill(server.process, signal.SIGKILL)
    assert _until(lambda: _ended(warden))
    if left_out:
        assert look.poll(300) == []
    else:
        assert look.poll(60_000) != []
    child.end()
    server.close()
    assert _until(lambda: _ended(student))


def test_the_strict_rung_has_every_layer() -> None:
    assert set(LAYERS["strict"]) == {*WALLS, "leash"}


def test_a_rung_has_the_layers_of_those_below() -> None:
    assert set(LAYERS["trusted"]) < set(LAYERS["confined"]) < set(LAYERS["strict"])


def test_a_refusal_says_what_to_do_next() -> None:
    assert all("Next step" in advice for advice in ADVICE.values())
    assert "'confined'" in ADVICE["strict"]
    assert "'trusted'" not in ADVICE["strict"]


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_nobody_is_root_inside(rung: Rung, inside: Inside) -> None:
    said = inside("import os\nprint(os.getuid())", rung)
    assert int(said) == (os.getuid() or 65534)


def test_the_environment_names_nothing_of_the_machines(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADE_COURSE", "/secret/course")
    with student_server() as among:
        seen = json.loads(inside("import json, os\nprint(json.dumps(dict(os.environ)))", among=among))
    assert "AUTOGRADE_COURSE" not in seen
    assert (seen["HOME"], seen["TMPDIR"]) == ("/home/student", "/tmp")


def test_the_process_has_a_session_of_its_own_and_no_terminal(inside: Inside) -> None:
    said = inside("import os\nprint(os.getsid(0) == os.getpid(), os.isatty(0), os.isatty(1), os.isatty(2))")
    assert said == "True False False False"
