import os
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager, closing

import pytest

from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Rung

Inside = Callable[..., str]
Serving = Callable[..., AbstractContextManager[ForkServer]]


def test_the_student_is_the_first_process_of_its_world(strict: Rung, inside: Inside) -> None:
    assert inside("import os\nprint(os.getpid(), os.getppid())") == "1 0"


def test_the_machine_is_called_student(strict: Rung, inside: Inside) -> None:
    assert inside("import os\nprint(os.uname().nodename)") == "student"


def test_the_network_has_no_way_out_and_none_to_this_machine(
    strict: Rung, listening: int, inside: Inside, serving: Serving
) -> None:
    source = f"""
import socket
print([name for _, name in socket.if_nameindex() if name != "lo"])
for address in (("127.0.0.1", {listening}), ("192.0.2.1", 80)):
    try: socket.create_connection(address, 1); print("reached")
    except OSError as error: print("unreachable" in str(error))
"""
    with serving("seccomp", "landlock") as among:
        assert inside(source, among=among).split() == ["[]", "True", "True"]


def test_an_abstract_socket_of_this_machine_is_not_there(strict: Rung, inside: Inside, serving: Serving) -> None:
    source = """
import socket
try: socket.socket(socket.AF_UNIX).connect("\\0one-neuron-test"); print("reached")
except OSError as error: print(type(error).__name__)
"""
    with closing(socket.socket(socket.AF_UNIX)) as listener:
        listener.bind("\0one-neuron-test")
        listener.listen()
        with serving("seccomp", "landlock") as among:
            assert inside(source, among=among) == "ConnectionRefusedError"
        with serving("seccomp", "landlock", "network") as among:
            assert inside(source, among=among) == "reached"


@pytest.mark.skipif(os.getuid() != 0, reason="only root goes on as nobody")
def test_root_keeps_no_group(inside: Inside) -> None:
    source = "import os\nprint(os.getresuid(), os.getresgid(), 0 in os.getgroups())"
    assert inside(source) == "(65534, 65534, 65534) (65534, 65534, 65534) False"


@pytest.mark.skipif(os.getuid() != 0, reason="only root is counted as nobody")
def test_on_the_confined_rung_roots_threads_are_counted_as_nobodys(inside: Inside) -> None:
    assert inside("import os\nprint(os.getresuid(), os.getgroups())", "confined") == "(65534, 0, 0) []"


ORDINARY = """
import json, os
from autograde.sandbox.examiner.launcher import best_rung, launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.isolation.limits import Limits

def tried(source, rung, server):
    child = launch(server, rung, Limits(), [("a", b"1")])
    outputs, error = Session(child.channel).run(source, show=True)
    child.end()
    assert error is None, error
    return "".join(output.get("text", "") for output in outputs).split()

SOURCE = '''
import os, socket, tempfile
def may(do, *arguments):
    try: do(*arguments)
    except OSError: return "no"
    return "yes"
print(os.getuid(), os.getpid() == 1, open("a").read())
print(may(open, "b", "w"), may(tempfile.mkdtemp), may(os.remove, "a"))
print(may(os.listdir, "/proc"), may(open, "/etc/passwd"), may(open, "/usr/b", "w"), may(os.fork), may(socket.socket))
'''
with student_server() as server:
    print(best_rung(server), os.getuid(), *tried(SOURCE, "strict", server), *tried(SOURCE, "confined", server))
with student_server(without=["seccomp", "landlock"]) as server:
    print(*tried("import ctypes; print(ctypes.CDLL(None).unshare(0x20000))", "strict", server))
"""


def test_the_strict_rung_works_for_an_ordinary_user(strict: Rung, as_nobody: Callable[[str], str]) -> None:
    said = as_nobody(ORDINARY).split()
    allowed, refused = ["yes"] * 3, ["no"] * 5
    assert said[:2] == ["strict", "65534"]
    assert said[2:13] == ["65534", "True", "1", *allowed, *refused]
    assert said[13:24] == ["65534", "False", "1", *allowed, *refused]
    assert said[24:] == ["-1"]
