"""Source texts in, notebooks of both languages out, or nothing at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograde.errors import BuildError
from autograde.lessons.build import build, build_course, instructor_notebooks

NAME = "01_single_neuron"


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def root(sources: Path) -> Path:
    return sources.parents[1]


def test_a_course_gets_student_and_instructor_notebooks(root: Path) -> None:
    build_course(root)
    assert sorted(str(path.relative_to(root)) for path in root.rglob("*.ipynb")) == [
        f"build/instructor/en/{NAME}/{NAME}.ipynb",
        f"build/instructor/ja/{NAME}/{NAME}.ipynb",
        f"notebooks/en/{NAME}/{NAME}.ipynb",
        f"notebooks/ja/{NAME}/{NAME}.ipynb",
    ]


def test_two_builds_are_byte_identical(sources: Path, tmp_path: Path) -> None:
    build(sources, tmp_path / "a", tmp_path / "a" / "instructor")
    build(sources, tmp_path / "b", tmp_path / "b" / "instructor")
    assert _snapshot(tmp_path / "a") == _snapshot(tmp_path / "b") != {}


def test_a_second_build_touches_nothing(root: Path) -> None:
    assert len(build_course(root).paths) == 4
    assert build_course(root).paths == ()


def test_a_lesson_that_no_longer_exists_goes(root: Path, sources: Path) -> None:
    build_course(root)
    (sources / f"{NAME}.py").unlink()
    build_course(root)
    assert list(root.rglob("*.ipynb")) == []


def test_a_built_tree_is_fresh(root: Path) -> None:
    build_course(root)
    assert build_course(root, check=True).paths == ()


def test_a_changed_source_makes_the_notebooks_of_its_language_stale(
    root: Path, spoil: Callable[[str, str], Path]
) -> None:
    build_course(root)
    spoil("これで終わりです。", "終わりです。")
    assert build_course(root, check=True).paths == (root / "notebooks" / "ja" / NAME / f"{NAME}.ipynb",)


def test_a_check_writes_nothing(root: Path) -> None:
    before = _snapshot(root)
    assert len(build_course(root, check=True).paths) == 2
    assert _snapshot(root) == before


def test_a_problem_in_one_lesson_keeps_all_from_being_written(root: Path, sources: Path) -> None:
    build_course(root)
    before = _snapshot(root / "notebooks" / "en")
    text = (sources / f"{NAME}.py").read_text(encoding="utf-8")
    (sources / f"{NAME}.py").write_text(text.replace("Here is", "There is"), encoding="utf-8")
    (sources / "02_learning.py").write_text("# %%\nx = 1\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"02_learning\.py:1: no set-up cell"):
        build_course(root)
    assert _snapshot(root / "notebooks" / "en") == before


def test_every_problem_of_every_lesson_is_told(root: Path, sources: Path, spoil: Callable[[str, str], Path]) -> None:
    spoil("\n# %% setup=true\n", "")
    spoil('exercise="0_2"', 'exercise="0_99"')
    (sources / "02_learning.py").write_text("import numpy\n# %%\nx = 1\n", encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        build_course(root)
    told = [line.split(": ")[0].rpartition("/")[2] for line in str(caught.value).splitlines()]
    assert told == ["02_learning.py:1", f"{NAME}.py:1", f"{NAME}.py:34", f"{NAME}.py:34", f"{NAME}.py:41"]


def test_a_lesson_that_cannot_be_read_is_told(root: Path, sources: Path) -> None:
    (sources / "02_learning.py").write_text("import numpy\n# %%\nx = 1\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"02_learning\.py:1: text stands before the first cell"):
        build_course(root)


def test_a_leak_keeps_everything_from_being_written(root: Path, spoil: Callable[[str, str], Path]) -> None:
    spoil("number = 2", "x, w, b = 1, 2, 3\nu = x * w + b")
    before = _snapshot(root)
    with pytest.raises(BuildError, match=r"01_single_neuron\.py:30: this line of the solution of 0_1"):
        build_course(root)
    assert _snapshot(root) == before


def test_instructors_get_this_installations_lessons_by_name(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograde.lessons.build.lesson_sources", lambda: sources)
    made = instructor_notebooks("ja")
    assert list(made) == [NAME]
    assert any("これで終わりです。" in cell.source for cell in made[NAME].cells)
