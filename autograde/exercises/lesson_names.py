"""The names of the lessons, in the order in which they are read: the one place where they stand.

A name is also the name of the lesson's folder and of its notebook.
"""

SINGLE_NEURON = "01_single_neuron"
LEARNING = "02_learning"
WEIGHTS_AND_THRESHOLDS = "03_weights_and_thresholds"
ACTIVATION_FUNCTIONS = "04_activation_functions"
LAYERS = "05_layers"
OUTPUTS_AND_LOSSES = "06_outputs_and_losses"
FORWARD_PROPAGATION = "07_forward_propagation"
BACKPROPAGATION = "08_backpropagation"
INITIALISATION = "09_initialisation"
OPTIMIZERS = "10_optimizers"
TRAINING = "11_training_a_network"
ZOO = "12_a_zoo_of_networks"

LESSONS: tuple[str, ...] = (
    SINGLE_NEURON,
    LEARNING,
    WEIGHTS_AND_THRESHOLDS,
    ACTIVATION_FUNCTIONS,
    LAYERS,
    OUTPUTS_AND_LOSSES,
    FORWARD_PROPAGATION,
    BACKPROPAGATION,
    INITIALISATION,
    OPTIMIZERS,
    TRAINING,
    ZOO,
)
