"""Moments of a notebook: what its names stood for between two cells, kept so that a test can ask for it later.

All cells may have run by then. That is as good as asking at once if nothing that the test can reach may change but by a
name being given another value: functions that keep nothing, numbers and text, and plain data, of which a copy is kept.
"""

import dis
from collections.abc import Iterator, Sequence
from copy import deepcopy
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any

import numpy as np

UNCHANGING = (bool, int, float, complex, str, bytes, range, type(None), type(...), np.ufunc, ModuleType)
PLAIN = (list, tuple, dict, set, frozenset)
MOST_ITEMS = 10_000
"""Of plain data that is copied."""
KEEPS = frozenset({"STORE_GLOBAL", "DELETE_GLOBAL", "STORE_ATTR", "DELETE_ATTR"})
"""What a function does that changes something which outlives its call."""
CHANCE = frozenset({"random", "rng", "seed"})
"""Names of what remembers how often it was asked."""
NOTEBOOK = "__main__"


class Moments:
    """What the names of a notebook stood for, moment by moment.

    Args:
        names: of the notebook, as they are now.
    """

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names
        self._kept: list[dict[str, Any]] = []

    def keep(self, asked: Sequence[str]) -> bool:
        """Keep this moment; whether what a test can reach by the names that it asks for will be the same later."""
        kept = dict(self._names)
        self._kept.append(kept)
        met: set[str] = set()
        for name in asked:
            if name in kept and not self._is_steady(kept[name], met):
                if not _is_plain(kept[name], MOST_ITEMS):
                    return False
                kept[name] = deepcopy(kept[name])
        return True

    def bring_back(self, number: int) -> None:
        """Let every name stand for what it stood for then."""
        self._names.clear()
        self._names.update(self._kept[number])

    def _is_steady(self, value: Any, met: set[str], within: int = 5) -> bool:
        """Whether a value cannot change, and calling it changes nothing that this process keeps.

        Args:
            met: the names that its functions use; those that are found are added.
            within: how deep it may be nested.
        """
        if within == 0:
            return False
        if type(value) is FunctionType:
            return self._keeps_nothing(value, met, within)
        if type(value) is tuple and len(value) <= MOST_ITEMS:
            return all(self._is_steady(one, met, within - 1) for one in value)
        if isinstance(value, type):
            return getattr(value, "__module__", NOTEBOOK) != NOTEBOOK
        if type(value) is BuiltinFunctionType:
            return value.__self__ is None or isinstance(value.__self__, ModuleType)
        return type(value) in UNCHANGING or isinstance(value, np.generic)

    def _keeps_nothing(self, function: FunctionType, met: set[str], within: int) -> bool:
        """Whether a function does not remember its calls, nor what it uses."""
        if function.__globals__ is not self._names:  # of a module
            return True
        held = [*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values(), *_enclosed(function)]
        if function.__dict__ or not all(self._is_steady(one, met, within - 1) for one in held):
            return False
        for code in _codes(function.__code__):
            if CHANCE & {*code.co_names} or any(one.opname in KEEPS for one in dis.get_instructions(code)):
                return False
            if code.co_freevars and any(_is_stored(one, code) for one in dis.get_instructions(code)):
                return False
            for name in {*code.co_names} - met:
                met.add(name)
                if name in self._names and not self._is_steady(self._names[name], met, within - 1):
                    return False
        return True


def _is_stored(one: dis.Instruction, code: CodeType) -> bool:
    """Whether an instruction gives a variable of the function around it another value."""
    return one.opname in ("STORE_DEREF", "DELETE_DEREF") and one.argval in code.co_freevars


def _codes(code: CodeType) -> Iterator[CodeType]:
    """A function's code, and that of the functions that it defines."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _enclosed(function: FunctionType) -> list[Any]:
    """The values of the variables of the function around it."""
    found = []
    for cell in function.__closure__ or ():
        try:
            found.append(cell.cell_contents)
        except ValueError:  # it has none yet
            continue
    return found


def _is_plain(value: Any, most: int) -> bool:
    """Whether a value is data through and through, such that a copy says all that it says."""
    if type(value) is np.ndarray:
        return value.dtype.kind in "biufcUS" and value.size <= most
    if type(value) not in PLAIN:
        return type(value) in UNCHANGING or isinstance(value, np.generic)
    items = [*value.keys(), *value.values()] if type(value) is dict else list(value)
    return len(items) <= most and all(_is_plain(one, most // 10) for one in items)
