"""The little markup of messages: paragraphs, `code` in backticks, blocks of code, fenced or indented by four spaces.

Every text may come from a student, so all of it is escaped; nothing in it can become markup of the page.
"""

import re
from html import escape
from textwrap import dedent

FENCE = "```"
INDENT = "    "
# A bare monospace would, in Japanese text, take a Japanese font and set code narrower than the notebook does.
CODE_FONT = "font-family:Menlo,Consolas,'DejaVu Sans Mono',monospace"
CODE_STYLE = f"{CODE_FONT};background:rgba(128,128,128,0.16);padding:0 0.25em;border-radius:3px"
BLOCK_STYLE = (
    f"{CODE_FONT};background:rgba(128,128,128,0.12);color:inherit;padding:0.5em 0.75em;margin:0.5em 0 0;"
    "border-radius:3px;overflow-x:auto;white-space:pre;line-height:1.4"
)
PARAGRAPH_STYLE = "margin:0.5em 0 0"


def to_html(text: str) -> str:
    """The text as HTML with inline styles alone."""
    return "".join(_block(fenced, body) for fenced, body in blocks(text))


def blocks(text: str) -> list[tuple[bool, str]]:
    """The text cut into blocks: (True, lines of code) or (False, a paragraph).

    >>> blocks("One.\\n\\n```\\ny = f(u)\\n```\\nTwo.")
    [(False, 'One.'), (True, 'y = f(u)'), (False, 'Two.')]
    """
    found: list[tuple[bool, str]] = []
    for index, part in enumerate(re.split(rf"(?m)^{FENCE}.*$\n?", text)):
        found += [(True, part.rstrip("\n"))] if index % 2 else _unfenced(part)
    return found


def inline(text: str) -> str:
    """One paragraph as HTML: escaped, with `code` set as code.

    >>> inline("a < b")
    'a &lt; b'
    """
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return "".join(_code(part) if index % 2 else escape(part) for index, part in enumerate(parts))


def quote(text: str, limit: int = 120) -> str:
    """A student's text as inline code: on one line, without backticks, cut to `limit` characters.

    >>> quote("a`b")
    "`a'b`"
    """
    line = " ".join(printable(text).replace("`", "'").split())
    return f"`{line if len(line) <= limit else line[: limit - 1] + '…'}`"


def printable(text: str) -> str:
    """The text with `?` for halves of characters, which no front end can show: a notebook's message is UTF-8.

    >>> printable("a" + chr(0xD800))
    'a?'
    """
    return str(text).encode("utf-8", "replace").decode()


def _unfenced(text: str) -> list[tuple[bool, str]]:
    found: list[tuple[bool, str]] = []
    for part in re.split(r"\n(?:[ \t]*\n)+", text):
        lines = part.strip("\n")
        if all(line.startswith(INDENT) for line in lines.splitlines()) and lines.strip():
            found.append((True, dedent(lines)))
        elif lines.strip():
            found.append((False, lines.strip()))
    return found


def _block(fenced: bool, body: str) -> str:
    if fenced:
        return f'<pre style="{BLOCK_STYLE}">{escape(body)}</pre>'
    return f'<p style="{PARAGRAPH_STYLE}">{inline(body).replace(chr(10), "<br>")}</p>'


def _code(text: str) -> str:
    return f'<code style="{CODE_STYLE}">{escape(text)}</code>'
