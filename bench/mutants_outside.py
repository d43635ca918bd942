"""Mutants where mutmut makes none: in tables, in default values of data classes, and in properties.

The changes are those of mutmut, and so is the list of modules, in pyproject.toml. Each is tried on a copy of
course_lib, by the module's own tests in a process of their own, for such code runs once, when it is imported.

python -m bench.mutants_outside          mutants/outside.json, for bench.mutants to read
"""

import json
import os
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import asdict
from difflib import SequenceMatcher
from fnmatch import fnmatch
from multiprocessing import get_context
from pathlib import Path

import libcst as cst
import numpy  # noqa: F401  (what is imported here, each process has at once)
import pytest
from mutmut.mutation.mutators import mutation_operators

from bench.mutants import KILLED, OUTSIDE, ROOT, SURVIVED, TIMEOUT, UNCHECKED, Change, Mutant

SECONDS = 60.0
STATUS = {0: SURVIVED, 1: KILLED, 2: KILLED, 3: KILLED, None: TIMEOUT}
"""What pytest's exit codes mean; 2 is what it gives when a module cannot be imported any more."""
LEFT_ALONE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom)


def changes(source: str, module: str) -> Iterator[tuple[Change, str]]:
    """Every change of the code outside of plain functions, and the whole source with it."""
    tree = cst.parse_module(source)
    for node, place in _outside(tree, ""):
        for kind, operator in mutation_operators:
            for new in operator(node) if isinstance(node, kind) else ():
                text = cst.ensure_type(tree.deep_replace(node, new), cst.Module).code
                yield Change(module, place, *_difference(source, text)), text


def modules() -> list[Path]:
    """The modules that mutmut changes too."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    files = {file.relative_to(ROOT).as_posix(): file for file in sorted((ROOT / "course_lib").rglob("*.py"))}
    return [file for name, file in files.items() if not any(fnmatch(name, p) for p in settings["do_not_mutate"])]


def run(files: list[Path]) -> Iterator[Mutant]:
    """Try every change, and put the module back afterwards."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        copy = Path(scratch)
        no_bytecode = shutil.ignore_patterns("__pycache__")
        for folder in ("course_lib", "tests/course_lib"):
            shutil.copytree(ROOT / folder, copy / folder, ignore=no_bytecode)
        shutil.copy(ROOT / "pyproject.toml", copy)
        for file in files:
            source, place = file.read_text(encoding="utf-8"), copy / file.relative_to(ROOT)
            module = file.relative_to(ROOT / "course_lib").with_suffix("").as_posix()
            found = list(changes(source, module))
            if found and _exit_code(copy, module, keep_bytecode=True) != 0:
                raise RuntimeError(f"The tests of {module} fail as it is: mend them, then try its mutants.")
            # Two sources of one length within a second look the same to Python when it looks for compiled ones.
            for compiled in place.parent.glob(f"__pycache__/{file.stem}.*"):
                compiled.unlink()
            for change, text in found:
                place.write_text(text, encoding="utf-8")
                yield Mutant(change, STATUS.get(_exit_code(copy, module), UNCHECKED))
            place.write_text(source, encoding="utf-8")


def _outside(node: cst.CSTNode, place: str) -> Iterator[tuple[cst.CSTNode, str]]:
    """Every node that is not in a function of which mutmut makes mutants, and the name of where it stands."""
    for child in node.children:
        if isinstance(child, LEFT_ALONE) or (isinstance(child, cst.FunctionDef) and _is_plain(child)):
            continue
        inside = f"{place}.{name}".lstrip(".") if (name := _name(child)) else place
        yield child, inside
        yield from _outside(child, inside)


def _is_plain(function: cst.FunctionDef) -> bool:
    decorators = [decorator.decorator for decorator in function.decorators]
    return all(isinstance(one, cst.Name) and one.value in {"staticmethod", "classmethod"} for one in decorators)


def _name(node: cst.CSTNode) -> str | None:
    """What the node gives a name to: a class, a property, a value."""
    if isinstance(node, cst.ClassDef | cst.FunctionDef):
        return str(node.name.value)
    if isinstance(node, cst.Assign):
        node = node.targets[0]
    if isinstance(node, cst.AssignTarget | cst.AnnAssign) and isinstance(node.target, cst.Name):
        return str(node.target.value)
    return None


def _difference(source: str, text: str) -> tuple[str, str]:
    was, now = ([line.strip() for line in lines.splitlines()] for lines in (source, text))
    blocks = [op for op in SequenceMatcher(None, was, now, autojunk=False).get_opcodes() if op[0] != "equal"]
    return (
        "\n".join(line for _, start, stop, _, _ in blocks for line in was[start:stop]),
        "\n".join(line for _, _, _, start, stop in blocks for line in now[start:stop]),
    )


def _exit_code(copy: Path, module: str, keep_bytecode: bool = False) -> int | None:
    """Of the module's tests; None if they did not end."""
    process = get_context("fork").Process(target=_test, args=(copy, module, keep_bytecode))
    process.start()
    process.join(SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return process.exitcode


def _test(copy: Path, module: str, keep_bytecode: bool) -> None:
    sys.dont_write_bytecode = not keep_bytecode
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    for name in [name for name in sys.modules if name.partition(".")[0] == "course_lib"]:
        del sys.modules[name]
    os.chdir(copy)
    sys.path.insert(0, str(copy))
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        options = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib"]
        folder, _, name = f"tests/course_lib/{module}".rpartition("/")
        # The module's own: test_losses.py, and what begins like it, such as test_losses_in_words.py.
        sys.exit(int(pytest.main([*options, *map(str, sorted(Path(folder).glob(f"test_{name}*.py")))])))


def main() -> int:
    """Write what became of each."""
    OUTSIDE.parent.mkdir(exist_ok=True)
    mutants = []
    for mutant in run(modules()):
        mutants.append(mutant)
        print(mutant.status, mutant.change.module, mutant.change.function, sep="\t", flush=True)
    OUTSIDE.write_text(json.dumps([asdict(mutant) for mutant in mutants], indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
