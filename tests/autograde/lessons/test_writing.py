"""All of the new notebooks or all of the old ones."""

import stat
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograde.lessons.build import as_text
from autograde.lessons.own_work import sign
from autograde.lessons.writing import Changes, apply, changes


def built(code: str) -> str:
    """A notebook of one cell, as a build writes it."""
    notebook = new_notebook(cells=[new_code_cell(code, id="a")])
    sign(notebook)
    return as_text(notebook)


def test_a_missing_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "en" / "a" / "a.ipynb"
    apply(changes({path: "x"}, ()))
    assert path.read_text() == "x"


def test_a_file_that_would_not_change_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert changes({tmp_path / "a": "x"}, ()).paths == ()


def test_a_file_that_differs_is_written_again(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    apply(changes({tmp_path / "a": "new"}, ()))
    assert (tmp_path / "a").read_text() == "new"


def test_a_notebook_that_is_no_longer_wanted_goes_with_its_folder(tmp_path: Path) -> None:
    old = tmp_path / "en" / "09_old" / "09_old.ipynb"
    old.parent.mkdir(parents=True)
    old.write_text(built("x = ..."))
    apply(changes({}, (tmp_path / "en",)))
    assert list((tmp_path / "en").iterdir()) == []


@pytest.mark.parametrize("wanted", [True, False])
def test_a_notebook_that_somebody_worked_in_is_set_aside(tmp_path: Path, wanted: bool) -> None:
    place = tmp_path / "en" / "01_a" / "01_a.ipynb"
    place.parent.mkdir(parents=True)
    place.write_text(built("x = ...").replace("x = ...", "x = 3"))
    apply(changes({place: "new"} if wanted else {}, (tmp_path / "en",)))
    assert "x = 3" in (place.parent / "01_a (kept 1).ipynb").read_text()
    assert place.exists() == wanted


def test_a_notebook_as_it_was_built_is_not_set_aside(tmp_path: Path) -> None:
    place = tmp_path / "01_a.ipynb"
    place.write_text(built("x = ..."))
    assert changes({place: "new"}, ()).keep == {}


def test_a_notebook_of_somebodys_own_stays(tmp_path: Path) -> None:
    own = tmp_path / "en" / "09_old" / "my tries.ipynb"
    own.parent.mkdir(parents=True)
    own.touch()
    assert changes({}, (tmp_path / "en",)).remove == ()


def test_a_failure_in_the_middle_changes_nothing(tmp_path: Path) -> None:
    first, blocked = tmp_path / "a.ipynb", tmp_path / "file" / "b.ipynb"
    first.write_text("old")
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OSError, match="file"):
        apply(Changes({first: "new", blocked: "new"}, ()))
    assert first.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ipynb", "file"]


def test_everybody_may_read_what_is_written(tmp_path: Path) -> None:
    apply(changes({tmp_path / "a": "x"}, ()))
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o644


def test_paths_are_those_to_write_and_those_to_remove() -> None:
    assert Changes({Path("b"): "x"}, (Path("a"),)).paths == (Path("a"), Path("b"))
