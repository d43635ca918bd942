"""The warm-ups: three questions at the start of a lesson, on what it builds on, with fresh numbers each time."""

from collections.abc import Mapping
from types import MappingProxyType

from autograde.exercises.lesson_names import (
    ACTIVATION_FUNCTIONS,
    BACKPROPAGATION,
    FORWARD_PROPAGATION,
    INITIALISATION,
    LAYERS,
    LEARNING,
    OPTIMIZERS,
    OUTPUTS_AND_LOSSES,
    SINGLE_NEURON,
    TRAINING,
    WEIGHTS_AND_THRESHOLDS,
    ZOO,
)
from autograde.exercises.warm_ups import (
    before_lesson_01,
    before_lesson_02,
    before_lesson_03,
    before_lesson_04,
    before_lesson_05,
    before_lesson_06,
    before_lesson_07,
    before_lesson_08,
    before_lesson_09,
    before_lesson_10,
    before_lesson_11,
    before_lesson_12,
)
from autograde.exercises.warm_ups.question import Question

__all__ = ["WARM_UPS", "Question"]

WARM_UPS: Mapping[str, tuple[Question, Question, Question]] = MappingProxyType(
    {
        SINGLE_NEURON: before_lesson_01.QUESTIONS,
        LEARNING: before_lesson_02.QUESTIONS,
        WEIGHTS_AND_THRESHOLDS: before_lesson_03.QUESTIONS,
        ACTIVATION_FUNCTIONS: before_lesson_04.QUESTIONS,
        LAYERS: before_lesson_05.QUESTIONS,
        OUTPUTS_AND_LOSSES: before_lesson_06.QUESTIONS,
        FORWARD_PROPAGATION: before_lesson_07.QUESTIONS,
        BACKPROPAGATION: before_lesson_08.QUESTIONS,
        INITIALISATION: before_lesson_09.QUESTIONS,
        OPTIMIZERS: before_lesson_10.QUESTIONS,
        TRAINING: before_lesson_11.QUESTIONS,
        ZOO: before_lesson_12.QUESTIONS,
    }
)
