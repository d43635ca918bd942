"""A problem names file, line and cause."""

from pathlib import Path

import pytest

from autograde.errors import BuildError
from autograde.lessons.problem import Problem, refuse


def test_a_problem_reads_file_line_cause() -> None:
    assert str(Problem(Path("/lessons/01.py"), 7, "no set-up cell")) == "/lessons/01.py:7: no set-up cell"


def test_a_file_below_the_current_folder_is_named_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(Problem(tmp_path / "source" / "01.py", 7, "cause")) == "source/01.py:7: cause"


def test_all_problems_are_told_at_once_in_reading_order() -> None:
    problems = [Problem(Path("/b.py"), 1, "x"), Problem(Path("/a.py"), 10, "y"), Problem(Path("/a.py"), 9, "z")]
    with pytest.raises(BuildError) as caught:
        refuse(problems)
    assert str(caught.value) == "/a.py:9: z\n/a.py:10: y\n/b.py:1: x"


def test_without_problems_nothing_is_refused() -> None:
    refuse([])


def test_the_same_problem_in_both_languages_is_told_once() -> None:
    with pytest.raises(BuildError, match=r"\A/a\.py:1: x\Z"):
        refuse([Problem(Path("/a.py"), 1, "x")] * 2)
