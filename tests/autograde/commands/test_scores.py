from pathlib import Path

from click.testing import CliRunner

from autograde.cli import main


def test_a_folder_that_is_no_course_is_named(tmp_path: Path) -> None:
    shown = CliRunner().invoke(main, ["scores", str(tmp_path), "01_single_neuron"])
    assert shown.exit_code == 1
    assert shown.output.startswith(f"Error: {tmp_path} is not a course folder")


def test_the_lesson_must_be_named(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["scores", str(tmp_path)]).exit_code == 2
