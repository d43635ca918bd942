"""Lesson 05: layers, 3_1 and 3_2."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_05 import hidden_layer, profile

EXERCISES: tuple[Exercise, ...] = (*profile.EXERCISES, *hidden_layer.EXERCISES)
