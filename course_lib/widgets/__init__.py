"""Sliders around the pictures of `course_lib.plots`: each function returns a `Live` widget, which shows itself.

Labels are symbols; what a picture shows stands below it in numbers, and for screen readers in words.
"""

from course_lib.widgets.applicant import credit_card
from course_lib.widgets.bend import line_or_bend
from course_lib.widgets.by_hand import fit_by_hand
from course_lib.widgets.corners import boundary
from course_lib.widgets.epochs import watch_learning
from course_lib.widgets.live import Live
from course_lib.widgets.rate import learning_rate
from course_lib.widgets.shares import softmax_and_loss
from course_lib.widgets.shift import threshold_and_bias
from course_lib.widgets.tangent import slope
from course_lib.widgets.touch import activation_slope

__all__ = [
    "Live",
    "activation_slope",
    "boundary",
    "credit_card",
    "fit_by_hand",
    "learning_rate",
    "line_or_bend",
    "slope",
    "softmax_and_loss",
    "threshold_and_bias",
    "watch_learning",
]
