"""Lesson 12: a zoo of networks, 8_1 and 8_1b."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_12 import convolve, one_convolution

EXERCISES: tuple[Exercise, ...] = (one_convolution.EXERCISE, convolve.EXERCISE)
