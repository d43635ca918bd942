"""The names that a piece of code defines and uses, found by reading it and never by running it."""

import ast
import re
import symtable
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from IPython.core.inputtransformer2 import TransformerManager

MOST_CHARACTERS = 200_000
MOST_FOR_MAGICS = 200_000
"""Characters of a cell times its magics: IPython reads the whole cell anew for each of them."""
_MAGIC = re.compile(r"^[ \t]*[%!?/,;]|=[ \t]*[%!]|\?[ \t]*$", re.MULTILINE)
_PROMPT = re.compile(r"\s*In ?\[")
"""`In [1]: x = 2`, copied with its prompt, is Python as well, of another meaning."""
_MAGICS_WITH_CODE = frozenset({"time", "timeit", "capture"})
_ALTERING = frozenset(
    """add append clear discard extend fill insert itemset pop popitem put remove resize reverse setdefault sort
    update""".split()  # noqa: SIM905
)
_ALWAYS_DEFINE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.Import)


@dataclass(frozen=True)
class Names:
    """Names of a cell or statement, at the level of the notebook.

    Attributes:
        defined: what it assigns, defines or imports.
        used: what it reads there or, inside of functions, as globals.
        changed: what it may change without assigning it, as `d["a"] = 1` and `d.clear()` change `d`.
        imported: those of `defined` that an import gives.

    `from x import *` defines, and imports, `"*"`.
    """

    defined: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    imported: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Statement:
    """One top-level statement of a cell.

    Attributes:
        source: as it was written, comments and all; a magic as the call that it stands for.
        names: in it.
        always: whether it defines its names whatever happens, which an `if` or a loop may not.
    """

    source: str
    names: Names
    always: bool = False


@lru_cache(maxsize=1024)
def names_in(source: str) -> Names:
    """The names of a cell; none where it cannot be read."""
    found = [one.names for one in statements(source)]
    return Names(
        frozenset().union(*(one.defined for one in found)),
        frozenset().union(*(one.used for one in found)),
        frozenset().union(*(one.changed for one in found)),
        frozenset().union(*(one.imported for one in found)),
    )


@lru_cache(maxsize=1024)
def statements(source: str) -> tuple[Statement, ...]:
    """The top-level statements of a cell, magics included; none where it cannot be read, or not in reasonable time."""
    if takes_long(source):
        return ()
    try:
        tree, code = _as_python(source), source
        if tree is None:
            code = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
            tree = ast.parse(code)
        lines = code.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return tuple(_statement(node, lines) for node in tree.body)
    except (SyntaxError, ValueError, RuntimeError, MemoryError):  # the third is how IPython gives up
        return ()


def takes_long(source: str) -> bool:
    """Whether a cell is too long to be looked into, or has too many magics."""
    if len(source) > MOST_CHARACTERS:
        return True
    magics = sum(1 for _ in _MAGIC.finditer(source))
    return magics * len(source) > MOST_FOR_MAGICS and _as_python(source) is None


def _as_python(source: str) -> ast.Module | None:
    """The tree of a cell in which there is nothing for IPython; None of any other."""
    try:
        return None if _PROMPT.match(source) else ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def altered_in(source: str) -> frozenset[str]:
    """The names whose value a cell alters in place, as `a[0] = 1`, `a.size = 2` and the line `a.append(3)` do."""
    found: set[str] = set()
    for one in statements(source):
        for node in ast.parse(one.source).body:
            found |= _stored_into(node)
            match node:
                case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), method))) if method in _ALTERING:
                    found.add(name)
    return frozenset(found)


@lru_cache(maxsize=1024)
def imports_in(source: str) -> str:
    """The top-level import statements of a cell."""
    return "\n".join(one.source for one in statements(source) if one.names.imported)


