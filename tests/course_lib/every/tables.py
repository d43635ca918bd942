"""Which functions and classes are public, which of them need an entry, and the entries of all tables."""

import importlib
import inspect
import pkgutil
from dataclasses import is_dataclass

import course_lib
from tests.course_lib.every import (
    adversaries,
    arrays_and_rows,
    data_and_scores,
    images,
    layers_and_networks,
    optimizers_and_training,
    other_things,
    sequences,
)

NOT_HERE = {
    "plots": "draws pictures: tests/course_lib/plots",
    "widgets": "moves pictures: tests/course_lib/widgets",
    "progress": "shows a bar of another library",
    "fast": "writes into arrays of its own making, for `train` alone: tests/course_lib/fast, and the entry of `train`",
    "data.online_file": "downloads",
    "data.quality": "downloads",
}
"""Modules without entries, and why."""

TABLES = (
    arrays_and_rows,
    layers_and_networks,
    optimizers_and_training,
    data_and_scores,
    images,
    sequences,
    adversaries,
    other_things,
)
ENTRIES = {}
for table in TABLES:
    for name, entries in table.ENTRIES.items():
        ENTRIES[name] = entries if isinstance(entries, list) else [entries]


def _modules():
    for info in pkgutil.walk_packages(course_lib.__path__, "course_lib."):
        short = info.name.removeprefix("course_lib.")
        if not any(short == name or short.startswith(f"{name}.") for name in NOT_HERE):
            yield short, importlib.import_module(info.name)


def needs_no_entry(thing):
    """A protocol, an error, or a record whose class has no method or property of its own."""
    if not inspect.isclass(thing):
        return False
    if issubclass(thing, BaseException) or getattr(thing, "_is_protocol", False):
        return True
    own = [name for name, value in vars(thing).items() if not name.startswith("_") and _is_method(value)]
    return (is_dataclass(thing) or issubclass(thing, tuple)) and not own


def _is_method(value):
    return inspect.isroutine(value) or isinstance(value, property | classmethod) or hasattr(value, "func")


PUBLIC = {
    f"{short}.{name}": thing
    for short, module in _modules()
    for name, thing in vars(module).items()
    if not name.startswith("_")
    and (inspect.isfunction(thing) or inspect.isclass(thing))
    and thing.__module__ == module.__name__
}
