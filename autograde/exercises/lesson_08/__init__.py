"""Lesson 08: backpropagation, 4_1 to 4_8."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_08 import (
    dense_backward,
    first_gradient,
    hidden_gradients,
    numeric_gradient,
    planted,
    threshold_gradients,
    through_activation,
    weight_gradients,
)

EXERCISES: tuple[Exercise, ...] = (
    *first_gradient.EXERCISES,
    *hidden_gradients.EXERCISES,
    *through_activation.EXERCISES,
    *weight_gradients.EXERCISES,
    threshold_gradients.EXERCISE,
    dense_backward.EXERCISE,
    numeric_gradient.EXERCISE,
    planted.EXERCISE,
)
