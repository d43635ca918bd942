"""Functions left as they were handed out: their bytecode is that of a stub compiled by this very interpreter.

Bytecode differs from one Python to the next, so none is written down here. Texts in a stub may be any text.
"""

import dis
from collections.abc import Iterator
from functools import cache
from types import CodeType

from autograde.diagnosis.guard import Done, attempt, told_of

STUBS = (
    "def stub(): ...",
    "def stub(): pass",
    "def stub(): 'What it does.'",
    "def stub(): return",
    "def stub(): return ...",
    "def stub(): raise NotImplementedError",
    "def stub(): raise NotImplementedError()",
    "def stub(): raise NotImplementedError('Write your code here.')",
)
SILENT = "NOP"

Fingerprint = tuple[tuple[str, str], ...]


def is_untouched(function: object) -> bool:
    """Whether the body does nothing but wait to be written. Looks into methods and partial functions.

    Of a function in another process, that process has looked already.
    """
    if told := told_of(function):
        return told.get("untouched") is True
    code = attempt(lambda: _code(function))
    return isinstance(code, Done) and code.value is not None and _fingerprint(code.value) in _stubs()


def _code(function: object) -> CodeType | None:
    for inner in (function, getattr(function, "func", None), getattr(function, "__call__", None)):  # noqa: B004
        code = getattr(inner, "__code__", None)
        if isinstance(code, CodeType):
            return code
    return None


@cache
def _stubs() -> frozenset[Fingerprint]:
    return frozenset(_fingerprint(_compiled(source)) for source in STUBS)


def _compiled(source: str) -> CodeType:
    module = compile(source, "<stub>", "exec")
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))


def _fingerprint(code: CodeType) -> Fingerprint:
    return tuple(_steps(code))


def _steps(code: CodeType) -> Iterator[tuple[str, str]]:
    for step in dis.get_instructions(code):
        if step.opname != SILENT:
            yield step.opname, "text" if isinstance(step.argval, str) and "CONST" in step.opname else repr(step.argval)
