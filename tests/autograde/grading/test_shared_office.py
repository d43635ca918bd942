"""One office for a process, with real examiners."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograde.grading.exam.paper import Cell
from autograde.grading.exam.terms import Terms
from autograde.grading.servers import office_server
from autograde.grading.shared_office import SharedOffice
from autograde.sandbox.isolation.limits import Limits

TERMS = Terms("confined", Limits())
PAPER = [Cell("student", "x = 2\nprint('seen')\nx"), Cell("test", "x / 4", points=1.0)]


@pytest.fixture
def office() -> Iterator[SharedOffice]:
    shared = SharedOffice()
    yield shared
    shared.close()


def test_it_is_opened_when_it_is_needed_and_one_is_enough(office: SharedOffice) -> None:
    assert office._server is None
    assert office.examine(PAPER, TERMS, {}, "")[1].points == 0.5
    first = office._server
    office.examine(PAPER, TERMS, {}, "")
    assert office._server is first
    assert first is not None
    office.close()
    assert first.ended


def test_an_office_that_has_died_is_replaced(office: SharedOffice) -> None:
    office.examine(PAPER, TERMS, {}, "")
    dead = office._server
    assert dead is not None
    os.kill(dead.process, signal.SIGKILL)
    os.waitid(os.P_PID, dead.process, os.WEXITED | os.WNOWAIT)
    assert office.examine(PAPER, TERMS, {}, "")[1].points == 0.5
    assert office._server is not dead


def test_it_takes_over_a_server_that_is_on_its_way() -> None:
    server = office_server()
    office = SharedOffice(server)
    assert office.rung("trusted") == "trusted"
    office.close()
    assert server.ended


def test_the_tests_have_the_environment_and_the_files_that_are_given(office: SharedOffice, tmp_path: Path) -> None:
    test = "import os\nfloat(os.environ['COURSE'] == open('given.txt').read() == 'x')"
    (tmp_path / "given.txt").write_text("x")
    (result,) = office.examine([Cell("test", test, points=1.0)], TERMS, {"COURSE": "x"}, str(tmp_path))
    assert result.points == 1.0


def test_without_figures_nothing_is_displayed_and_what_is_printed_is_kept() -> None:
    class Course:
        digest, cells = "d", {}

    office = SharedOffice(figures=False)
    try:
        results = office.examine_class(Course(), PAPER, TERMS, {}, "", [])  # type: ignore[arg-type]
    finally:
        office.close()
    assert [output["output_type"] for output in results[0].outputs] == ["stream"]
    assert results[1].points == 0.5
