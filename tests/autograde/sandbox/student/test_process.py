import os
import select
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from typing import Any

import pytest

from autograde.sandbox.channel import Channel
from autograde.sandbox.examiner.launcher import launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.limits import Limits
from autograde.sandbox.student.process import SAID
from autograde.sandbox.wire import Reference, decode, encode

LONG = 60.0


@pytest.fixture(scope="module")
def server() -> Iterator[ForkServer]:
    """A server of students' processes."""
    with student_server() as running:
        yield running


def _none(reference: Reference) -> Any:
    raise AssertionError(reference)


def _asked(server: ForkServer, rung: str) -> tuple[bytes, list[int], Any]:
    """What comes back on an order, by hand: the first byte, descriptors, the first message."""
    connection = server.connect()
    connection.settimeout(LONG)
    with closing(Channel(connection)) as channel:
        channel.send(encode((rung, asdict(Limits()), [])))
        said, passed, _flags, _address = socket.recv_fds(connection, 1, 1)
        return said, passed, decode(channel.receive(), _none)


def test_first_comes_the_process_then_that_it_is_ready(server: ForkServer) -> None:
    said, passed, answer = _asked(server, "trusted")
    assert (said, answer) == (SAID, ("ready", "trusted"))
    assert select.select(passed, [], [], LONG)[0] == passed  # it ends, as nobody asks it any more
    os.close(passed[0])


def test_a_refusal_comes_as_a_message() -> None:
    with student_server(without=["descriptors"]) as server:
        connection = server.connect()
        connection.settimeout(LONG)
        with closing(Channel(connection)) as channel:
            channel.send(encode(("strict", asdict(Limits()), [("../a", b"")])))
            socket.recv_fds(connection, 1, 1)
            kind, reason = decode(channel.receive(), _none)
    assert kind == "refused"
    assert reason.startswith("files: ")


def test_a_layer_can_be_left_out_by_the_server_alone() -> None:
    source = "import os\ntry: os.memfd_create('x'); print(1)\nexcept OSError: print(0)"
    for without, expected in (((), "0\n"), (("seccomp",), "1\n")):
        with student_server(without=without) as server:
            child = launch(server, "confined", Limits())
            outputs, _error = Session(child.channel).run(source, show=True)
            child.end()
        assert outputs[0]["text"] == expected


def test_what_the_course_imports_is_there_already(server: ForkServer) -> None:
    child = launch(server, "confined", Limits())
    names = ("numpy", "matplotlib.pyplot", "course_lib.plots", "course_lib.widgets", "autograde.notebook.front")
    outputs, _error = Session(child.channel).run(f"import sys\nprint(set({names}) - set(sys.modules))", show=True)
    child.end()
    assert outputs[0]["text"] == "set()\n"


def test_nothing_of_a_submission_is_seen_by_the_next(server: ForkServer) -> None:
    first, second = launch(server, "confined", Limits()), launch(server, "confined", Limits())
    Session(first.channel).run("import numpy, os; numpy.left = left = 1; os.environ['LEFT'] = '1'", show=False)
    third = launch(server, "confined", Limits())
    source = "import numpy, os\nprint('left' in globals(), hasattr(numpy, 'left'), 'LEFT' in os.environ)"
    for child in (second, third):
        outputs, _error = Session(child.channel).run(source, show=True)
        assert outputs[0]["text"] == "False False False\n"
    for child in (first, second, third):
        child.end()
