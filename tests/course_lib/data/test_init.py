"""What `course_lib.data` brings."""

from course_lib import data


def test_the_data_sets():
    assert data.__all__ == [
        "Clouds",
        "DataSet",
        "adding_problem",
        "digits",
        "iris",
        "red_wine",
        "red_wine_or_stand_in",
        "ring_of_clouds",
        "sine_curve",
        "to_images",
        "two_clouds",
        "wine_recognition",
    ]


def test_the_sine_curve_is_at_hand():
    assert data.sine_curve.__module__ == "course_lib.data.sine"
