import base64
import re

import pytest

from course_lib.language import Text, set_language
from course_lib.plots.picture import Picture, new_axes, new_figure


@pytest.fixture
def picture() -> Picture:
    return Picture(new_figure(3, 2), Text(en='A "quoted" <line>.', ja="一本の線です。"))


def test_the_html_carries_the_escaped_alt_text(picture: Picture) -> None:
    html = picture._repr_mimebundle_()["text/html"]
    assert 'alt="A &quot;quoted&quot; &lt;line&gt;."' in html


def test_the_image_is_a_png_of_twice_the_width_that_is_shown(picture: Picture) -> None:
    html = picture._repr_mimebundle_()["text/html"]
    match = re.search(r'width="(\d+)".*src="data:image/png;base64,([^"]+)"', html)
    assert match
    png = base64.b64decode(match[2])
    assert png.startswith(b"\x89PNG")
    assert (int(match[1]), int.from_bytes(png[16:20], "big")) == (300, 600)


def test_the_plain_text_is_the_alt_text(picture: Picture) -> None:
    assert picture._repr_mimebundle_()["text/plain"] == repr(picture) == 'A "quoted" <line>.'


def test_the_alt_text_follows_the_language(picture: Picture) -> None:
    set_language("ja")
    try:
        assert 'alt="一本の線です。"' in picture._repr_mimebundle_()["text/html"]
    finally:
        set_language(None)


def test_new_axes_are_one_pair_on_a_figure_of_the_size_asked_for() -> None:
    figure, ax = new_axes(4, 3)
    assert figure.axes == [ax]
    assert tuple(figure.get_size_inches()) == (4, 3)
