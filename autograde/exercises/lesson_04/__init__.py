"""Lesson 04: activation functions, 2_1 to 2_6."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_04 import at_zero, functions, relu, step

_IN_READING_ORDER = sorted((*step.EXERCISES, *relu.EXERCISES, *at_zero.EXERCISES), key=lambda exercise: exercise.id)

EXERCISES: tuple[Exercise, ...] = (*_IN_READING_ORDER, functions.EXERCISE)
