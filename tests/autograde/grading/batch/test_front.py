from pathlib import Path
from typing import Any

import pytest

from autograde.grading.batch import front
from autograde.grading.batch.run import Outcome


class Server:
    """A fork server of which only the end is seen."""

    closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is asked of `grade_class`; three of whom one fails."""
    asked: list[Any] = []

    def grade_class(folder: Path, lesson: str, _office: Any, wishes: Any, _bar: Any) -> Outcome:
        asked.append((folder, lesson, wishes))
        failed, notes = {"cy\udcff": "it is text, not a notebook"}, {"ada": "an odd time"}
        return Outcome(graded=["ada"], unchanged=["ben"], failed=failed, notes=notes, rung="confined")

    monkeypatch.setattr(front, "grade_class", grade_class)
    return asked


def test_who_failed_and_why_is_said_and_the_status_is_1(
    asked: list[Any], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    server: Any = Server()
    assert front.grade(server, Path("/course"), "01", 3, True, force=True) == 1
    said = capsys.readouterr()
    assert said.err == "cy?: it is text, not a notebook\nada: an odd time\n"
    assert said.out == ("01: 1 graded, 1 unchanged since, 1 could not be graded. Isolation: confined.\n")
    ((folder, lesson, wishes),) = asked
    assert (folder, lesson, wishes.jobs, wishes.force) == (Path("/course"), "01", 3, True)
    assert server.closed


def test_the_server_ends_when_grading_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> Outcome:
        raise OSError("no room")

    monkeypatch.setattr(front, "grade_class", fails)
    server: Any = Server()
    with pytest.raises(OSError, match="no room"):
        front.grade(server, Path("/course"), "01", None, True)
    assert server.closed
