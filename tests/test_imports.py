"""Imports point one way: course_lib <- exercises <- diagnose <- front ends."""

import ast
import sys
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("course_lib", "autograde")
EDGE = ("course_lib.plots", "course_lib.widgets", "course_lib.progress")
FRONT = (
    "autograde.notebook.front",
    "autograde.lessons",
    "autograde.grading",
    "autograde.report",
    "autograde.commands",
    "autograde.cli",
)


def _modules() -> dict[str, Path]:
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in files}


MODULES = _modules()


def _imported(name: str) -> set[str]:
    """What a module imports anywhere in its text; of our own packages the module, of others the top-level name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{name} uses a relative import"
            assert node.level == 0, f"{name} uses a relative import"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update((inner & MODULES.keys()) or {node.module})
            if inner - MODULES.keys():
                found.add(node.module)
    return {item if item in MODULES else item.split(".")[0] for item in found}


GRAPH = {name: _imported(name) for name in MODULES}


def _closure(start: str) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo.extend(GRAPH.get(name, ()))
    return seen


def _within(name: str, places: tuple[str, ...]) -> bool:
    """Whether a module is one of `places` or lies in one of them."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def _foreign(names: set[str]) -> set[str]:
    return {name for name in names if name not in MODULES and name not in sys.stdlib_module_names}


def test_no_module_imports_itself_in_a_circle() -> None:
    ours = {name: imports & MODULES.keys() for name, imports in GRAPH.items()}
    assert len(list(TopologicalSorter(ours).static_order())) == len(MODULES)


def test_no_import_hides_in_a_function() -> None:
    hidden = []
    for name, path in MODULES.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        hidden += [
            f"{name}.{function.name}"
            for function in functions
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
    assert hidden == []


def test_course_lib_never_imports_autograde() -> None:
    for name in MODULES:
        if _within(name, ("course_lib",)):
            assert not {item for item in GRAPH[name] if _within(item, ("autograde",))}, name


def test_the_mathematics_needs_numpy_alone() -> None:
    for name in MODULES:
        if _within(name, ("course_lib",)) and not _within(name, EDGE):
            assert _foreign(_closure(name)) <= {"numpy"}, name


def test_the_students_half_needs_numpy_and_ipython_alone() -> None:
    assert _foreign(_closure("autograde")) <= {"numpy", "IPython"}


def test_exercises_do_not_know_who_judges_them() -> None:
    judges = {name for name in MODULES if _within(name, ("autograde.diagnose", *FRONT))}
    for name in MODULES:
        if _within(name, ("autograde.exercises",)):
            assert not _closure(name) & judges, name


def test_the_diagnosis_does_not_know_who_shows_it() -> None:
    assert not {name for name in _closure("autograde.diagnose") if _within(name, FRONT)}
