"""Lesson 12: a zoo of networks, 8_1, 8_1b and 8_3."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_12 import convolve, one_convolution, two_losses

EXERCISES: tuple[Exercise, ...] = (one_convolution.EXERCISE, convolve.EXERCISE)
"""Lesson 12: a zoo of networks, 8_2b and 8_2, the LSTM on paper and then in code."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_12 import cell_by_hand, lstm_step

EXERCISES: tuple[Exercise, ...] = (
    cell_by_hand.EXERCISE,
    lstm_step.EXERCISE,
)
EXERCISES: tuple[Exercise, ...] = (one_convolution.EXERCISE, convolve.EXERCISE, two_losses.EXERCISE)
