r"""HTML of a student's without anything that a browser runs, fetches or lets cover the page around it.

What may stay is listed; all else goes. nh3 (ammonia, in Rust) reads HTML as browsers do and is kept up; bleach, which
nbconvert brings along, has been given up by its authors, and its list in nbconvert drops tables and pictures.
Formulas stay, without the commands of MathJax that make links, load code or change what other formulas mean.
"""

import re
from html import escape

import nh3

from autograde.grading.exam.safe.pictures import is_picture_address

_TEXT = {"b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "q", "abbr", "a", "span"}
_CODE = {"code", "kbd", "samp", "var", "pre"}
_BLOCKS = {"p", "div", "br", "hr", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "img"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "ruby", "rt", "rp"}
_TABLES = {"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"}

_CELL = {"colspan", "rowspan", "align", "valign", "scope"}
_ATTRIBUTES = {
    "*": {"style", "lang", "dir", "title", "role", "aria-label", "aria-hidden"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "table": {"border"},
    "tr": {"align", "valign"},
    "th": _CELL,
    "td": _CELL,
    "ol": {"start"},
    "col": {"span"},
}
_STYLES = {
    *("color", "background", "background-color", "opacity", "float", "clear", "display", "white-space", "overflow-x"),
    *("border", "border-left", "border-right", "border-top", "border-bottom", "border-radius", "border-collapse"),
    *("border-color", "border-style", "border-width", "margin", "margin-left", "margin-right", "margin-top"),
    *("margin-bottom", "padding", "padding-left", "padding-right", "padding-top", "padding-bottom", "width", "height"),
    *("max-width", "max-height", "min-width", "font", "font-family", "font-size", "font-style", "font-weight"),
    *("line-height", "text-align", "text-decoration", "vertical-align", "list-style", "list-style-type"),
}
_BAD_STYLE = re.compile(r"[\\@]|url|image|expression|var\s*\(|:[^;]*-[\d.]", re.IGNORECASE)
"""What fetches, what hides what it says, and negative margins, which lay a thing over another."""

_FORMULA_COMMANDS = re.compile(
    r"\\(?=(?:href|url|style|class|cssId|html\w*|data|require|unicode|bbox|mmlToken|(?:re)?newcommand|newenvironment"
    r"|[gex]?def|let|DeclareMathOperator)(?![A-Za-z]))"
)
_HARMLESS = "\u29f5"
"""Looks like a backslash."""

_EMBEDDED = re.compile(r"data:image/\w+;base64,[A-Za-z0-9+/=]*")
_STAND_IN = "data:picture,"
_ASIDE = re.compile(rf"{_STAND_IN}(\d{{1,5}})")

MOST_TAGS = 10_000
"""Nested in one another, so many take nh3 less than a second; the time grows with the square."""
MOST_DEPTH = 100
_TAG = re.compile(r"<(/?)(\w+)")
_EMPTY = {"br", "hr", "img", "col"}


def safe_html(html: str) -> str | None:
    """The part of it that may be shown; None where it is not to be read in reasonable time or depth."""
    if html.count("<") > MOST_TAGS:
        return None
    pictures: list[str] = []
    clean = nh3.clean(
        _EMBEDDED.sub(lambda found: _set_aside(found[0], pictures), html),
        tags=_TEXT | _CODE | _BLOCKS | _LISTS | _TABLES,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        filter_style_properties=_STYLES,
        allowed_classes={"table": {"dataframe"}},
        url_schemes={"http", "https", "mailto", "data"},
        url_relative="deny",
    )
    if _depth(clean) > MOST_DEPTH:
        return None
    return _ASIDE.sub(lambda found: "".join(pictures[int(found[1]) :][:1]), safe_formulas(clean))


def safe_formulas(text: str) -> str:
    """Text in which no formula does more than show itself."""
    return _FORMULA_COMMANDS.sub(_HARMLESS, text)


def formula_html(latex: str) -> str:
    """LaTeX as HTML, in which MathJax finds it."""
    return f"<div>{safe_formulas(escape(latex))}</div>"


def _set_aside(address: str, pictures: list[str]) -> str:
    """A short stand-in for a picture: nh3 takes 2 milliseconds for an address of 100 kB."""
    if not is_picture_address(address):
        return ""
    pictures.append(address)
    return f"{_STAND_IN}{len(pictures) - 1}"


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "src":
        return value if _ASIDE.fullmatch(value) else None
    if name == "href" and value.strip().lower().startswith("data:"):
        return None
    if name == "style" and _BAD_STYLE.search(value):
        return None
    return value


def _depth(html: str) -> int:
    """How deep the elements are nested, of HTML as nh3 writes it."""
    depth = deepest = 0
    for end, name in _TAG.findall(html):
        if name not in _EMPTY:
            depth += -1 if end else 1
            deepest = max(deepest, depth)
    return deepest
