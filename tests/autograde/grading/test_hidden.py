import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from autograde.errors import NoSecret, UnknownExercise
from autograde.grading import hidden
from autograde.grading.secret import write_secret
from autograde.verdict import Verdict


@pytest.fixture(autouse=True)
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Verdict]:
    """A course folder, and what a notebook would show."""
    write_secret(tmp_path)
    monkeypatch.setenv("AUTOGRADE_COURSE", str(tmp_path))
    verdicts: list[Verdict] = []
    monkeypatch.setattr(hidden, "display", verdicts.append)
    return verdicts


def _right(x: float, w: float, b: float) -> float:
    return 1 / (1 + np.exp(-(x * w + b)))


def test_a_right_function_gets_its_points_as_a_plain_number() -> None:
    points = hidden.grade("0_1", _right)
    assert type(points) is float
    assert points == 2.0


def test_an_untouched_cell_gets_nothing_and_a_card_that_says_so(shown: list[Verdict]) -> None:
    assert hidden.grade("0_1", ...) == 0.0
    assert [verdict.status for verdict in shown] == ["not attempted"]


def test_half_right_gets_half(shown: list[Verdict]) -> None:
    assert hidden.grade("0_1", lambda x, w, b: x * w + b) == 1.0
    assert shown[0].slips == ("sigmoid_forgotten",)


def test_the_hidden_inputs_are_not_those_of_check() -> None:
    seen: list[float] = []

    def spy(x: float, w: float, b: float) -> float:
        seen.extend(np.ravel(w).tolist())
        return _right(x, w, b)

    hidden.grade("0_1", spy)
    hidden_weights = set(seen)
    seen.clear()
    hidden.diagnose(hidden.get("0_1"), spy)
    assert hidden_weights - set(seen)


def test_nothing_that_the_student_prints_reaches_the_notebook(capfd: pytest.CaptureFixture[str]) -> None:
    def chatty(x: float, w: float, b: float) -> float:
        print("input", x)
        print("input", x, file=sys.stderr)
        return _right(x, w, b)

    assert hidden.grade("0_1", chatty) == 2.0
    assert capfd.readouterr() == ("", "")


def test_a_warning_does_not_cost_the_points(capfd: pytest.CaptureFixture[str]) -> None:
    def noisy(x: float, w: float, b: float) -> float:
        warnings.warn("overflow", RuntimeWarning, stacklevel=1)
        return _right(x, w, b)

    assert hidden.grade("0_1", noisy) == 2.0
    assert capfd.readouterr().err == ""


def test_the_card_shows_no_input(shown: list[Verdict]) -> None:
    seen: list[float] = []

    def tells(x: float, w: float, b: float) -> float:
        seen.append(w)
        raise ValueError(w)

    assert hidden.grade("0_1", tells) == 0.0
    assert "ValueError" in repr(shown[0])
    assert all(str(w) not in repr(shown[0]) and f"{w:.3g}" not in repr(shown[0]) for w in seen)


def test_an_unknown_exercise_is_an_error_of_the_notebook() -> None:
    with pytest.raises(UnknownExercise):
        hidden.grade("9_9", 1)


def test_outside_of_a_course_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AUTOGRADE_COURSE")
    with pytest.raises(NoSecret):
        hidden.grade("0_1", _right)
