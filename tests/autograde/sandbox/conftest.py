"""A server of students' processes, and conversations with them, on the rung without walls: the code here is ours."""

from collections.abc import Callable, Iterator

import pytest

from autograde.sandbox.examiner.launcher import launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.limits import Limits

Begin = Callable[..., Session]


@pytest.fixture(scope="session")
def students() -> Iterator[ForkServer]:
    with student_server() as server:
        yield server


@pytest.fixture
def begin(students: ForkServer) -> Iterator[Begin]:
    """Begin a conversation with a process that has run a cell."""
    children = []

    def start(
        source: str = "", cell_seconds: float = 60.0, call_seconds: float = 60.0, limits: Limits | None = None
    ) -> Session:
        child = launch(students, "trusted", limits or Limits())
        children.append(child)
        session = Session(child.channel, cell_seconds, call_seconds)
        outputs, error = session.run(source, show=False)
        assert error is None, (outputs, error)
        return session

    yield start
    for child in children:
        child.end()
