import stat
from pathlib import Path

import pytest

from autograde.errors import NoSecret
from autograde.grading.secret import SECRET_FILE, course_of_environment, hidden_rng, write_secret


@pytest.fixture
def course(tmp_path: Path) -> Path:
    write_secret(tmp_path)
    return tmp_path


def _draw(exercise: str, course: Path) -> list[float]:
    return list(hidden_rng(exercise, course).random(4))


def test_only_the_owner_can_read_the_secret(course: Path) -> None:
    assert stat.S_IMODE((course / SECRET_FILE).stat().st_mode) == 0o600


def test_a_secret_is_never_replaced(course: Path) -> None:
    with pytest.raises(FileExistsError):
        write_secret(course)


def test_an_exercise_draws_the_same_each_time(course: Path) -> None:
    assert _draw("0_1", course) == _draw("0_1", course)


def test_two_exercises_draw_differently(course: Path) -> None:
    assert _draw("0_1", course) != _draw("0_2", course)


def test_two_courses_draw_differently(course: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    write_secret(other)
    assert _draw("0_1", course) != _draw("0_1", other)


def test_a_known_secret_gives_a_known_seed(tmp_path: Path) -> None:
    (tmp_path / SECRET_FILE).write_text("00" * 32)
    # printf 0_1 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0000... says f1b968ca82be5ce7...; default_rng of that
    assert _draw("0_1", tmp_path)[0] == 0.7002162670069179


@pytest.mark.parametrize("content", ["", "abc", "zz" * 32, "00" * 31])
def test_a_damaged_secret_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / SECRET_FILE).write_text(content)
    with pytest.raises(NoSecret, match=r"\.course_secret .* expected 64 hexadecimal digits"):
        hidden_rng("0_1", tmp_path)


def test_a_missing_secret_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSecret, match=r"\.course_secret"):
        hidden_rng("0_1", tmp_path)


def test_the_course_folder_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AUTOGRADE_COURSE", str(tmp_path))
    assert course_of_environment() == tmp_path


def test_outside_of_grading_there_is_no_course(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AUTOGRADE_COURSE", raising=False)
    with pytest.raises(NoSecret, match="AUTOGRADE_COURSE is not set"):
        course_of_environment()
