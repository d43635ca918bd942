"""Exercise 4_8, find the bug: three functions that are handed out with a bug of the article or of its program in each.

A function that still does what it did when it was handed out counts as not attempted.
"""

from autograde.exercise import SeveralFunctions
from autograde.exercises.lesson_08.planted import cross_entropy, relu_backward, tanh_backward
from autograde.exercises.together import together
from course_lib.language import Text

EXERCISE: SeveralFunctions = together(
    "4_8",
    Text(en="Find the three bugs", ja="3つのバグを見つける"),
    (cross_entropy.PART, relu_backward.PART, tanh_backward.PART),
)
