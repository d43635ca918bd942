from pathlib import Path

import pytest
from click.testing import CliRunner

from autograde.cli import main
from autograde.commands import build
from autograde.lessons.writing import Changes


def _invoke(monkeypatch: pytest.MonkeyPatch, changed: dict[Path, str], *arguments: str) -> tuple[int, str]:
    monkeypatch.setattr(build, "checkout", lambda: Path("/c"))
    monkeypatch.setattr(build, "build_course", lambda root, check: Changes(changed, ()))
    shown = CliRunner().invoke(main, ["build", *arguments])
    return shown.exit_code, shown.output


STALE = {Path("/c/notebooks/en/01_x/01_x.ipynb"): "text"}
NAME = str(Path("notebooks/en/01_x/01_x.ipynb"))


def test_building_lists_what_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _invoke(monkeypatch, STALE) == (0, f"{NAME}\n1 notebooks changed.\n")


def test_building_what_is_built_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _invoke(monkeypatch, {}) == (0, "Every notebook is up to date.\n")


def test_checking_names_what_is_stale_and_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    status, shown = _invoke(monkeypatch, STALE, "--check")
    assert status == 1
    assert shown.startswith(f"{NAME}\nError: 1 committed notebooks are stale: run `python -m autograde build`")


def test_checking_what_is_fresh_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _invoke(monkeypatch, {}, "--check") == (0, "Every committed notebook is up to date.\n")


def test_outside_of_a_checkout_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "checkout", lambda: None)
    shown = CliRunner().invoke(main, ["build"])
    assert shown.exit_code == 1
    assert "not in a checkout" in shown.output
