"""Lesson 01: the functions of one sigmoid neuron, 0_1 to 0_5, one file each."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_01 import bias_gradient, delta, error, forward, weight_gradient

EXERCISES: tuple[Exercise, ...] = (
    forward.EXERCISE,
    error.EXERCISE,
    delta.EXERCISE,
    weight_gradient.EXERCISE,
    bias_gradient.EXERCISE,
)
