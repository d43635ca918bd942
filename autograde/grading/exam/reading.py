"""A file that was handed in, as the cells of a notebook, however it was damaged.

Plain json: nothing of nbformat is needed, and nothing that it would refuse is refused here. All metadata but the
anchors by which a cell is known is left behind, and so are outputs.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from autograde.errors import AutogradeError
from autograde.grading.exam.paper import grade_id

MOST_BYTES = 64 * 2**20
MOST_CELLS = 5_000
MOST_DIGITS = 300
_BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


class UnreadableNotebook(AutogradeError):
    """A file that was handed in is no notebook; this submission cannot be graded, others can."""


@dataclass(frozen=True)
class Handed:
    """A cell that was handed in.

    Attributes:
        code: whether it is code.
        source: its text.
        grade_id: that it claims, empty if none.
        cell_id: nbformat's, or Colab's in its place; empty if none.
        pictures: that were pasted into text, by name, then kind; content is base64, if it is what it says.
    """

    code: bool
    source: str
    grade_id: str = ""
    cell_id: str = ""
    pictures: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def read_handed(content: bytes) -> list[Handed]:
    """The cells of a file.

    Raises:
        UnreadableNotebook: it is none; the message says what it seems to be, and what to ask the student for.
    """
    notebook = _notebook(_text(content))
    cells = [cell for cell in _cells(notebook) if isinstance(cell, dict)]
    if len(cells) > MOST_CELLS:
        raise UnreadableNotebook(f"it has {len(cells)} cells, expected at most {MOST_CELLS}")
    return [_handed(cell) for cell in cells]


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise UnreadableNotebook(
            f"it has {len(content) / 2**20:.0f} MB, expected at most {MOST_BYTES // 2**20}: "
            "ask for it again with the outputs cleared"
        )
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableNotebook(f"it is no text in {encoding}: {error.reason}; expected a notebook") from None


def _notebook(text: str) -> Mapping[str, Any]:
    if not text.strip():
        raise UnreadableNotebook("it is empty: ask for it again")
    try:
        notebook = _loaded(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableNotebook(_what_it_is(text, error)) from None
    if not isinstance(notebook, dict):
        raise UnreadableNotebook("it is json, but no notebook: it has no cells")
    return notebook


def _loaded(text: str) -> Any:
    """What json reads; an integer of 5000 digits, which Python refuses with the whole file, is cut: none is used."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except ValueError:
        return json.loads(text, parse_int=lambda digits: int(digits[:MOST_DIGITS]))


def _what_it_is(text: str, error: Exception) -> str:
    start = text.lstrip()[:100].lower()
    if start.startswith(("<!doctype", "<html")):
        return "it is a page of a browser (HTML), expected the .ipynb file: ask for it again, downloaded as a notebook"
    if any(line.startswith("<<<<<<<") for line in text.splitlines()):
        return "it holds the marks of a git merge that was not finished (<<<<<<<): ask for it again, with them resolved"
    reason = "its lists are nested too deep" if isinstance(error, RecursionError) else str(error)
    return f"it is broken, perhaps cut off: {reason}; expected a notebook in json: ask for it again"


def _cells(notebook: Mapping[str, Any]) -> Iterator[Any]:
    """The cells, in nbformat 4 and later, or 3 and earlier."""
    sheets = notebook.get("worksheets")
    holders = [notebook, *(sheets if isinstance(sheets, list) else [])]
    lists = [one["cells"] for one in holders if isinstance(one, dict) and isinstance(one.get("cells"), list)]
    if not lists:
        raise UnreadableNotebook("it is json, but no notebook: it has no cells")
    for cells in lists:
        yield from cells


def _handed(cell: Mapping[str, Any]) -> Handed:
    metadata = cell.get("metadata")
    in_metadata = metadata.get("id") if isinstance(metadata, dict) else None  # Colab
    ids = [one for one in (cell.get("id"), in_metadata) if isinstance(one, str)]
    source = cell.get("source", cell.get("input"))  # nbformat 3 calls code "input"
    code = cell.get("cell_type") == "code"
    pictures = {} if code else _pictures(cell.get("attachments"))
    return Handed(code, _joined(source), grade_id(cell), ids[0] if ids else "", pictures)


def _pictures(said: Any) -> dict[str, dict[str, str]]:
    """What of attachments has their form."""
    found = said if isinstance(said, dict) else {}
    return {
        _written(name): {kind: text for kind, text in kinds.items() if isinstance(text, str)}
        for name, kinds in found.items()
        if isinstance(kinds, dict)
    }


def _joined(source: Any) -> str:
    """The text of a cell."""
    lines = source if isinstance(source, list) else [source]
    return _written("".join(line for line in lines if isinstance(line, str)))


def _written(text: str) -> str:
    """Text that can be written in UTF-8: half of a surrogate pair is a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
