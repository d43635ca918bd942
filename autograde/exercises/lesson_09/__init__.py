"""Lesson 09: initialisation, 5_1 to 5_3b, one file each."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_09 import box_muller, deep_linear, init_std

EXERCISES: tuple[Exercise, ...] = (box_muller.EXERCISE, init_std.EXERCISE, *deep_linear.EXERCISES)
