"""The sources are found in a checkout and in an installed package."""

from pathlib import Path

import pytest

from autograde.lessons import locations

ROOT = Path(__file__).parents[3]


def test_this_is_a_checkout() -> None:
    assert locations.checkout() == ROOT


def test_in_a_checkout_the_sources_are_those_that_people_edit() -> None:
    assert locations.lesson_sources() == ROOT / "notebooks" / "source"


def test_in_a_wheel_the_sources_lie_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "autograde" / "lessons"
    monkeypatch.setattr(locations, "_PACKAGE", package)
    assert locations.checkout() is None
    assert locations.lesson_sources() == package / "texts"


def test_a_notebooks_folder_beside_the_package_makes_no_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notebooks" / "source").mkdir(parents=True)
    monkeypatch.setattr(locations, "_PACKAGE", tmp_path / "autograde" / "lessons")
    assert locations.checkout() is None
