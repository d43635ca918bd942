"""Lesson 07: forward propagation, 3_8 and 3_9."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_07 import program, two_layers

EXERCISES: tuple[Exercise, ...] = (program.EXERCISE, two_layers.EXERCISE)
