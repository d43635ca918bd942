"""Data sets and their loaders."""

from course_lib.data.adding import adding_problem
from course_lib.data.clouds import Clouds, ring_of_clouds, two_clouds
from course_lib.data.cultivars import wine_recognition
from course_lib.data.data_set import DataSet
from course_lib.data.digits import digits, to_images
from course_lib.data.flowers import iris
from course_lib.data.quality import red_wine, red_wine_or_stand_in
from course_lib.data.sine import sine_curve

__all__ = [
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
