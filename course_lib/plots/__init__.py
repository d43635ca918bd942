"""Pictures of the course: each function returns a `Picture`, which shows itself with its text alternative.

In pictures there are symbols and numbers only: x, w, b, u, y, t, E, theta; the mean of E has a bar, k counts epochs.
The functions `draw_...` in the modules draw the same on axes of one's own.
"""

from course_lib.plots.activation_curves import activation, activations
from course_lib.plots.adversaries import adversaries
from course_lib.plots.backprop_patterns import backprop_patterns
from course_lib.plots.bell import bell
from course_lib.plots.cells import layer_shapes
from course_lib.plots.chain_rule import chain
from course_lib.plots.computational_graph import computational_graph
from course_lib.plots.confusions import confusion_matrix
from course_lib.plots.convolution_window import convolution_window
from course_lib.plots.digit_images import digit_images
from course_lib.plots.error_of_one import error_curve
from course_lib.plots.feature_maps import feature_maps
from course_lib.plots.gaps import residuals
from course_lib.plots.gradients_in_time import gradients_in_time
from course_lib.plots.held_out import training_curves
from course_lib.plots.history import loss_history
from course_lib.plots.imitation import imitation
from course_lib.plots.landscape import loss_landscape
from course_lib.plots.layer_gradients import layer_gradients
from course_lib.plots.layer_histograms import layer_histograms
from course_lib.plots.lstm_cell import lstm_cell
from course_lib.plots.moved import moved_corners
from course_lib.plots.network import network
from course_lib.plots.number_line import step_line
from course_lib.plots.picture import Picture
from course_lib.plots.plane import decision_line
from course_lib.plots.regions import decision_regions
from course_lib.plots.rolling import rolling
from course_lib.plots.running_mean import running_mean
from course_lib.plots.seeds import seed_dots
from course_lib.plots.shares import softmax_bars
from course_lib.plots.sigmoid import sigmoid_curve
from course_lib.plots.single import single_neuron
from course_lib.plots.square_to_normal import square_to_normal
from course_lib.plots.staircase import terraces
from course_lib.plots.step_sizes import step_sizes
from course_lib.plots.surprise import surprise_curve
from course_lib.plots.target import target_curve
from course_lib.plots.threshold import threshold_neuron
from course_lib.plots.unrolled import unrolled
from course_lib.plots.walks import walk_heights, walks

__all__ = [
    "Picture",
    "activation",
    "activations",
    "adversaries",
    "backprop_patterns",
    "bell",
    "chain",
    "computational_graph",
    "confusion_matrix",
    "convolution_window",
    "decision_line",
    "decision_regions",
    "digit_images",
    "error_curve",
    "feature_maps",
    "gradients_in_time",
    "imitation",
    "layer_gradients",
    "layer_histograms",
    "layer_shapes",
    "loss_history",
    "loss_landscape",
    "lstm_cell",
    "moved_corners",
    "network",
    "residuals",
    "rolling",
    "running_mean",
    "seed_dots",
    "sigmoid_curve",
    "single_neuron",
    "softmax_bars",
    "square_to_normal",
    "step_line",
    "step_sizes",
    "surprise_curve",
    "target_curve",
    "terraces",
    "threshold_neuron",
    "training_curves",
    "unrolled",
    "walk_heights",
    "walks",
]
