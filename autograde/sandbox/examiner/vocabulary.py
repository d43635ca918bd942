"""The words that a student's side may name things by: those that stand in what was handed in, and Python's own.

Names of types, of exceptions and of variables, and the line where something stopped, are shown to the student. Code
that was called with a hidden input can make up such a name, with the input in it; it cannot change what was handed in.
"""

import builtins
import re
from collections.abc import Iterable
from typing import Any

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"<?\w+>?")
_NAMED = re.compile(r"name '(\w+)' is not defined|local variable '(\w+)'")
_PYTHON = """
    function method generator module coroutine builtin_function_or_method NoneType ellipsis lambda dict_keys
    dict_values dict_items ufunc ndarray matrix MaskedArray Generator Figure Axes Line2D partial Fraction Decimal deque
    defaultdict Counter OrderedDict date datetime timedelta Series DataFrame LinAlgError JSONDecodeError
"""
_KNOWN = frozenset(dir(builtins)).union(_PYTHON.split())


class Vocabulary:
    """Words that may be shown.

    Args:
        sources: what was handed in; None: any word may be shown.
    """

    def __init__(self, sources: Iterable[str] | None) -> None:
        handed = None if sources is None else list(sources)
        self._words = None if handed is None else _KNOWN.union(*map(_WORD.findall, handed))
        lines = (line.strip() for source in handed or () for line in source.splitlines())
        self._lines = None if handed is None else frozenset(lines)

    def name(self, said: str) -> str:
        """What was said; nothing if it is no name, or one that nobody handed in: of many words a text could be made."""
        known = self._words is None or (_NAME.fullmatch(said) and self._knows(_WORD.findall(said)))
        return said if known else ""

    def line(self, said: str) -> str:
        """What was said; nothing if it is no line that was handed in."""
        return said if self._lines is None or said.strip() in self._lines else ""

    def error(self, said: Any) -> Any:
        """An exception as plain data, whatever was sent, without names that nobody handed in.

        The message stays, for tests may ask for it, unless it speaks of such a variable.
        """
        if not isinstance(said, dict):
            return said
        texts = {key: text for key, text in said.items() if key in ("type", "line") and isinstance(text, str)}
        texts = {key: self.name(text) if key == "type" else self.line(text) for key, text in texts.items()}
        message = said.get("message")
        named = _NAMED.search(message) if isinstance(message, str) else None
        if named and not self._knows(filter(None, named.groups())):
            texts["message"] = ""
        return said | texts

    def _knows(self, words: Iterable[str]) -> bool:
        return self._words is None or self._words.issuperset(words)


ANY = Vocabulary(None)
