"""Red wine: how its file is read, on a made-up one; the real one where COURSE_RED_WINE says that it is."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from course_lib.data import quality
from course_lib.errors import DataUnavailable

HEADING = ";".join(f'"{name.en}"' for name in quality.FEATURES) + ';"quality"\n'
MADE_UP = (HEADING + "7.4;0.7;0;1.9;0.076;11;34;0.9978;3.51;0.56;9.4;5\n8;1;2;3;4;5;6;7;8;9;10;8\n").encode()


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "winequality-red.csv"
    path.write_bytes(MADE_UP)
    monkeypatch.setattr(quality, "FILE", replace(quality.FILE, sha256=hashlib.sha256(MADE_UP).hexdigest()))
    return path


def test_marks_become_class_numbers_from_three_on(made_up: Path) -> None:
    data = quality.red_wine(made_up)
    assert data.labels.tolist() == [2, 5]
    assert [data.classes[c].en for c in data.labels] == ["5", "8"]
    assert data.ordered


def test_columns_come_in_order(made_up: Path) -> None:
    data = quality.red_wine(made_up)
    np.testing.assert_array_equal(data.X[0], [7.4, 0.7, 0, 1.9, 0.076, 11, 34, 0.9978, 3.51, 0.56, 9.4])
    assert len(data.features) == 11
    assert (data.features[10].en, data.features[10].ja) == ("alcohol", "アルコール度数")


def test_the_file_is_that_of_uci() -> None:
    assert quality.FILE.url.startswith("https://archive.ics.uci.edu/")
    assert quality.FILE.url.endswith("/" + quality.FILE.name)
    # as several public projects have it written down
    assert quality.FILE.sha256 == "4a402cf041b025d4566d954c3b9ba8635a3a8a01e039005d97d6a710278cf05e"


def test_the_message_names_the_function_to_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_DATA", "off")
    with pytest.raises(DataUnavailable, match="red_wine\\(path="):
        quality.red_wine()


def test_a_lesson_goes_on_without_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COURSE_DATA", "off")
    assert quality.red_wine_or_stand_in().name == "wine_recognition"
    out, err = capsys.readouterr()
    assert "winequality-red.csv is not on this machine" in out
    assert err == ""


def test_a_lesson_takes_it_where_it_is(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert quality.red_wine_or_stand_in(made_up).name == "red_wine"
    assert capsys.readouterr().out == ""


@pytest.mark.skipif("COURSE_RED_WINE" not in os.environ, reason="COURSE_RED_WINE holds no path of the real file")
def test_the_real_file() -> None:
    data = quality.red_wine(os.environ["COURSE_RED_WINE"])
    assert data.X.shape == (1599, 11)
    assert data.class_counts.tolist() == [10, 53, 681, 638, 199, 18]
