"""The order in which the two servers are started."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from autograde.grading.exam import opening
from autograde.sandbox.student import UNSEEN


@pytest.fixture
def deeds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `main` does, in order."""
    done: list[str] = []

    @contextmanager
    def start(figures: bool) -> Iterator[str]:
        done.append(f"students' server, figures {figures}")
        yield "students"
        done.append("end")

    def read(module: str) -> SimpleNamespace:
        done.append(f"import {module.rpartition('.')[2]}")
        return SimpleNamespace(work=lambda server: done.append(f"work with {server}"))

    monkeypatch.setattr(opening, "student_server", start)
    monkeypatch.setattr(opening, "import_module", read)
    return done


def test_the_students_server_is_on_its_way_before_the_examiners_import(deeds: list[str]) -> None:
    opening.main()
    assert deeds == ["students' server, figures True", "import examiners", "work with students", "end"]


def test_without_figures_none_is_made_ready(deeds: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["-c", "3", "module", UNSEEN])
    opening.main()
    assert deeds[0] == "students' server, figures False"
