"""An office of examiners, opened once for all tests that a process runs; the students' code here is ours."""

from collections.abc import Iterator

import pytest

from autograde.grading.exam.office import Office
from autograde.grading.servers import office_server


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    with office_server() as server:
        yield Office(server)
