"""Lesson 12: a zoo of networks. A convolution, 8_1 and 8_1b; the LSTM, 8_2b and 8_2; the two losses of a GAN, 8_3."""

from autograde.exercise import Exercise
from autograde.exercises.lesson_12 import cell_by_hand, convolve, lstm_step, one_convolution, two_losses

EXERCISES: tuple[Exercise, ...] = (
    one_convolution.EXERCISE,
    convolve.EXERCISE,
    cell_by_hand.EXERCISE,
    lstm_step.EXERCISE,
    two_losses.EXERCISE,
)
