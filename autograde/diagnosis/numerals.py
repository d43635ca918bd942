"""Numbers written as text: "0, 1, 2", "[0 1 2]", "1/3", "12%", "f = 0.5", "f 0.5", also with full-width digits.

Text is normalised by NFKC; the signs that a Japanese keyboard gives for minus, and between items, are read as such.
Nothing is calculated: "1 + 1" is no number.
"""

import re
from collections.abc import Mapping
from unicodedata import normalize

SIGNS = {
    **dict.fromkeys(map(ord, "−‐‑‒–—ー―"), "-"),
    **dict.fromkeys(map(ord, "、・"), ","),
    ord("\u2044"): "/",  # what NFKC makes of the line in ½
}
MIXED = re.compile(r"(\d)([¼-¾⅐-⅞])")
"""A whole number before a fraction, as in 1½: NFKC would make 11/2 of it."""
BRACKETS = str.maketrans("()[]{}", "      ")
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
TOKEN = rf"(?:{NUMBER}(?:/{NUMBER})?%?|[+-]?nan|[+-]?inf(?:inity)?|\.\.\.)"
LABELLED = re.compile(rf"([^\s,;=:]+)\s*[=:]\s*({TOKEN})(?=[\s,;]|$)", re.IGNORECASE)
ARRAY = re.compile(r"(?:(?:np|numpy)\.)?array(?=\()")
SIGN_APART = re.compile(r"(^|[=:,;(\[{])\s*([+-])\s+(?=[\d.])")
"""A sign before its number with a space between; after another number it would be an operation."""
NAMED = re.compile(rf"([^\W\d]\w{{0,2}})\s+({TOKEN})(?=[\s,;]|$)", re.IGNORECASE)
"""A short name before its number with no sign between."""
CALCULATION = re.compile(rf"(?:{NUMBER}|[\s()]|(?:np\.|math\.)?(?:exp|sqrt|log)(?=\()|\*\*|[-+*/^×÷])+", re.IGNORECASE)
LONGEST = 2_000

Numeral = float | None
"""A number, or None for dots that stand where a number belongs."""


def plain(text: str) -> str:
    """The text in half-width signs, with one kind of minus.

    >>> plain("－１．５、ー２")
    '-1.5,-2'
    """
    return normalize("NFKC", MIXED.sub(r"\1+\2", text)).translate(SIGNS).strip().rstrip("。")


def parse(text: str) -> list[Numeral] | Mapping[str, Numeral] | None:
    """The numbers in `text`, by name where all are named; None where it holds anything else.

    >>> parse("[0 −1, 1/4]")
    [0.0, -1.0, 0.25]
    """
    if len(text) > LONGEST:
        return None
    clean = SIGN_APART.sub(r"\1\2", ARRAY.sub("", plain(text))).translate(BRACKETS).strip(" ,;")
    for labelled in (LABELLED, NAMED):
        if labelled.search(clean):
            return _by_label(labelled, clean)
    tokens = [token for token in re.split(r"[\s,;]+", clean) if token]
    if not all(re.fullmatch(TOKEN, token, re.IGNORECASE) for token in tokens):
        return None
    return [_number(token) for token in tokens]


def is_calculation(text: str) -> bool:
    """Whether `text` is a formula of numbers, which Python would calculate if it were no text.

    >>> is_calculation("1 - 2*3")
    True
    """
    return len(text) <= LONGEST and CALCULATION.fullmatch(plain(text)) is not None


def _by_label(labelled: re.Pattern[str], text: str) -> Mapping[str, Numeral] | None:
    if labelled.sub("", text).strip(" ,;"):
        return None
    return {name: _number(token) for name, token in labelled.findall(text)}


def _number(token: str) -> Numeral:
    if token == "...":
        return None
    top, _, bottom = token.rstrip("%").partition("/")
    share = 100.0 if token.endswith("%") else 1.0
    divisor = float(bottom) if bottom else 1.0
    return float(top) / divisor / share if divisor else float("nan")
