"""Lesson 06: outputs and losses, 3_3 to 3_6, one file each."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_06 import cross_entropy, output_layer, softmax, squared_error

EXERCISES: tuple[Exercise, ...] = (
    *output_layer.EXERCISES,
    softmax.EXERCISE,
    squared_error.EXERCISE,
    cross_entropy.EXERCISE,
)
