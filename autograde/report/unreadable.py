"""Why a file that was handed in cannot be read as a notebook, in words.

Only what the instructor can act on is told apart: nothing in it, something else in it, or damaged.
"""

import json
from pathlib import Path

from course_lib.language import Text

EMPTY = Text(en="the file is empty", ja="ファイルが空です")
HTML = Text(en="it is a web page, not a notebook", ja="ノートブックではなく、ウェブページです")
NO_TEXT = Text(en="it is not a text file", ja="テキストファイルではありません")
NO_JSON = Text(en="it is text, not a notebook", ja="ノートブックではなく、ただの文章です")
CUT_OFF = Text(en="the notebook is damaged or cut off", ja="ノートブックが壊れているか、途中で切れています")
NO_CELLS = Text(en="it is JSON, but it has no cells", ja="JSONですが、セルがありません")


def why_unreadable(path: Path) -> Text | None:
    """What is wrong with the file; None when it holds a notebook's cells."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return NO_TEXT
    if not text.strip():
        return EMPTY
    if text.lstrip().startswith("<"):
        return HTML
    return _why_not_a_notebook(text)


def _why_not_a_notebook(text: str) -> Text | None:
    try:
        content = json.loads(text)
    except ValueError:
        return CUT_OFF if text.lstrip().startswith("{") else NO_JSON
    has_cells = isinstance(content, dict) and ("cells" in content or "worksheets" in content)
    return None if has_cells else NO_CELLS
