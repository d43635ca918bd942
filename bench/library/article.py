"""The article's program, written afresh from its description: one object for each weight, plain Python, one sample at a
time, functions looked up by name with `eval`. Slow is what it is; nothing here is to be made faster, or slower.

Its mathematics is that of `course_lib` with a threshold that is subtracted, b = -theta, but for one thing: its Adam
leaves a weight alone, and does not count the step, when the gradient is 0. So losses are compared after its SGD.

Source: the article on neural networks that README.md names, and its program, e205723/Home-made-NN.
"""

import math
from collections.abc import Sequence

import numpy as np

from bench.library.task import Parameters

RATE = 0.001


class Weight:
    """One weight, or one threshold, and what Adam remembers of it."""

    def __init__(self, value: float, optimizer: str) -> None:
        self.value = value
        self.optimizer = optimizer
        self.mean = 0.0
        self.square = 0.0
        self.steps = 0

    def improve(self, gradient: float) -> None:
        """One step of the optimizer of that name."""
        eval(self.optimizer)(self, gradient)


class Neuron:
    """A neuron with its weights, threshold, output and gradient."""

    def __init__(self, weights: Sequence[float], threshold: float, optimizer: str) -> None:
        self.weights = [Weight(value, optimizer) for value in weights]
        self.threshold = Weight(threshold, optimizer)
        self.output = 0.0
        self.gradient = 0.0


class Layer:
    """Neurons with the same activation function."""

    def __init__(self, neurons: list[Neuron], activation: str) -> None:
        self.neurons = neurons
        self.activation = activation


class Program:
    """A network of such layers, from W and b of each; the input is a layer too."""

    def __init__(self, parameters: Parameters, optimizer: str) -> None:
        self.layers = [Layer([Neuron([], 0.0, optimizer) for _ in parameters[0][0]], "linear")]
        for k, (W, b) in enumerate(parameters):
            pairs = zip(W.T.tolist(), (-b).tolist(), strict=True)
            neurons = [Neuron(weights, threshold, optimizer) for weights, threshold in pairs]
            self.layers.append(Layer(neurons, "softmax" if k == len(parameters) - 1 else "relu"))

    def learn(self, x: Sequence[float], t: Sequence[float]) -> None:
        """One sample, one step."""
        self.forward(x)
        self.backward(t)

    def forward(self, x: Sequence[float]) -> None:
        """The outputs of all neurons."""
        for j in range(len(x)):
            self.layers[0].neurons[j].output = x[j]
        for i in range(1, len(self.layers)):
            before = self.layers[i - 1].neurons
            for neuron in self.layers[i].neurons:
                products = [before[k].output * neuron.weights[k].value for k in range(len(before))]
                neuron.output = sum(products) - neuron.threshold.value
            eval(self.layers[i].activation)(self.layers[i].neurons)

    def backward(self, t: Sequence[float]) -> None:
        """The gradients of all neurons, from the last layer to the first, and a step of every weight."""
        for i in reversed(range(1, len(self.layers))):
            neurons, before = self.layers[i].neurons, self.layers[i - 1].neurons
            if i == len(self.layers) - 1:
                for j in range(len(neurons)):
                    neurons[j].gradient = neurons[j].output - t[j]
            else:
                eval(self.layers[i].activation + "_slope")(neurons)
            for k in range(len(before)):
                before[k].gradient = sum([neuron.gradient * neuron.weights[k].value for neuron in neurons])
            for neuron in neurons:
                neuron.threshold.improve(-neuron.gradient)
                for k in range(len(before)):
                    neuron.weights[k].improve(neuron.gradient * before[k].output)

    def parameters(self) -> Parameters:
        """W and b of each layer."""
        return [
            (
                np.array([[weight.value for weight in neuron.weights] for neuron in layer.neurons]).T,
                -np.array([neuron.threshold.value for neuron in layer.neurons]),
            )
            for layer in self.layers[1:]
        ]


def relu(neurons: list[Neuron]) -> None:
    """max(0, u)."""
    for neuron in neurons:
        neuron.output = max(neuron.output, 0)


def relu_slope(neurons: list[Neuron]) -> None:
    """1 where the output is not 0."""
    for neuron in neurons:
        neuron.gradient = neuron.gradient * int(neuron.output != 0)


def softmax(neurons: list[Neuron]) -> None:
    """The shares of e^u."""
    total = sum([math.exp(neuron.output) for neuron in neurons])
    for neuron in neurons:
        neuron.output = math.exp(neuron.output) / total


def sgd(weight: Weight, gradient: float) -> None:
    """Gradient descent."""
    weight.value = weight.value - RATE * gradient


def adam(weight: Weight, gradient: float) -> None:
    """Adam, which skips a gradient of 0."""
    beta1, beta2, epsilon = 0.9, 0.999, 10 ** (-8)
    if gradient != 0:
        weight.steps += 1
        weight.mean = beta1 * weight.mean + (1 - beta1) * gradient
        weight.square = beta2 * weight.square + (1 - beta2) * gradient**2
        mean = weight.mean / (1 - beta1**weight.steps)
        square = weight.square / (1 - beta2**weight.steps)
        weight.value = weight.value - RATE * mean / (math.sqrt(square) + epsilon)
