"""Lesson 10: optimizers, 6_1 to 6_4, one file each; 6_4 is done on paper before 6_2 is written."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_10 import adam_step, momentum_step, sgd_step, two_steps

EXERCISES: tuple[Exercise, ...] = (
    sgd_step.EXERCISE,
    *two_steps.EXERCISES,
    momentum_step.EXERCISE,
    adam_step.EXERCISE,
)
