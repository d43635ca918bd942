"""Exercise 2_6: step, sigmoid, tanh, ReLU and the derivatives of the last three, as functions of u that take arrays."""

from autograde.exercise import SeveralFunctions
from autograde.exercises.lesson_04.functions import relu, relu_prime, sigmoid, sigmoid_prime, step, tanh, tanh_prime
from autograde.exercises.together import together
from course_lib.language import Text

EXERCISE: SeveralFunctions = together(
    "2_6",
    Text(en="Four activations and their slopes", ja="4つの活性化関数とその傾き"),
    (step.PART, sigmoid.PART, tanh.PART, relu.PART, sigmoid_prime.PART, tanh_prime.PART, relu_prime.PART),
)
