"""Leaving out the slow parts of nbgrader that grading never uses; imported before nbgrader is.

nbgrader and nbconvert import all of themselves at once: the extensions of JupyterLab's server, every command, every
converter. Here a name of theirs is imported when it is asked for. This is for the process of one command and no other:
what has been imported is left out of the search for garbage, and nothing is computed in several threads.
"""

import ast
import gc
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

LARGE = (
    *("nbgrader", "nbgrader.auth", "nbgrader.plugins", "nbgrader.preprocessors"),
    *("nbconvert", "nbconvert.exporters", "nbconvert.preprocessors"),
)
"""Packages that begin by importing all that is in them."""
UNUSED = {"setuptools.archive_util": ("unpack_archive", "unpack_tarfile", "unpack_zipfile")}
"""Modules of which nbgrader imports functions that only its collecting of archives calls."""
ABSENT = ("rfc3987_syntax", "rfc3986_validator", "isoduration", "webcolors", "fqdn", "uri_template")
"""What jsonschema checks formats with that no notebook has, internet addresses and colours; the first alone takes a
second or more. It does without where they are missing."""


class _Package(ModuleType):
    """A package whose modules are imported when a name of theirs is asked for.

    Args:
        name: of the package, with those above it.
        path: of its folder.
    """

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name)
        self.__path__ = [str(path)]
        self._homes = _homes((path / "__init__.py").read_text(encoding="utf-8"))

    def __getattr__(self, name: str) -> Any:
        if name not in self._homes:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        module, there = self._homes[name]
        value = getattr(import_module(module, self.__name__), there)
        setattr(self, name, value)
        return value


def _homes(source: str) -> dict[str, tuple[str, str]]:
    """The names that a package imports from its own modules: from which, and their names there."""
    return {
        alias.asname or alias.name: (f"{'.' * node.level}{node.module}", alias.name)
        for node in ast.parse(source).body
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module
        for alias in node.names
    }


def _make_lazy(name: str) -> None:
    spec = None if name in sys.modules else find_spec(name)
    if spec is not None and spec.origin:
        package = _Package(name, Path(spec.origin).parent)
        package.__spec__, package.__file__ = spec, spec.origin
        sys.modules[name] = package


def _stand_in(name: str, functions: tuple[str, ...]) -> None:
    if name not in sys.modules:
        module = ModuleType(name)
        module.__dict__.update(dict.fromkeys(functions))
        sys.modules[name] = module


for _name in ABSENT:
    sys.modules.setdefault(_name, None)  # type: ignore[arg-type]
for _name, _functions in UNUSED.items():
    _stand_in(_name, _functions)
for _name in LARGE:
    _make_lazy(_name)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
gc.disable()


def all_is_imported() -> None:
    """From now on garbage is looked for again, among what is new."""
    gc.freeze()
    gc.enable()
