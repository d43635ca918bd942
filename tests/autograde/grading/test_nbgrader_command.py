from pathlib import Path

import pytest

from autograde.grading.nbgrader_command import Outcome, nbgrader


def test_the_last_line_is_where_the_error_stands() -> None:
    assert Outcome("nbgrader x", 1, "first\nsecond\n\n").last_line == "second"
    assert Outcome("nbgrader x", 1, "").last_line == ""


@pytest.mark.nbgrader
def test_a_command_runs_and_its_words_are_kept(tmp_path: Path) -> None:
    outcome = nbgrader(tmp_path, "--version")
    assert (outcome.command, outcome.status) == ("nbgrader --version", 0)
    assert "nbgrader version 0." in outcome.said


@pytest.mark.nbgrader
def test_a_command_that_fails_says_so(tmp_path: Path) -> None:
    outcome = nbgrader(tmp_path, "generate_assignment", "99_nothing")
    assert outcome.status != 0
    assert "99_nothing" in outcome.said
