"""Each layer of the walls holds an attack: with that layer alone left out, the kernel refuses less.

Two layers stand before the same thing where one of them could fail: then both are left out, and each alone is shown to
be enough. Attacks that fill memory, disk or the table of processes are never made without the limit that holds them.
"""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from arena.attack import read_attack

from autograde.sandbox.errors import ChildGone
from autograde.sandbox.examiner.launcher import launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.isolation.ladder import Layer
from autograde.sandbox.isolation.limits import MEGABYTE, Limits, threads_running


class Inside:
    """Runs code inside, without some layers; a server for each set of them."""

    def __init__(self) -> None:
        self._servers: dict[frozenset[Layer], object] = {}

    def __call__(self, source: str, *without: Layer, **limits: float) -> str:
        key = frozenset(without)
        if key not in self._servers:
            self._servers[key] = student_server(sorted(key))
        child = launch(self._servers[key], "strict", Limits(**{"memory_bytes": 256 * MEGABYTE, **limits}))  # type: ignore[arg-type]
        try:
            return str(Session(child.channel, 10.0, 5.0).run(source, show=True))
        finally:
            child.end()

    def close(self) -> None:
        for server in self._servers.values():
            server.close()  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def inside() -> Iterator[Inside]:
    made = Inside()
    yield made
    made.close()


@pytest.mark.parametrize("name", ["ptrace", "mounts", "io_uring", "sockets", "parent_memory"])
def test_without_seccomp_the_kernel_listens(name: str, inside: Inside) -> None:
    attack = read_attack(name, "mark", "/nowhere")
    source = attack.cells[0].source
    assert attack.shows in inside(source)
    assert attack.shows not in inside(source, "seccomp")


def test_without_seccomp_processes_are_made(inside: Inside) -> None:
    source = "import os\nborn = os.fork()\nif born == 0: os._exit(0)\nprint('BO' + 'RN', os.waitpid(born, 0)[1])"
    assert "PermissionError" in inside(source)
    assert "BORN 0" in inside(source, "seccomp")


def test_files_or_landlock_alone_keep_the_course_out_of_sight(inside: Inside, course: Path) -> None:
    source = f"""
try:
    print("READ", open({str(course / "gradebook.db")!r}).read())
except OSError as error:
    print(error)
"""
    course.parent.parent.chmod(0o755)
    course.parent.chmod(0o755)
    assert "READ" not in inside(source)
    assert "READ" not in inside(source, "files")
    assert "READ" not in inside(source, "landlock")
    assert "READ" in inside(source, "files", "landlock", "nobody", "capabilities")


def test_without_landlock_devices_are_written_to(inside: Inside) -> None:
    source = "print('WROTE', open('/dev/zero', 'wb').write(b'x'))"
    assert "PermissionError" in inside(source)
    assert "WROTE" in inside(source, "landlock")


def test_without_a_world_of_files_the_machine_is_seen(inside: Inside) -> None:
    source = "import os\nprint(os.path.exists('/proc/self'), os.path.exists('/etc/passwd'))"
    assert "False False" in inside(source)
    assert "True True" in inside(source, "files")


def test_without_a_world_of_processes_parents_have_numbers(inside: Inside) -> None:
    source = "import os\nprint(os.getpid(), os.getppid())"
    assert "1 0" in inside(source)
    assert "1 0" not in inside(source, "processes")


@pytest.mark.parametrize(("layer", "kind"), [("network", "net"), ("ipc", "ipc"), ("names", "uts")])
def test_without_its_layer_this_world_is_the_machine_s(layer: Layer, kind: str, inside: Inside) -> None:
    outside = str(Path(f"/proc/self/ns/{kind}").readlink())
    source = f"import os\nprint(os.readlink('/proc/thread-self/ns/{kind}'))"
    seen = ("files", "landlock", "capabilities", "nobody")  # so that one's own place in the world can be read
    assert outside not in inside(source, *seen)
    assert outside in inside(source, *seen, layer)


def test_without_the_network_s_layer_this_machine_is_reached(inside: Inside) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        source = f"import socket\nprint('REACH' + 'ED', socket.create_connection({address!r}, 2))"
        assert "REACHED" not in inside(source, "seccomp", "landlock")
        assert "REACHED" in inside(source, "seccomp", "landlock", "network")


def test_without_nobody_it_is_the_one_who_grades(inside: Inside) -> None:
    source = "import os\nprint('user', os.getuid())"
    assert "user 0" not in inside(source)
    assert f"user {os.getuid()}" in inside(source, "nobody")


def test_without_its_layer_capabilities_are_left(inside: Inside) -> None:
    source = """
import ctypes
libc = ctypes.CDLL(None)
print("bounds", [number for number in range(40) if libc.prctl(23, number, 0, 0, 0) == 1])
"""
    assert "bounds []" in inside(source, "seccomp")
    assert "bounds []" not in inside(source, "seccomp", "capabilities")


def test_without_its_layer_descriptors_of_the_grader_stay_open(
    inside: Inside, capfd: pytest.CaptureFixture[str]
) -> None:
    source = "import os\nprint(os.write(1, b'typed-here'))"
    inside(source)
    assert "typed-here" not in capfd.readouterr().out
    with student_server(["descriptors"]) as server:
        child = launch(server, "strict", Limits())
        Session(child.channel).run(source, show=False)
        child.end()
    assert "typed-here" in capfd.readouterr().out


MEMORY = "kept = bytearray({} * 2**20); print('FITS')"
FILES = "import os\nkept = [os.dup(0) for _ in range({})]\nprint('FITS')"
THREADS = """
import threading
stop = threading.Event()
threading.stack_size(2**16)
kept = [threading.Thread(target=stop.wait, daemon=True) for _ in range({})]
for one in kept:
    one.start()
stop.set()
print('FITS')
"""
DISK = "file = open('/tmp/x', 'wb', buffering=0)\nprint('FITS', sum(file.write(bytes(2**20)) for _ in range({})))"


@pytest.mark.parametrize(
    ("source", "limit", "low", "high", "amount", "word"),
    [
        (MEMORY, "memory_bytes", 64 * MEGABYTE, 256 * MEGABYTE, 100, "MemoryError"),
        (FILES, "open_files", 32, 128, 60, "Too many open files"),
        (DISK, "disk_bytes", 2 * MEGABYTE, 8 * MEGABYTE, 4, "OSError"),
    ],
)
def test_it_is_the_limit_that_stops_a_flood(
    source: str, limit: str, low: int, high: int, amount: int, word: str, inside: Inside
) -> None:
    assert word in inside(source.format(amount), **{limit: low})
    assert "FITS" in inside(source.format(amount), **{limit: high})


def test_it_is_the_limit_that_stops_a_flood_of_threads(inside: Inside) -> None:
    amount = threads_running() + 100  # the limit lies above what runs on this machine already
    assert "start new thread" in inside(THREADS.format(amount), threads=8)
    assert "FITS" in inside(THREADS.format(amount), threads=amount + 100)


def test_it_is_the_limit_that_stops_a_busy_process(inside: Inside) -> None:
    source = "import time\nuntil = time.process_time() + 1.5\nwhile time.process_time() < until: pass\nprint('FITS')"
    with pytest.raises(ChildGone):
        inside("while True: pass", processor_seconds=1)
    assert "FITS" in inside(source, processor_seconds=10)
