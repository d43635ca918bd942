import os
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from autograde.sandbox.examiner.launcher import launch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation import landlock
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import Limits

Inside = Callable[..., str]
Serving = Callable[..., AbstractContextManager[ForkServer]]
TRY = """
import os
def may(do, *arguments, **keywords):
    try: do(*arguments, **keywords)
    except OSError as error: return type(error).__name__
    return "yes"
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder of the machine in which anybody may do anything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        (folder / "a").write_text("1")
        (folder / "a").chmod(0o666)
        yield folder


def test_this_kernel_has_a_version_of_it() -> None:
    assert landlock.version() >= 1


@pytest.mark.parametrize(
    "act",
    [
        "open, {a!r}",
        "open, {a!r}, 'w'",
        "os.listdir, {folder!r}",
        "open, {folder!r} + '/b', 'w'",
        "os.mkdir, {folder!r} + '/b'",
        "os.remove, {a!r}",
        "os.rename, 'own', {folder!r} + '/b'",
        "os.rename, {a!r}, 'b'",
        "os.symlink, 'x', {folder!r} + '/b'",
        "open, '/proc/self/status'",
        "open, '/etc/passwd'",
        "os.listdir, '/dev/shm'",
    ],
)
def test_nothing_outside_is_read_or_changed_on_the_confined_rung(act: str, inside: Inside, open_folder: Path) -> None:
    filled = act.format(a=str(open_folder / "a"), folder=str(open_folder))
    assert inside(f"{TRY}print(may({filled}))", "confined", files=[("own", b"")]) in ("PermissionError", "OSError")
    assert sorted(path.name for path in open_folder.iterdir()) == ["a"]
    assert (open_folder / "a").read_text() == "1"


def test_a_symbolic_link_leads_nowhere(inside: Inside, open_folder: Path) -> None:
    source = f"{TRY}os.symlink({str(open_folder / 'a')!r}, 'link')\nprint(may(open, 'link'))"
    assert inside(source, "confined") == "PermissionError"


def test_one_submission_does_not_reach_the_folder_of_another_that_runs(server: ForkServer, inside: Inside) -> None:
    other = launch(server, "confined", Limits(), [("answer", b"42")])
    try:
        outputs, _error = Session(other.channel).run("import os\nprint(os.getcwd())", show=True)
        folder = outputs[0]["text"].strip()
        acts = (f"os.listdir, {folder!r}", f"open, {folder!r} + '/answer'", f"os.listdir, {folder!r} + '/..'")
        said = inside(TRY + "\n".join(f"print(may({act}))" for act in acts), "confined")
    finally:
        other.end()
    assert said.split() == ["PermissionError"] * 3


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_no_pipe_and_no_device_gets_a_name(rung: Rung, serving: Serving) -> None:
    with serving("seccomp") as among:
        child = launch(among, rung, Limits())
        try:
            outputs, error = Session(child.channel).run(f"{TRY}print(may(os.mkfifo, 'pipe'))", show=True)
        finally:
            child.end()
    assert error is None
    assert outputs[0]["text"].strip() == "PermissionError"


@pytest.mark.parametrize(
    ("version", "reach"),
    [
        (4, "socket.create_connection, ('127.0.0.1', {port})"),
        (6, "socket.socket(socket.AF_UNIX).connect, '\\0one-neuron-scope'"),
        (6, "os.kill, {process}, 0"),
    ],
)
def test_newer_kernels_keep_it_from_connecting_and_from_signals(
    version: int, reach: str, serving: Serving, inside: Inside, listening: int
) -> None:
    if landlock.version() < version:
        pytest.skip(f"this kernel has version {landlock.version()} of Landlock, {version} is needed")
    source = f"import socket\n{TRY}print(may({reach.format(port=listening, process=os.getpid())}))"
    with closing(socket.socket(socket.AF_UNIX)) as listener:
        listener.bind("\0one-neuron-scope")
        listener.listen()
        with serving("seccomp") as among:
            assert inside(source, "confined", among=among) == "PermissionError"
        with serving("seccomp", "landlock") as among:
            assert inside(source, "confined", among=among) == "yes"


def test_its_own_folder_is_its_own(inside: Inside) -> None:
    source = f"""{TRY}
os.makedirs("a/b"); open("a/b/c", "w").write("1"); os.rename("a/b/c", "d"); os.symlink("d", "e")
print(open("e").read(), may(os.remove, "d"), may(os.rmdir, "a/b"))
print(may(open, "/dev/null", "w"), may(open, "/dev/urandom"))
"""
    assert inside(source, "confined").split() == ["1", "yes", "yes", "yes", "yes"]
