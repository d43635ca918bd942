"""Lesson 11: training a network, 7_1 and 7_2."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_11 import classify, training_step

EXERCISES: tuple[Exercise, ...] = (training_step.EXERCISE, classify.EXERCISE)
