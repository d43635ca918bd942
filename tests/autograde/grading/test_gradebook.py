import os
from pathlib import Path

import pytest

from autograde.errors import CourseFolderError
from autograde.grading.gradebook import open_gradebook


def test_a_folder_without_settings_is_no_course(tmp_path: Path) -> None:
    with (
        pytest.raises(CourseFolderError, match=r"has no nbgrader_config\.py.*init DIR"),
        open_gradebook(tmp_path),
    ):
        pass


@pytest.mark.nbgrader
def test_opening_leaves_the_environment_alone(course: Path) -> None:
    before = dict(os.environ)
    with open_gradebook(course):
        assert os.environ == before


@pytest.mark.nbgrader
def test_it_is_the_gradebook_of_that_folder(course: Path) -> None:
    with open_gradebook(course) as gradebook:
        assert Path(gradebook.engine.url.database) == course / "gradebook.db"
        assert gradebook.course_id == "one_neuron"
