"""What a display may hold: text, and at most one of HTML, PNG and JPEG.

All other kinds are made into one of these or left out, as JavaScript and widgets are. So whatever order of kinds a
page prefers, and whatever it does with kinds that it does not know, nothing but these reaches it.
"""

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from typing import Any

from autograde.grading.exam.safe.markup import formula_html, safe_html
from autograde.grading.exam.safe.pictures import picture
from autograde.grading.exam.safe.prose import prose_html

MOST_DRAWING = 2**20


def safe_bundle(data: Mapping[Any, Any]) -> dict[str, str]:
    """A display's data by kind, in nbformat's shape, whatever was sent."""
    said = {kind: safe_text(text) for kind, text in data.items() if isinstance(text, str)}
    plain = {"text/plain": said["text/plain"]} if "text/plain" in said else {}
    return _rich(said) | plain


def safe_text(text: str) -> str:
    """Text that can be written to a file: without halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _rich(said: Mapping[Any, str]) -> dict[str, str]:
    """In the order in which nbconvert prefers them."""
    for kind, made in (("text/html", safe_html), ("text/markdown", prose_html), ("image/svg+xml", _drawing)):
        html = made(said[kind]) if kind in said else None
        if html:
            return {"text/html": html}
    if "text/latex" in said:
        return {"text/html": formula_html(said["text/latex"])}
    for kind in ("image/png", "image/jpeg"):
        kept = picture(kind, said[kind]) if kind in said else None
        if kept is not None:
            return {kind: kept}
    return {}


def _drawing(svg: str) -> str | None:
    """A drawing as a picture: as such, no browser runs what is in it or fetches what it names."""
    if len(svg) > MOST_DRAWING:
        return None
    address = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode('ascii')}"
    return f'<img alt="{escape("SVG")}" style="max-width:100%" src="{address}">'
