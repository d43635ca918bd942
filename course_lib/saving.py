"""Saving a network to a file and loading it again, the same to the last bit.

The file is an npz archive: the parameters under their names in the network, W1, b1, ..., and under "network" a
description in JSON. It holds numbers and names alone, so that loading a file from a stranger runs nothing of theirs.
Neither the optimizer nor a generator of random numbers is part of a network.
"""

import json
import os
from typing import Any

import numpy as np

from course_lib.dropout import Dropout
from course_lib.errors import DamagedNetwork, SettingError
from course_lib.layer_kinds import KINDS, is_known, settings_of
from course_lib.layers import Layer
from course_lib.network import Network
from course_lib.npz import AnyArray, damaged, read_npz, write_npz

FORMAT = "one-neuron-at-a-time network"
VERSION = 1
DESCRIPTION = "network"
"""The name of the entry that says what the parameters belong to; no parameter has it, as those end in a number."""


def save_network(network: Network, path: str | os.PathLike[str]) -> None:
    """Write the network to `path`. A file that is there already is replaced, but only once all is written.

    Raises:
        SettingError: a layer is of a kind that is not in `KINDS`, or a parameter neither float32 nor float64.
        OSError: the file cannot be written there.
    """
    for number, layer in enumerate(network.layers, start=1):
        if not is_known(layer):
            raise SettingError(
                f"layer {number} is of kind {type(layer).__name__}, expected one of {', '.join(KINDS)}. "
                "A kind of your own needs a line in `course_lib.layer_kinds.KINDS`."
            )
    for name, array in network.parameters.items():
        if array.dtype not in (np.float32, np.float64):
            raise SettingError(f"`{name}` is {array.dtype}, expected float32 or float64.")
    write_npz(path, {DESCRIPTION: np.array(json.dumps(_describe(network))), **network.parameters})


def load_network(path: str | os.PathLike[str], rng: np.random.Generator | None = None) -> Network:
    """The network that `save_network` wrote to `path`.

    Args:
        path: the file.
        rng: for its dropout layers; needed only to train the network further.

    Raises:
        OSError: the file cannot be opened.
        DamagedNetwork: it is not a saved network, or not as it was written.
    """
    arrays = read_npz(path)
    description = _description(path, arrays.pop(DESCRIPTION, None))
    try:
        return _network(path, description, arrays, rng)
    except DamagedNetwork:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise damaged(path, f"its parts do not fit ({error})", "the parts of one network") from error


def _describe(network: Network) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "loss": network.loss.name,
        "l2": float(network.l2),
        "layers": [
            {"kind": type(layer).__name__, "settings": settings_of(layer), "parameters": list(layer.parameters)}
            for layer in network.layers
        ],
    }


def _description(path: str | os.PathLike[str], array: AnyArray | None) -> dict[str, Any]:
    """What stands under "network", once it is sure to be a description of this format and version."""
    if array is None or array.ndim or array.dtype.kind != "U":
        raise damaged(path, f"it has no text `{DESCRIPTION}`", "one that describes the layers")
    try:
        description = json.loads(array.item())
    except (ValueError, RecursionError) as error:
        raise damaged(path, f"its description is no JSON ({error})", "one that describes the layers") from error
    if not isinstance(description, dict) or description.get("format") != FORMAT:
        raise damaged(path, "its description is of another format", f'"format": "{FORMAT}"')
    if description.get("version") != VERSION:
        came = f"it has version {description.get('version')!r} of the format"
        raise damaged(path, came, f"version {VERSION}, or a newer course_lib for a newer file")
    if not isinstance(description.get("layers"), list):
        raise damaged(path, "its description has no list of layers", 'a list under "layers"')
    return description


def _network(
    path: str | os.PathLike[str],
    description: dict[str, Any],
    arrays: dict[str, AnyArray],
    rng: np.random.Generator | None,
) -> Network:
    layers = [_layer(path, entry, number, arrays, rng) for number, entry in enumerate(description["layers"], start=1)]
    network = Network(layers, description["loss"], description["l2"])
    # Whatever the file says, the network must say the same of itself.
    if _describe(network) != description:
        raise damaged(path, "its description says more than its layers do", json.dumps(_describe(network)))
    if network.parameters.keys() != arrays.keys():
        raise damaged(path, f"it holds the parameters {sorted(arrays)}", f"{sorted(network.parameters)}")
    return network


def _layer(
    path: str | os.PathLike[str],
    entry: dict[str, Any],
    number: int,
    arrays: dict[str, AnyArray],
    rng: np.random.Generator | None,
) -> Layer:
    kind = entry["kind"]
    if not isinstance(kind, str) or kind not in KINDS:
        raise damaged(path, f"layer {number} is of kind {kind!r}", f"one of {', '.join(KINDS)}")
    settings, names = entry["settings"], entry["parameters"]
    if set(settings) != set(KINDS[kind].settings):
        raise damaged(path, f"layer {number} has the settings {sorted(settings)}", f"{sorted(KINDS[kind].settings)}")
    layer = KINDS[kind].layer(**{name: arrays[f"{name}{number}"] for name in names}, **settings)
    if isinstance(layer, Dropout):
        layer.rng = rng
    return layer
