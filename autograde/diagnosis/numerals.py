"""Numbers written as text: "0, 1, 2", "[0 1 2]", "1/3", "12%", "f = 0.5", with full-width digits and signs too.

Text is normalised by NFKC, and the signs that a Japanese keyboard gives for minus are read as minus.
"""

import re
from collections.abc import Mapping
from unicodedata import normalize

MINUS_SIGNS = dict.fromkeys(map(ord, "−‐‑‒–—ー―"), "-")
BRACKETS = str.maketrans("()[]{}", "      ")
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
TOKEN = rf"(?:{NUMBER}(?:/{NUMBER})?%?|[+-]?nan|[+-]?inf(?:inity)?|\.\.\.)"
LABELLED = re.compile(rf"([^\s,;=:]+)\s*[=:]\s*({TOKEN})(?=[\s,;]|$)", re.IGNORECASE)
LONGEST = 10_000

Numeral = float | None
"""A number, or None for dots that stand where a number belongs."""


def plain(text: str) -> str:
    """The text in half-width signs, with one kind of minus.

    >>> plain("－１．５、ー２")
    '-1.5,-2'
    """
    return normalize("NFKC", text).translate(MINUS_SIGNS).replace("、", ",").strip()


def parse(text: str) -> list[Numeral] | Mapping[str, Numeral] | None:
    """The numbers in `text`, by name where all are named; None where it holds anything else.

    >>> parse("[0 −1, 1/4]")
    [0.0, -1.0, 0.25]
    """
    if len(text) > LONGEST:
        return None
    clean = plain(text).removeprefix("array").translate(BRACKETS).strip(" ,;")
    if "=" in clean or ":" in clean:
        return _labelled(clean)
    tokens = [token for token in re.split(r"[\s,;]+", clean) if token]
    if not all(re.fullmatch(TOKEN, token, re.IGNORECASE) for token in tokens):
        return None
    return [_number(token) for token in tokens]


def _labelled(text: str) -> Mapping[str, Numeral] | None:
    if LABELLED.sub("", text).strip(" ,;"):
        return None
    return {name: _number(token) for name, token in LABELLED.findall(text)}


def _number(token: str) -> Numeral:
    if token == "...":
        return None
    top, _, bottom = token.rstrip("%").partition("/")
    share = 100.0 if token.endswith("%") else 1.0
    divisor = float(bottom) if bottom else 1.0
    return float(top) / divisor / share if divisor else float("nan")
