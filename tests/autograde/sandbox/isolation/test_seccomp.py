import errno
import json
import platform
from collections.abc import Callable

import pytest

from autograde.sandbox.isolation import seccomp
from autograde.sandbox.isolation.ladder import Rung

Inside = Callable[..., str]

CALLS: dict[str, tuple[int | str, ...]] = {
    "socket of the internet": (41, 2, 1, 0),
    "socket of this machine": (41, 1, 1, 0),
    "pair of another kind": (53, 2, 1, 0, "four_numbers"),
    "pair of datagrams": (53, 1, 2, 0, "four_numbers"),
    "a new process": (57,),
    "a new process by vfork": (58,),
    "clone without a thread": (56, 17, 0, 0, 0, 0),
    "clone into a world of users": (56, 0x10000000 | 0x10000, 0, 0, 0, 0),
    "running a program": (59, 0, 0, 0),
    "tracing": (101, 0, 0, 0, 0),
    "another's memory": (310, 1, 0, 0, 0, 0, 0),
    "a file without a name": (319, "name", 0),
    "io_uring": (425, 1, 0),
    "keys": (250, 0, 0, 0),
    "userfaultfd": (323, 0),
    "personality": (135, 0x40000),
    "bpf": (321, 0, 0, 0),
    "performance": (298, 0, 0, -1, -1, 0),
    "a session": (112,),
    "a world of users": (272, 0x10000000),
    "mounting": (165, 0, 0, 0, 0, 0),
    "another root": (161, "name"),
    "shared memory": (29, 0, 4096, 0o1666),
    "a queue": (68, 0, 0o1666),
    "a semaphore": (64, 0, 1, 0o1666),
    "a descriptor of a process": (434, 1, 0),
    "ending when the parent does, no more": (157, 1, 0, 0, 0, 0),
    "looking into this process": (157, 4, 1, 0, 0, 0),
    "typing on the terminal": (16, 0, 0x5412, "name"),
    "signals by a file: to whom": (72, 0, 8, 1),
    "signals by a file: which": (72, 0, 10, 9),
    "a signal to all": (62, -1, 0),
    "a signal to the group": (62, 0, 0),
    "another's limits": (302, 1, 7, 0, 0),
    "cutting a file by its path": (76, "name", 0),
    "a device": (133, "name", 0o20666, 0x0103),
    "a second name": (86, "name", "name"),
    "another owner": (92, "name", 0, 0),
    "another user": (105, 0),
    "the process's own filter": (317, 1, 0, 0),
    "a call that is yet to come": (1023,),
}
"""The number of a call and its arguments; words are names of the source below."""

SOURCE = """
import ctypes, json
libc = ctypes.CDLL(None, use_errno=True)
name, four_numbers = ctypes.c_char_p(b"made"), (ctypes.c_int * 4)()
def tried(*arguments):
    ctypes.set_errno(0)
    values = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    return ctypes.get_errno() if libc.syscall(*values) < 0 else 0
"""

x86_64 = pytest.mark.skipif(platform.machine() != "x86_64", reason="the numbers below are those of x86_64")


@x86_64
@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_nothing_that_reaches_out_is_left(rung: Rung, inside: Inside) -> None:
    lines = [f"said[{what!r}] = tried({', '.join(map(str, call))})" for what, call in CALLS.items()]
    said = json.loads(inside("\n".join([SOURCE, "said = {}", *lines, "print(json.dumps(said))"]), rung))
    assert said == dict.fromkeys(CALLS, errno.EPERM)


@x86_64
def test_clone3_is_unknown_so_that_the_c_library_takes_clone(inside: Inside) -> None:
    assert int(inside(SOURCE + "print(tried(435, 0, 0))")) == errno.ENOSYS


def test_files_have_no_extended_attributes(inside: Inside) -> None:
    source = """
import os
try: os.setxattr("a", "user.x", b"1")
except OSError as error: print(error.errno)
"""
    assert int(inside(source, files=[("a", b"1")])) == errno.ENOTSUP


@x86_64
def test_a_call_by_the_numbers_of_another_kind_of_machine_ends_the_process(inside: Inside) -> None:
    with pytest.raises(Exception, match=r"closed|gone|reset"):
        inside(SOURCE + "print(tried(0x40000000 + 39))")


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_what_a_lesson_needs_works(rung: Rung, inside: Inside) -> None:
    source = """
import asyncio, concurrent.futures, shutil, tempfile, threading
import numpy as np
async def later(): await asyncio.sleep(0.001); return 1
print(await later())
with concurrent.futures.ThreadPoolExecutor(4) as pool: print(sum(pool.map(abs, [-1, 2])))
with tempfile.TemporaryDirectory() as folder:
    np.save(folder + "/a.npy", np.arange(3)); shutil.copy2(folder + "/a.npy", "b.npy")
print(np.load("b.npy").sum(), np.linalg.norm(np.ones((50, 50)) @ np.ones((50, 50))))
"""
    assert inside(source, rung).split() == ["1", "3", "3", "2500.0"]


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_the_rights_and_times_of_files_stay_what_they_are(rung: Rung, inside: Inside) -> None:
    source = """
import os
before = os.stat("a")
os.chmod("a", 0); os.utime("a", (1, 1))
with open("a") as file: os.fchmod(file.fileno(), 0)
after = os.stat("a")
print(before.st_mode == after.st_mode, before.st_mtime_ns == after.st_mtime_ns)
"""
    assert inside(source, rung, files=[("a", b"1")]) == "True True"


def test_a_signal_to_the_process_itself_arrives(inside: Inside) -> None:
    source = """
import os, signal
signal.signal(signal.SIGUSR1, lambda *_: print("came"))
os.kill(os.getpid(), signal.SIGUSR1)
"""
    assert inside(source) == "came"


def test_every_way_through_the_filter_ends() -> None:
    steps = seccomp.program(7)
    assert len(steps) < 4096
    for at, (kind, yes, no, _value) in enumerate(steps):
        if kind & 0x07 == 0x05:
            assert at + 1 + max(yes, no) < len(steps)
    assert steps[-1] == (0x06, 0, 0, 0x00050000 | errno.EPERM)


def test_an_unknown_machine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seccomp, "known_machine", lambda: False)
    with pytest.raises(OSError, match="not known here"):
        seccomp.forbid()
