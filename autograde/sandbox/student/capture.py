"""What a cell shows, as the outputs of a notebook, in bounded numbers and size."""

import io
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

MOST_STREAM = 100_000
MOST_DISPLAYS = 100
MOST_BYTES = 4 * 2**20
MOST_PIECES = 1000
"""Of text: stdout and stderr in turn make a new piece each time."""

CUT = (
    "\n[The rest is left out: a cell may print {text:,} characters and show {displays} things of {size:g} MB together.]"
    "\n［ここから先は省きました。1つのセルに表示できるのは、文字は{text:,}字まで、"
    "図などは{displays}個、合わせて{size:g} MBまでです。］\n"
)


class Outputs:
    """The outputs of one cell, as nbformat has them.

    Args:
        displays: so many are kept.
        most_bytes: of all of them together.
        text: so many characters of what is printed are kept.
    """

    def __init__(self, displays: int = MOST_DISPLAYS, most_bytes: int = MOST_BYTES, text: int = MOST_STREAM) -> None:
        self._list: list[dict[str, Any]] = []
        self._room, self._pieces, self._displays, self._bytes = text, MOST_PIECES, displays, most_bytes
        self._notice = CUT.format(text=text, displays=displays, size=most_bytes / 2**20)
        self._cut = self._closed = False

    def stream(self, name: str, text: str) -> None:
        """Text printed to stdout or stderr."""
        kept = "" if self._closed else text[: self._room]
        self._cut = self._cut or len(kept) < len(text)
        self._room -= len(kept)
        if not kept:
            return
        last = self._list[-1] if self._list else {}
        if last.get("output_type") == "stream" and last["name"] == name:
            last["text"].write(kept)
        elif self._pieces > 0:
            self._pieces -= 1
            self._list.append({"output_type": "stream", "name": name, "text": io.StringIO()})
            self._list[-1]["text"].write(kept)
        else:
            self._cut = True

    def display(self, kind: str, data: Mapping[str, Any]) -> None:
        """Something displayed, or the value of the last line ("execute_result"); only what is text is kept of it."""
        kept = {mime: _text(value) for mime, value in data.items() if isinstance(value, (str, bytes))}
        size = sum(map(len, kept.values()))
        if self._closed or self._displays <= 0 or size > self._bytes:
            self._cut = True
            return
        self._displays -= 1
        self._bytes -= size
        self._list.append({"output_type": kind, "data": kept, "metadata": {}})

    def finished(self) -> list[dict[str, Any]]:
        """All of them, and a word where something was left out; what comes later is not kept."""
        self._closed = True
        done = [
            output | {"text": output["text"].getvalue()} if output["output_type"] == "stream" else output
            for output in self._list
        ]
        return [*done, {"output_type": "stream", "name": "stdout", "text": self._notice}] if self._cut else done


class Tape(io.TextIOBase):
    """A stream that keeps the beginning of what is written to it, in the order of the outputs around it."""

    encoding = "UTF-8"

    def __init__(self, name: str, outputs: Outputs) -> None:
        self._name, self._outputs = name, outputs

    def write(self, text: str) -> int:
        """Keep `text`, as long as there is room."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._outputs.stream(self._name, text)
        return len(text)

    def writable(self) -> bool:
        """Yes."""
        return True

    def isatty(self) -> bool:
        """No."""
        return False


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else b64encode(value).decode("ascii")
