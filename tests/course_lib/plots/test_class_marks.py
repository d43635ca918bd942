import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.plots.class_marks import COLOURS, EDGE, FILLS, MARKS, check_number_of_classes, texture


def test_every_class_has_its_own_mark_and_colour() -> None:
    assert len(set(MARKS)) == len(set(COLOURS)) == len(set(FILLS)) == 6


def test_more_classes_than_marks_are_refused() -> None:
    assert check_number_of_classes(6) == 6
    with pytest.raises(SettingError, match="there are 7 classes, expected at most 6"):
        check_number_of_classes(7)


def test_class_zero_is_plain_and_the_others_have_a_texture() -> None:
    colours = [len(np.unique(texture(np.full((20, 20), c)).reshape(-1, 3), axis=0)) for c in range(6)]
    assert colours == [1, 2, 2, 2, 2, 2]


def test_textures_differ_without_their_colours() -> None:
    patterns = set()
    for c in range(6):
        picture = texture(np.full((20, 20), c)).astype(int).sum(axis=2)
        patterns.add((picture < picture.max()).tobytes())
    assert len(patterns) == 6


def test_a_black_line_runs_where_classes_meet() -> None:
    classes = np.zeros((4, 4), int)
    classes[:, 2:] = 1
    black = np.all(texture(classes) == EDGE, axis=2)
    assert black.tolist() == [[False, True, False, False]] * 4


def test_the_line_runs_between_rows_too() -> None:
    classes = np.zeros((4, 3), int)
    classes[1:] = 2
    assert np.all(texture(classes) == EDGE, axis=2).any(axis=1).tolist() == [True, False, False, False]
