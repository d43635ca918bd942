"""Pictures as notebooks hold them, in base64; only what is what it says it is, and of a size that a page can show."""

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

BEGINNINGS: Mapping[str, bytes] = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
}
MOST_PIXELS = 50_000_000
_ADDRESS = re.compile(r"data:(image/\w+);base64,")


def picture(mime: str, text: str) -> str | None:
    """The picture in base64 without blanks; None if it is none of this kind."""
    beginning = BEGINNINGS.get(mime)
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    if beginning is None or not data.startswith(beginning) or _pixels(mime, data) > MOST_PIXELS:
        return None
    return base64.b64encode(data).decode("ascii")


def is_picture_address(address: str) -> bool:
    """Whether an address holds a picture, and needs nothing from elsewhere."""
    found = _ADDRESS.match(address)
    return found is not None and picture(found[1], address[found.end() :]) is not None


def safe_attachments(said: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """The pictures among the attachments of a text cell."""
    return {name: kept for name, kinds in said.items() if isinstance(kinds, Mapping) and (kept := _pictures_of(kinds))}


def _pictures_of(kinds: Mapping[Any, Any]) -> dict[str, str]:
    found = {mime: picture(mime, text) for mime, text in kinds.items() if isinstance(text, str) and mime in BEGINNINGS}
    return {mime: text for mime, text in found.items() if text is not None}


def _pixels(mime: str, data: bytes) -> int:
    """Of a PNG, which can be small as a file and take gigabytes to show."""
    if mime != "image/png":
        return 0
    return int.from_bytes(data[16:20], "big") * int.from_bytes(data[20:24], "big")
