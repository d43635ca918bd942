"""Pictures of the course: each function returns a `Picture`, which shows itself with its text alternative.

In pictures there are symbols and numbers only: x, w, b, u, y, t, E, theta; the mean of E has a bar, k counts epochs.
The functions `draw_...` in the modules draw the same on axes of one's own.
"""

from course_lib.plots.activation_curves import activation, activations
from course_lib.plots.chain_rule import chain
from course_lib.plots.error_of_one import error_curve
from course_lib.plots.gaps import residuals
from course_lib.plots.history import loss_history
from course_lib.plots.landscape import loss_landscape
from course_lib.plots.moved import moved_corners
from course_lib.plots.network import network
from course_lib.plots.number_line import step_line
from course_lib.plots.picture import Picture
from course_lib.plots.plane import decision_line
from course_lib.plots.shares import softmax_bars
from course_lib.plots.sigmoid import sigmoid_curve
from course_lib.plots.single import single_neuron
from course_lib.plots.staircase import terraces
from course_lib.plots.surprise import surprise_curve
from course_lib.plots.target import target_curve
from course_lib.plots.threshold import threshold_neuron

__all__ = [
    "Picture",
    "activation",
    "activations",
    "chain",
    "decision_line",
    "error_curve",
    "loss_history",
    "loss_landscape",
    "moved_corners",
    "network",
    "residuals",
    "sigmoid_curve",
    "single_neuron",
    "softmax_bars",
    "step_line",
    "surprise_curve",
    "target_curve",
    "terraces",
    "threshold_neuron",
]
