import os
import re
import sys
from pathlib import Path

import pytest
from nbgrader.converters import Autograde
from traitlets.config import Config, PyFileConfigLoader
from traitlets.utils.importstring import import_item

from autograde.grading import plugin
from autograde.grading.config import CONFIG, CONFIG_FILE
from autograde.grading.plugin import PREPROCESSORS, Sandboxed
from autograde.grading.sanitizing import SANITIZERS, Restored


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.setattr(os, "environ", {"PATH": "/usr/bin", "COURSE_LANGUAGE": "ja"})
    (tmp_path / CONFIG_FILE).write_text(CONFIG, encoding="utf-8")
    return PyFileConfigLoader(CONFIG_FILE, path=str(tmp_path)).load_config()


def test_the_course_is_where_the_file_is(settings: Config, tmp_path: Path) -> None:
    assert settings.CourseDirectory.root == str(tmp_path)
    assert settings.Exchange.root == str(tmp_path / "exchange")


def test_the_kernels_find_the_secret_and_leave_progress_alone(settings: Config, tmp_path: Path) -> None:
    assert os.environ["AUTOGRADE_COURSE"] == str(tmp_path)
    assert os.environ["COURSE_PROGRESS"] == "off"


def test_the_kernels_download_nothing(settings: Config) -> None:
    assert os.environ["COURSE_DATA"] == "off"


def test_feedback_does_not_take_the_language_of_the_grader(settings: Config) -> None:
    assert "COURSE_LANGUAGE" not in os.environ


def test_nbgrader_finds_its_tools_without_an_activated_environment(settings: Config) -> None:
    assert os.environ["PATH"] == os.path.dirname(sys.executable) + os.pathsep + "/usr/bin"


def test_reading_it_twice_changes_nothing_more(settings: Config, tmp_path: Path) -> None:
    before = dict(os.environ)
    PyFileConfigLoader(CONFIG_FILE, path=str(tmp_path)).load_config()
    assert os.environ == before


def test_students_code_runs_in_the_sandbox_and_the_rest_of_the_steps_are_nbgraders_own(settings: Config) -> None:
    own = [f"{step.__module__}.{step.__name__}" for step in Autograde.autograde_preprocessors.default_args[0]]
    ours = settings.Autograde.autograde_preprocessors
    assert ours == PREPROCESSORS
    assert ours[0] == "autograde.grading.plugin.Sandboxed"
    assert [import_item(step) for step in ours[1:]] == [import_item(step) for step in own[1:]]


def test_the_line_for_any_course_is_the_one_in_the_plug_ins_own_words(settings: Config) -> None:
    lines = [line.strip().strip('",') for line in str(plugin.__doc__).splitlines() if line.startswith('        "')]
    assert lines == settings.Autograde.autograde_preprocessors


def test_a_submission_is_put_right_before_nbgrader_looks_at_it(settings: Config) -> None:
    assert settings.Autograde.sanitize_preprocessors == SANITIZERS
    assert [import_item(step) for step in SANITIZERS] == [Restored]


def test_an_infinite_loop_costs_seconds(settings: Config) -> None:
    assert Sandboxed(config=settings).limits().cell_seconds == 10


@pytest.mark.parametrize(
    ("name", "student", "notebook"),
    [
        ("/c/extracted/aoi.tanaka_01_single_neuron.ipynb", "aoi.tanaka", "01_single_neuron"),
        ("/c/extracted/class/s_2026_7_01_single_neuron.ipynb", "s_2026_7", "01_single_neuron"),
        ("/c/extracted/yui_01_single_neuron (1).ipynb", "yui", "01_single_neuron"),
        ("C:\\c\\extracted\\mori_03_weights_and_thresholds.ipynb", "mori", "03_weights_and_thresholds"),
    ],
)
def test_zip_collect_reads_student_and_lesson(settings: Config, name: str, student: str, notebook: str) -> None:
    match = re.match(settings.FileNameCollectorPlugin.named_regexp, name)
    assert match is not None
    assert match.groupdict() == {"student_id": student, "file_id": notebook}