@lru_cache(maxsize=1024)
def origins_in(source: str) -> Mapping[str, str]:
    """What each name that a cell imports stands for, such as `numpy` for `np`."""
    found: dict[str, str] = {}
    for one in statements(source):
        for node in ast.walk(ast.parse(one.source)):
            if isinstance(node, ast.Import):
                found |= {alias.asname or alias.name: alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return MappingProxyType(found)


def root(node: ast.expr) -> str:
    """The name at the beginning of `a.b[0].c`; empty if something else stands there."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def classes_in(source: str) -> frozenset[str]:
    """The classes that a cell defines."""
    return frozenset(
        node.name for one in statements(source) for node in ast.parse(one.source).body if isinstance(node, ast.ClassDef)
    )


def _statement(node: ast.stmt, lines: Sequence[str]) -> Statement:
    text = _written(node, lines)
    magic = _magic(node)
    if magic is not None:
        return Statement(text, magic)
    return Statement(text, _names(node, text), isinstance(node, _ALWAYS_DEFINE))


def _written(node: ast.stmt, lines: Sequence[str]) -> str:
    """The statement's own text; `ast` leaves the decorators out of it."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    text = _segment(node, lines) or ast.unparse(node)
    marks = [f"@{_segment(one, lines)}\n" for one in decorators]
    return "".join([*marks, text])


def _segment(node: ast.stmt | ast.expr, lines: Sequence[str]) -> str:
    """`ast.get_source_segment`, which splits the whole source into lines anew for each node."""
    last, end = node.end_lineno or node.lineno, node.end_col_offset or 0
    found = [line.encode() for line in lines[node.lineno - 1 : last]]
    found[-1] = found[-1][:end]
    found[0] = found[0][node.col_offset :]
    return b"\n".join(found).decode()


def _names(node: ast.stmt, text: str) -> Names:
    table = symtable.symtable(text, "cell", "exec")
    top = table.get_symbols()
    inside = [symbol for inner in _scopes(table) for symbol in inner.get_symbols() if symbol.is_global()]
    defined = {symbol.get_name() for symbol in top if symbol.is_assigned() or symbol.is_imported()}
    defined |= {symbol.get_name() for symbol in inside if symbol.is_assigned()}
    used = {symbol.get_name() for symbol in [*top, *inside] if symbol.is_referenced()}
    star = {alias.name for alias in getattr(node, "names", []) if isinstance(alias, ast.alias)} & {"*"}
    return Names(
        frozenset(defined | star),
        frozenset(used | _added_to(node)),
        frozenset(_changed(node)),
        frozenset({symbol.get_name() for symbol in top if symbol.is_imported()} | star),
    )


def _scopes(table: symtable.SymbolTable) -> list[symtable.SymbolTable]:
    return [inner for child in table.get_children() for inner in (child, *_scopes(child))]


def _added_to(node: ast.stmt) -> set[str]:
    """`x` of `x += 1`, which reads it."""
    return {
        inner.target.id
        for inner in ast.walk(node)
        if isinstance(inner, ast.AugAssign) and isinstance(inner.target, ast.Name)
    }


def _changed(node: ast.stmt) -> set[str]:
    """Roots of what is stored into or called upon; with a call that stands alone, its arguments as well."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return set()
    found = _stored_into(node)
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
            found.add(root(inner.func))
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        found |= {one.id for one in node.value.args if isinstance(one, ast.Name)}
    return found - {""}


def _stored_into(node: ast.stmt) -> set[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return set()
    found: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, (ast.Attribute, ast.Subscript)) and not isinstance(inner.ctx, ast.Load):
            found.add(root(inner))
    return found - {""}


def _magic(node: ast.stmt) -> Names | None:
    """The names in the code that a magic runs, such as `%%time` or `%timeit f(3)`; None if it is none of these."""
    match node:
        case ast.Expr(
            ast.Call(
                ast.Attribute(attr="run_line_magic" | "run_cell_magic"),
                [ast.Constant(str() as name), ast.Constant(str() as line), *more],
            )
        ) if name in _MAGICS_WITH_CODE:
            body = [str(one.value) for one in more if isinstance(one, ast.Constant)]
            inside = names_in("\n".join(body) if more else line)
            kept = {line.strip()} if name == "capture" and line.strip().isidentifier() else set()
            return Names(inside.defined | kept, inside.used | {"get_ipython"}, inside.changed, inside.imported)
    return None
