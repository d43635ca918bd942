"""The sine curve that the pictures are tried on, and how each picture looked when somebody last looked at it.

`look/` holds a thumbnail of every picture, a pixel for each 3 x 3 of its own. `make looks` draws them anew: look at
what has changed before you commit it. With the matplotlib that drew the thumbnail, a line, a label or a colour that is
gone fails; other versions place text and ticks a little differently, and there only a curve or a panel fails.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from course_lib.data import sine_curve
from course_lib.plots import Picture
from course_lib.plots.picture import DPI
from course_lib.types import Array

LOOK = Path(__file__).parent / "look"
VERSION = matplotlib.__version__.rpartition(".")[0]
SMALLER, BYTES = 3, 5000
TOLERANCE = 60
"""A pixel is unlike another when some channel is off by more of 255."""
SAME_VERSION, OTHER_VERSION = (0, 2), (2, 400)
"""How many pixels away a pixel's like may be, and how many pixels need not have one."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-looks", action="store_true", help="draw the reference thumbnails of the pictures anew")


@pytest.fixture(scope="session")
def curve() -> tuple[Array, Array]:
    return sine_curve()


@pytest.fixture
def looks_as_before(request: pytest.FixtureRequest) -> Callable[[str, Picture], bool]:
    """Whether a new picture looks like its thumbnail, which is drawn now with --write-looks; changes its layout."""

    def looks_as_before(name: str, picture: Picture) -> bool:
        path, now = LOOK / f"{name.replace(', ', '-').replace(' ', '_')}.png", _thumbnail(picture)
        if request.config.getoption("--write-looks", False):
            _write(now, path)
        assert path.is_file(), f"no thumbnail of {name!r} yet: look at the picture, then `make looks`"
        with Image.open(path) as before:
            reach, stray = SAME_VERSION if before.info["matplotlib"] == VERSION else OTHER_VERSION
            return different(_pixels(before), _pixels(now), reach) <= stray

    return looks_as_before


def _thumbnail(picture: Picture) -> Image.Image:
    """The picture in a fixed layout: its own follows the widths of texts, which differ between versions."""
    picture.figure.set_layout_engine(None)
    picture.figure.subplots_adjust(left=0.15, bottom=0.25)
    drawn = BytesIO()
    picture.figure.savefig(drawn, format="png", dpi=DPI)
    return Image.open(drawn).convert("RGB").reduce(SMALLER)


def _write(thumbnail: Image.Image, path: Path) -> None:
    """As PNG, each channel in steps of 36 so that it stays small, with the version of matplotlib."""
    few_colours = thumbnail.point(lambda level: round(level / 36.4) * 36.4).quantize(dither=Image.Dither.NONE)
    drawn_by = PngInfo()
    drawn_by.add_text("matplotlib", VERSION)
    path.parent.mkdir(exist_ok=True)
    few_colours.save(path, optimize=True, pnginfo=drawn_by)
    assert path.stat().st_size <= BYTES, path


def _pixels(image: Image.Image) -> Any:
    return np.asarray(image.convert("RGB"), dtype=int)


def different(one: Any, other: Any, reach: int) -> int:
    """The number of pixels that are unlike all that the other image has within reach, counted both ways."""
    height, width = (min(sizes) for sizes in zip(one.shape[:2], other.shape[:2], strict=True))
    one, other = one[:height, :width], other[:height, :width]
    return max(_unlike(one, other, reach), _unlike(other, one, reach))


def _unlike(image: Any, other: Any, reach: int) -> int:
    padded = np.pad(other, ((reach, reach), (reach, reach), (0, 0)), mode="edge")
    near = sliding_window_view(padded, (2 * reach + 1, 2 * reach + 1), axis=(0, 1))
    distance = np.abs(near - image[..., None, None]).max(axis=2).min(axis=(-2, -1))
    return int((distance > TOLERANCE).sum())
