"""The parameters of all dense layers in one vector, their gradients in another, and views of both, layer by layer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import DTypeLike

from course_lib.fast.calls import aligned
from course_lib.layers import Dense
from course_lib.types import Array


@dataclass(frozen=True, eq=False)
class Place:
    """Where one layer lies.

    Attributes:
        number: the layer's in the network, counted from 1.
        Wb: its weights with the biases as a last row, shape (d_in + 1, d_out).
        gradient: that of the loss in Wb, shaped likewise.
    """

    number: int
    Wb: Array
    gradient: Array

    @property
    def W(self) -> Array:
        """The weights, shape (d_in, d_out)."""
        return self.Wb[:-1]

    @property
    def dW(self) -> Array:
        """Their gradient, shaped likewise."""
        return self.gradient[:-1]


class Flat:
    """Room for the parameters of `layers` and for their gradients, and the way there and back.

    Args:
        layers: each with its number in the network, counted from 1.
        dtype: that of every parameter.
    """

    def __init__(self, layers: Sequence[tuple[int, Dense]], dtype: DTypeLike) -> None:
        self.dtype = np.dtype(dtype)
        self._layers = [layer for _, layer in layers]
        self._shapes = [(d_in + 1, d_out) for d_in, d_out in (layer.parameters["W"].shape for layer in self._layers)]
        self.size = sum(rows * columns for rows, columns in self._shapes)
        self.w = self.vector()
        self.g = self.vector()
        views = zip(layers, self._split(self.w), self._split(self.g), strict=True)
        self.places = tuple(Place(number, Wb, gradient) for (number, _), Wb, gradient in views)

    def vector(self) -> Array:
        """A new vector of zeros, with a number for each parameter."""
        return aligned(self.size, self.dtype)

    def by_name(self, vector: Array) -> dict[str, Array]:
        """Views of such a vector under the names that the network gives its parameters: W1, b1, W2, ..."""
        names: dict[str, Array] = {}
        for place, Wb in zip(self.places, self._split(vector), strict=True):
            names[f"W{place.number}"], names[f"b{place.number}"] = Wb[:-1], Wb[-1]
        return names

    def load(self) -> None:
        """Copy the layers' parameters here."""
        for layer, place in zip(self._layers, self.places, strict=True):
            place.Wb[:-1], place.Wb[-1] = layer.parameters["W"], layer.parameters["b"]

    def store(self) -> None:
        """Copy what is here into the layers' parameters."""
        for layer, place in zip(self._layers, self.places, strict=True):
            layer.parameters["W"][...], layer.parameters["b"][...] = place.Wb[:-1], place.Wb[-1]

    def _split(self, vector: Array) -> list[Array]:
        starts = np.cumsum([rows * columns for rows, columns in self._shapes])[:-1]
        return [part.reshape(shape) for part, shape in zip(np.split(vector, starts), self._shapes, strict=True)]
