from pathlib import Path
from typing import Any

import pytest
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograde.grading.batch.places import Places


def _places(root: Path, **settings: Any) -> Places:
    return Places(CourseDirectory(config=Config({"CourseDirectory": {"root": str(root), **settings}})), "one")


def test_the_folders_are_nbgraders(tmp_path: Path) -> None:
    places = _places(tmp_path)
    assert places.source.resolve() == tmp_path / "source" / "one"
    assert places.submitted("ada") == tmp_path / "submitted" / "ada" / "one"
    assert places.graded("ada") == tmp_path / "autograded" / "ada" / "one"


@pytest.mark.parametrize(
    "structure", ["{nbgrader_step}/{student_id}/{assignment_id}", "{student_id}/{nbgrader_step}/{assignment_id}"]
)
def test_who_handed_in_is_found_wherever_the_course_keeps_it(structure: str, tmp_path: Path) -> None:
    places = _places(tmp_path, directory_structure=structure, student_id_exclude="tom")
    for student in ("ben", "ada", "tom", ".trash"):
        places.submitted(student).mkdir(parents=True)
    (tmp_path / "submitted" / "zoe").mkdir(parents=True)
    assert places.students() == ["ada", "ben"]
