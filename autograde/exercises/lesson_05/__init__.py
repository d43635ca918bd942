"""Lesson 05: layers, 3_1, 3_2 and 3_7."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_05 import hidden_layer, one_layer, profile

EXERCISES: tuple[Exercise, ...] = (*profile.EXERCISES, *hidden_layer.EXERCISES, one_layer.EXERCISE)
