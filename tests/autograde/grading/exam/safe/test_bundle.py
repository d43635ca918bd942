"""Tests for autograde.grading.exam.safe.bundle."""

from base64 import b64decode
from typing import Any

import pytest

from autograde.grading.exam.safe.bundle import safe_bundle, safe_text

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ({"text/plain": "<a>"}, {"text/plain": "<a>"}),
        ({"text/html": "<b>a</b>", "text/plain": "a"}, {"text/html": "<b>a</b>", "text/plain": "a"}),
        ({"text/html": "<script>a</script>", "text/plain": "a"}, {"text/plain": "a"}),
        ({"application/javascript": "a()", "text/plain": "a"}, {"text/plain": "a"}),
        ({"application/vnd.jupyter.widget-view+json": "{}", "text/plain": "a"}, {"text/plain": "a"}),
        ({"application/vnd.vegalite.v5+json": {"a": 1}, "text/plain": "a"}, {"text/plain": "a"}),
        ({"text/latex": "$a<b$"}, {"text/html": "<div>$a&lt;b$</div>"}),
        ({"text/markdown": "*a*"}, {"text/html": "<p><em>a</em></p>\n"}),
        ({"image/png": PIXEL, "text/plain": "a"}, {"image/png": PIXEL, "text/plain": "a"}),
        ({"image/png": "AAAA", "text/plain": "a"}, {"text/plain": "a"}),
        ({"image/png": PIXEL, "text/html": "<b>a</b>"}, {"text/html": "<b>a</b>"}),
        ({1: "a", "text/html": 1, "\n": "x"}, {}),
        ({}, {}),
    ],
)
def test_of_a_display_what_is_harmless_stays(data: dict[Any, Any], shown: dict[str, str]) -> None:
    assert safe_bundle(data) == shown


def test_a_drawing_is_a_picture() -> None:
    html = safe_bundle({"image/svg+xml": "<svg onload='a()'/>"})["text/html"]
    before, _, address = html.partition('src="data:image/svg+xml;base64,')
    assert before.startswith("<img ")
    assert b64decode(address.removesuffix('">')) == b"<svg onload='a()'/>"


def test_half_a_character_is_none() -> None:
    assert safe_text("a\ud800b") == "a?b"
    assert safe_text("閾値🎈") == "閾値🎈"
