"""Lesson 02: one epoch of learning, 0_6."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_02 import train_epoch

EXERCISES: tuple[Exercise, ...] = (train_epoch.EXERCISE,)
