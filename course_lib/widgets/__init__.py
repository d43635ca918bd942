"""Sliders around the pictures of `course_lib.plots`: each function returns a `Live` widget, which shows itself.

Labels are symbols; what a picture shows stands below it in numbers, and for screen readers in words.
"""

from course_lib.widgets.applicant import credit_card
from course_lib.widgets.bend import line_or_bend
from course_lib.widgets.by_hand import fit_by_hand
from course_lib.widgets.corners import boundary
from course_lib.widgets.depth import deep_network
from course_lib.widgets.duel import duel
from course_lib.widgets.epochs import watch_learning
from course_lib.widgets.growing import watch_regions
from course_lib.widgets.live import Live
from course_lib.widgets.memory_cell import memory_cell
from course_lib.widgets.ordering import put_in_order
from course_lib.widgets.passes import forward_and_backward
from course_lib.widgets.predict_first import PredictFirst, predict_first
from course_lib.widgets.race import race
from course_lib.widgets.rate import learning_rate
from course_lib.widgets.shares import softmax_and_loss
from course_lib.widgets.shift import threshold_and_bias
from course_lib.widgets.slide import slide_kernel
from course_lib.widgets.tangent import slope
from course_lib.widgets.touch import activation_slope
from course_lib.widgets.walk import walk_forward

__all__ = [
    "Live",
    "PredictFirst",
    "activation_slope",
    "boundary",
    "credit_card",
    "deep_network",
    "duel",
    "fit_by_hand",
    "forward_and_backward",
    "learning_rate",
    "line_or_bend",
    "memory_cell",
    "predict_first",
    "put_in_order",
    "race",
    "slide_kernel",
    "slope",
    "softmax_and_loss",
    "threshold_and_bias",
    "walk_forward",
    "watch_learning",
    "watch_regions",
]
