"""The family of course_lib's errors."""

import pytest

from course_lib.errors import CourseError, DamagedData, DataUnavailable, LanguageError, SettingError, ShapeError


@pytest.mark.parametrize("error", [ShapeError, LanguageError, SettingError, DataUnavailable, DamagedData])
def test_one_except_catches_everything_that_the_course_raises(error):
    assert issubclass(error, CourseError)


@pytest.mark.parametrize("error", [ShapeError, LanguageError, SettingError])
def test_a_wrong_argument_is_a_value_error_to_those_who_do_not_know_the_course(error):
    assert issubclass(error, ValueError)


def test_a_course_error_is_not_always_about_a_value():
    assert not issubclass(CourseError, ValueError)


def test_data_that_cannot_be_had_are_a_matter_of_the_system():
    assert issubclass(DataUnavailable, OSError)
