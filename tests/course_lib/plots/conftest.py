"""The sine curve of the lessons, which the pictures are tried on."""

import pytest

from course_lib.data import sine_curve
from course_lib.types import Array


@pytest.fixture(scope="session")
def curve() -> tuple[Array, Array]:
    return sine_curve()
