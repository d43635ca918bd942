from pathlib import Path

import pytest
from click.testing import CliRunner

from autograde.cli import main
from autograde.commands import demo
from autograde.report.scores import Scores


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, bool]]:
    """How the demo was run; only the first time there is something to do."""
    asked: list[tuple[Path, bool]] = []

    def run_demo(folder: Path, fresh: bool) -> bool:
        asked.append((folder, fresh))
        return len(asked) == 1

    monkeypatch.setattr(demo, "run_demo", run_demo)
    monkeypatch.setattr(demo, "read_scores", lambda folder, lesson: Scores(folder, lesson, {}, ()))
    return asked


def test_it_goes_into_demo_course(runs: list[tuple[Path, bool]]) -> None:
    CliRunner().invoke(main, ["demo"])
    assert runs == [(Path("demo_course"), False)]


def test_another_folder_and_a_fresh_start_can_be_asked_for(runs: list[tuple[Path, bool]]) -> None:
    CliRunner().invoke(main, ["demo", "here", "--fresh"])
    assert runs == [(Path("here"), True)]


@pytest.mark.usefixtures("runs")
def test_the_second_time_it_says_that_nothing_changed() -> None:
    first, second = (CliRunner().invoke(main, ["demo"]).output for _ in range(2))
    assert "Nothing has changed" not in first
    assert second.startswith("Nothing has changed since the last time")
    assert "01_single_neuron" in second
