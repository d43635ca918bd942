r"""A network: layers one after the other, and a loss at the end.

Its parameters are named after the layer that they belong to, counted from 1: W1, b1, W2, b2, ... The edges are those of
`course_lib.inputs`: no rows give no results, but a loss of no row does not exist, and an inf or nan in one row stays in
the results of that row.
"""

from collections.abc import Mapping, Sequence

from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.layers import Layer
from course_lib.losses import LOSSES
from course_lib.shapes import check_like
from course_lib.types import Array, ClassNumbers
from course_lib.weight_decay import check_strength, l2_gradient, l2_penalty


class Network:
    """Layers, the name of a loss in `LOSSES`, and how strong the L2 term is that `error` adds to it (0: none).

    With "softmax_cross_entropy" the last layer is linear: softmax belongs to the loss.

    Raises:
        SettingError: there is no layer, the loss is unknown, or `l2` is negative.
    """

    def __init__(self, layers: Sequence[Layer], loss: str = "squared_error", l2: float = 0.0) -> None:
        if not layers:
            raise SettingError("layers is empty, expected at least one layer.")
        if loss not in LOSSES:
            raise SettingError(f"loss is {loss!r}, expected one of {', '.join(LOSSES)}.")
        self.layers = tuple(layers)
        self.loss = LOSSES[loss]
        self.l2 = check_strength("l2", l2)
        self._result: Array | None = None

    @property
    def parameters(self) -> dict[str, Array]:
        """Every parameter by name: the arrays themselves, not copies."""
        return {
            f"{name}{number}": array
            for number, layer in enumerate(self.layers, start=1)
            for name, array in layer.parameters.items()
        }

    def assign(self, values: Mapping[str, Array]) -> None:
        """Write `values` into the parameters of those names.

        Raises:
            SettingError: there is no parameter of such a name.
            ShapeError: a value is not shaped like its parameter.
        """
        parameters = self.parameters
        for name, value in values.items():
            if name not in parameters:
                raise SettingError(f"parameter is {name!r}, expected one of {', '.join(parameters)}.")
            check_like(name, value, f"the network's {name}", parameters[name])
            parameters[name][...] = value

    def forward(self, X: Array, training: bool = False) -> Array:
        """The last layer's result for the examples in the rows of X: for a softmax loss, the pre-activations Z.

        Args:
            X: examples in rows.
            training: whether layers such as dropout act as in training; without them it changes nothing.

        Raises:
            ShapeError: X or a layer does not fit; the message begins with the layer's number.
        """
        for number, layer in enumerate(self.layers, start=1):
            try:
                forward = getattr(layer, "forward_in_training", layer.forward) if training else layer.forward
                X = forward(X)
            except ShapeError as error:
                raise ShapeError(f"Layer {number}: {error}") from error
        self._result = X
        return X

    def predict(self, X: Array) -> Array:
        """What the network says about X: probabilities for a softmax loss, else the last layer's result."""
        return self.loss.output(self.forward(X))

    def classify(self, X: Array) -> ClassNumbers:
        """The class of each row of X: the number of the largest result, shape (n,); of equal ones the lowest."""
        classes: ClassNumbers = self.forward(X).argmax(axis=1)
        return classes

    def error(self, X: Array, T: Array) -> float:
        """What training makes small: the loss of X against the targets T, and the L2 term."""
        loss = self.loss.value(self.forward(X), T)
        return loss + l2_penalty(self.parameters, self.l2) if self.l2 else loss

    def backward(self, T: Array) -> dict[str, Array]:
        """Gradient of `error` in every parameter, by name, for the X of the last forward pass.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: T is not shaped like the last layer's result.
        """
        if self._result is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.")
        _, gradients = self.backpropagate(self.loss.gradient(self._result, T))
        if self.l2:
            for name, decay in l2_gradient(self.parameters, self.l2).items():
                gradients[name] = gradients[name] + decay
        return gradients

    def backpropagate(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        r"""The way back through the layers alone, from a gradient that comes from elsewhere than the network's loss.

        Args:
            dA: $\partial L / \partial A$, A being the last layer's result in the last forward pass; shaped like it.

        Returns:
            dX, shaped like the X of that pass, and the gradient of L in every parameter, by name.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the last layer's result.
        """
        gradients: dict[str, Array] = {}
        for number, layer in reversed(list(enumerate(self.layers, start=1))):
            dA, of_layer = layer.backward(dA)
            gradients.update({f"{name}{number}": gradient for name, gradient in of_layer.items()})
        return dA, gradients
