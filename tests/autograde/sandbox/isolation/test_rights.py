import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Rung

Inside = Callable[..., str]
Serving = Callable[..., AbstractContextManager[ForkServer]]
CAPGET = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
head, found = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
libc.capget(head, found)
print(sum(found), libc.prctl(39, 0, 0, 0, 0), libc.prctl(3, 0, 0, 0, 0), libc.prctl(23, 21, 0, 0, 0))
"""


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_no_capability_is_left_nor_to_be_had_nor_may_anybody_look_in(
    rung: Rung, inside: Inside, serving: Serving
) -> None:
    """The capabilities, `no_new_privs`, whether it can be looked into, the right to mount in the bounding set."""
    with serving("seccomp") as among:
        assert inside(CAPGET, rung, among=among) == "0 1 0 0"


@pytest.mark.parametrize("rung", ["strict", "confined", "trusted"])
def test_nothing_is_open_but_the_way_to_the_examiner(rung: Rung, inside: Inside) -> None:
    source = """
import json, os, stat
found = {}
for number in range(256):
    try: state = os.fstat(number)
    except OSError: continue
    kinds = {stat.S_IFSOCK: "socket", stat.S_IFIFO: "pipe"}
    found[number] = kinds.get(stat.S_IFMT(state.st_mode), state.st_rdev)
print(json.dumps(found))
"""
    found = json.loads(inside(source, rung))
    nowhere = os.stat("/dev/null").st_rdev
    assert [found.pop(number) for number in "012"] == [nowhere] * 3
    assert sorted(found.values()) == ["pipe", "socket"]


def test_files_are_closed_but_those_to_keep() -> None:
    source = """
import os, sys
from autograde.sandbox.isolation.rights import close_all_but
a, b, c = (os.open("/etc/hostname", os.O_RDONLY) for _ in range(3))
said = os.dup(1)
close_all_but({b, said})
left = []
for number in range(64):
    try: os.fstat(number); left.append(number)
    except OSError: pass
os.write(said, str(left == [0, 1, 2, *sorted([b, said])]).encode())
"""
    ran = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert ran.stdout == "True"


def test_a_parent_that_has_ended_already_ends_the_process() -> None:
    source = """
import os
from autograde.sandbox.isolation.rights import end_with_parent
read, write = os.pipe()
end_with_parent(read)
print("lives", flush=True)
os.close(write)
end_with_parent(read)
print("still lives")
"""
    ran = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert ran.stdout == "lives\n"


def test_the_way_to_the_examiner_takes_no_descriptor_along(inside: Inside) -> None:
    source = """
import socket
ours, theirs = socket.socketpair()
try: socket.send_fds(ours, [b"x"], [0]); print("sent")
except PermissionError: print("refused")
"""
    assert inside(source) == "refused"
    assert hasattr(socket, "send_fds")
