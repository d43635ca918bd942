"""One office and one throw-away course for all attacks."""

import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from arena.course import make
from arena.examined import examine

from autograde.grading.exam.office import Office
from autograde.grading.servers import office_server

collect_ignore = ["arena", "notebooks"]


@pytest.fixture(scope="session")
def mark() -> str:
    return f"attack-{uuid.uuid4().hex[:12]}"


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="session")
def office(course: Path) -> Iterator[Office]:
    with office_server() as server:
        office = Office(server)
        examine(office, course, [])  # everything is imported from now on
        yield office
