r"""A student's text in Markdown, as HTML that nothing runs in.

nbconvert shows Markdown with all the HTML that is in it, and follows every kind of link. So the text is made into HTML
here, and cleaned. What comes of it is one line in one element: to whoever reads it as Markdown again it is a block of
HTML, in which nothing is Markdown.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape, unescape
from typing import Any

import mistune

from autograde.grading.exam.safe.markup import safe_formulas, safe_html

PLUGINS = ["strikethrough", "table", "url", "task_lists", "def_list"]
MOST_CHARACTERS = 20_000
"""More is shown as it was typed; every reader of Markdown has texts that take it for ever."""

_CODE_OR_FORMULA = re.compile(
    r"(?P<code>```.*?(?:```|\Z)|`[^`\n]*`)"
    r"|(?<!\\)\$\$.{1,2000}?\$\$|(?<![\\$])\$[^$\n]+\$|\\\\\(.{1,2000}?\\\\\)|\\\\\[.{1,2000}?\\\\\]"
    r"|\\begin\{(?P<name>[a-z]{1,20}\*?)\}.{0,2000}?\\end\{(?P=name)\}",
    re.DOTALL,
)
_MARK = re.compile("\ue000(\\d+)\ue001")
_ATTACHMENT = "attachment:"


def prose_cell(source: str, attachments: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """The source of a Markdown cell that shows what `source` shows, as far as it may.

    Args:
        attachments: of the cell: its pictures by name, then kind.
    """
    kept = tuple((name, kind, text) for name, kinds in (attachments or {}).items() for kind, text in kinds.items())
    return _one_line(_cleaned(source, kept))


def prose_html(source: str) -> str:
    """Markdown as HTML."""
    return _cleaned(source, ())


class _Renderer(mistune.HTMLRenderer):
    """Shows attachments; what it lets through is cleaned afterwards."""

    def __init__(self, attachments: Mapping[str, str]) -> None:
        super().__init__(escape=False, allow_harmful_protocols=True)
        self._attachments = attachments

    def image(self, text: str, url: str, title: str | None = None) -> str:
        name = unescape(url).removeprefix(_ATTACHMENT) if url.startswith(_ATTACHMENT) else None
        return super().image(text, url if name is None else self._attachments.get(name, ""), title)


@lru_cache(maxsize=1000)
def _cleaned(source: str, attachments: tuple[tuple[str, str, str], ...]) -> str:
    if len(source) <= MOST_CHARACTERS:
        html = safe_html(_rendered(source, {name: f"data:{kind};base64,{text}" for name, kind, text in attachments}))
        if html is not None:
            return html
    return safe_formulas(f"<pre>{escape(source)}</pre>")


def _rendered(source: str, attachments: Mapping[str, str]) -> str:
    """As HTML, with its formulas as they are: in them `_` and `\\\\` are none of Markdown's."""
    formulas: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if found["code"] is not None:
            return found[0]
        formulas.append(found[0])
        return f"\ue000{len(formulas) - 1}\ue001"

    marked = _CODE_OR_FORMULA.sub(keep, source.replace("\ue000", "").replace("\ue001", ""))
    render: Any = mistune.create_markdown(renderer=_Renderer(attachments), plugins=PLUGINS)
    return _MARK.sub(lambda found: escape(formulas[int(found[1])]), render(marked))


def _one_line(html: str) -> str:
    return f"<div>{html.strip()}</div>".replace("\r", "").replace("\n", "&#10;")
