"""The lessons on the machines of students: the set-up cell installs the course, and every untouched lesson runs."""

from typing import Any

import pytest

pytestmark = pytest.mark.platform


def test_every_lesson_in_every_language_runs_without_an_error_or_a_warning(day: dict[str, Any]) -> None:
    assert len(day["notebooks"]) >= 6
    assert day["complaints"] == []


def test_the_course_was_installed_by_the_set_up_cell(day: dict[str, Any]) -> None:
    assert str(day["installed"]).startswith(str(day["venv"]))


def test_setting_up_replaces_nothing_that_the_platform_has(day: dict[str, Any]) -> None:
    assert day["after"] == day["before"]


def test_the_platform_has_the_versions_that_its_file_names(day: dict[str, Any]) -> None:
    named = {name: day["pins"].get(name, version) for name, version in day["before"].items()}
    assert named == day["before"]
