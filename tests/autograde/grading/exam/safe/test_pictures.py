"""Tests for autograde.grading.exam.safe.pictures."""

from base64 import b64encode

import pytest

from autograde.grading.exam.safe.pictures import is_picture_address, picture, safe_attachments

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (3).to_bytes(4, "big") + (2).to_bytes(4, "big") + b"rest"
HUGE = PNG[:16] + (100_000).to_bytes(4, "big") * 2
JPEG = b"\xff\xd8\xff\xe0rest"


def _text(data: bytes) -> str:
    return b64encode(data).decode()


@pytest.mark.parametrize(("kind", "data"), [("image/png", PNG), ("image/jpeg", JPEG), ("image/gif", b"GIF89a")])
def test_a_picture_of_its_kind_is_one(kind: str, data: bytes) -> None:
    assert picture(kind, _text(data)) == _text(data)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("image/jpeg", _text(PNG)),
        ("image/png", _text(b"<svg>")),
        ("image/png", _text(PNG) + '"><script>'),
        ("image/png", "not base64"),
        ("image/png", "é"),
        ("image/png", ""),
        ("image/png", _text(HUGE)),
        ("image/svg+xml", _text(b"<svg>")),
    ],
)
def test_what_is_no_picture_of_its_kind_is_none(kind: str, text: str) -> None:
    assert picture(kind, text) is None


def test_lines_of_base64_are_joined() -> None:
    text = _text(PNG)
    assert picture("image/png", f"{text[:8]}\n{text[8:]}\n") == text


def test_an_address_that_holds_its_picture_is_one() -> None:
    assert is_picture_address(f"data:image/png;base64,{_text(PNG)}")


@pytest.mark.parametrize(
    "before", ["", "https://a.example/", "data:image/jpeg;base64,", "data:image/png,", "x data:image/png;base64,"]
)
def test_any_other_address_is_none(before: str) -> None:
    assert not is_picture_address(before + _text(PNG))


def test_of_attachments_the_pictures_stay() -> None:
    said = {"a.png": {"image/png": _text(PNG), "text/html": "x"}, "b": {"image/svg+xml": "x"}, "c": "x", "d": {1: 2}}
    assert safe_attachments(said) == {"a.png": {"image/png": _text(PNG)}}
