import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograde.sandbox import forking
from autograde.sandbox.errors import ChildGone, NotIsolated
from autograde.sandbox.examiner.launcher import MODULE, student_server
from autograde.sandbox.forking import JOB, LESSON, ForkServer

LONG = 60.0
"""Far more seconds than anything here takes."""
SERVER = """
import os, subprocess, sys, time
os.dup2(int(sys.argv[1]), 3)
os.close(int(sys.argv[1]))
from autograde.sandbox.forking import serve

learned = b""

def learn(connection):
    global learned
    learned += connection.recv(100)

def work(connection):
    said = connection.recv(100)
    if said == b"recite":
        connection.sendall(learned)
    if said == b"fail":
        raise ValueError("as asked for")
    if said == b"wait":
        connection.sendall(str(os.getpid()).encode())
        time.sleep(600)
    if said == b"leave":
        left = subprocess.Popen(["sleep", "600"], start_new_session=True)
        connection.sendall(str(left.pid).encode())
    connection.sendall(said + b" " + str(os.getpid()).encode())

beside = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
serve(work, learn)
beside.stdin.write(b"spared")
beside.stdin.close()
sys.stdout.write(beside.stdout.read().decode())
"""


class Caller:
    """The other end of a server's control socket."""

    def __init__(self) -> None:
        self.control, theirs = socket.socketpair()
        self._connections: list[socket.socket] = []
        with theirs:
            program = [sys.executable, "-c", SERVER, str(theirs.fileno())]
            self.process = subprocess.Popen(
                program, pass_fds=[theirs.fileno()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )

    def ask(self, what: bytes, kind: bytes = JOB) -> socket.socket:
        """A connection to a process that was told what to do, or to the server that was told what to learn."""
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self.control, [kind], [theirs.fileno()])
        self._connections.append(ours)
        ours.settimeout(LONG)
        ours.sendall(what)
        return ours

    def end(self) -> tuple[str, str]:
        """What the server has printed and complained of."""
        self.control.close()
        said = self.process.communicate(timeout=LONG)
        for connection in self._connections:
            connection.close()
        return said


@pytest.fixture
def caller() -> Iterator[Caller]:
    """A server that echoes."""
    running = Caller()
    yield running
    running.end()


def _gone(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True


def _until(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + LONG
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def test_each_job_has_a_process_of_its_own_and_several_run_at_a_time(caller: Caller) -> None:
    connections = [caller.ask(b"a"), caller.ask(b"b")]
    said = [connection.recv(100).split() for connection in connections]
    assert [word for word, _ in said] == [b"a", b"b"]
    assert len({number for _, number in said} | {str(caller.process.pid).encode()}) == 3


def test_a_job_that_fails_is_told_of_and_the_next_goes_on() -> None:
    caller = Caller()
    assert caller.ask(b"fail").recv(1) == b""
    assert caller.ask(b"next").recv(100).startswith(b"next")
    assert "ValueError: as asked for" in caller.end()[1]


def test_what_the_server_learns_every_job_after_it_knows(caller: Caller) -> None:
    caller.ask(b"one", LESSON)
    caller.ask(b"two", LESSON)
    assert caller.ask(b"recite").recv(6) == b"onetwo"
    assert caller.ask(b"recite").recv(6) == b"onetwo"


def test_a_lesson_that_breaks_off_is_passed_over(caller: Caller) -> None:
    caller.ask(b"one", LESSON).close()
    assert caller.ask(b"next").recv(100).startswith(b"next")


def test_a_request_without_a_descriptor_is_passed_over(caller: Caller) -> None:
    caller.control.sendall(b"c")
    assert caller.ask(b"next").recv(100).startswith(b"next")


def test_at_the_end_jobs_are_ended_and_what_was_there_before_is_not() -> None:
    caller = Caller()
    job = int(caller.ask(b"wait").recv(100))
    assert caller.end()[0] == "spared"
    assert _gone(job)


def test_what_a_job_leaves_behind_is_ended_too() -> None:
    caller = Caller()
    left = int(caller.ask(b"leave").recv(100).split(b"leave")[0])
    caller.end()
    assert _gone(left)


def test_a_killed_server_takes_its_jobs_along(caller: Caller) -> None:
    job = int(caller.ask(b"wait").recv(100))
    caller.process.kill()
    assert _until(lambda: _gone(job))


def test_ended_jobs_do_not_stay_as_zombies(caller: Caller) -> None:
    for _ in range(20):
        caller.ask(b"a").recv(100)
    listed = Path(f"/proc/{caller.process.pid}/task/{caller.process.pid}/children")
    assert _until(lambda: len(listed.read_text().split()) == 1)  # the one that was there before


def test_a_closed_server_answers_no_more() -> None:
    with student_server() as server:
        pass
    with pytest.raises(ChildGone, match="the fork server has ended"):
        server.connect()


def test_a_fork_of_the_caller_does_not_keep_the_server_alive() -> None:
    server = student_server()
    fork = os.fork()
    if fork == 0:
        time.sleep(600)
        os._exit(0)
    server.close()
    assert server._process.returncode == 0  # it was not killed
    os.kill(fork, signal.SIGKILL)
    os.waitpid(fork, 0)


def test_a_server_that_does_not_listen_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forking, "END_SECONDS", 0.1)
    server = student_server()
    os.kill(server.process, signal.SIGSTOP)
    server.close()
    assert _gone(server.process)


def test_the_server_gets_the_environment_it_is_given_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADE_COURSE", "/secret")
    with ForkServer(MODULE, {"PATH": "/usr/bin:/bin", "HOME": str(Path.home())}) as server:
        server.connect().close()
        seen = Path(f"/proc/{server.process}/environ").read_bytes()
    assert b"AUTOGRADE" not in seen


def test_other_systems_are_told_to_take_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(NotIsolated, match=r"on Linux, and this is darwin. Next step"):
        student_server()
