"""Kinds of layers: what has to be known of a layer to write it down and to make it again.

A layer is made again by `kind.layer(**parameters, **settings)`: its settings are arguments of its class that are no
parameters, and attributes of the layer under the same name. A new kind of layer needs one line in `KINDS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

import numpy as np

from course_lib.activations import Activation
from course_lib.convolution import Convolution
from course_lib.dropout import Dropout
from course_lib.flatten import Flatten
from course_lib.layers import Dense, Layer
from course_lib.lstm import LSTM
from course_lib.pooling import AveragePool, MaxPool
from course_lib.recurrent import Recurrent

Setting: TypeAlias = str | bool | int | float | None


@dataclass(frozen=True)
class LayerKind:
    """A class of layers, and the names of its settings."""

    layer: Callable[..., Layer]
    settings: tuple[str, ...] = ()


KINDS: Mapping[str, LayerKind] = MappingProxyType(
    {
        "Dense": LayerKind(Dense, ("activation",)),
        "Dropout": LayerKind(Dropout, ("rate",)),
        "Convolution": LayerKind(Convolution, ("activation", "stride", "padding")),
        "MaxPool": LayerKind(MaxPool, ("size", "stride")),
        "AveragePool": LayerKind(AveragePool, ("size", "stride")),
        "Flatten": LayerKind(Flatten),
        "Recurrent": LayerKind(Recurrent, ("every",)),
        "LSTM": LayerKind(LSTM, ("every",)),
    }
)
"""The kinds that can be saved and loaded, by the name of their class."""


def is_known(layer: Layer) -> bool:
    """Whether the layer's class itself is in `KINDS`: one derived from it may hold more than is known of."""
    name = type(layer).__name__
    return name in KINDS and KINDS[name].layer is type(layer)


def settings_of(layer: Layer) -> dict[str, Setting]:
    """The settings of a layer of a known kind, by name; an activation by its own name. Empty for other layers."""
    if not is_known(layer):
        return {}
    return {name: _plain(getattr(layer, name)) for name in KINDS[type(layer).__name__].settings}


def _plain(value: object) -> Setting:
    if isinstance(value, Activation):
        return value.name
    plain: Setting = value.item() if isinstance(value, np.generic) else value  # type: ignore[assignment]
    return plain
