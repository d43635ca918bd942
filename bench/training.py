"""Lesson 11's networks over ten seeds: the mistakes on held-out rows, and the seconds of all ten. Then lesson 12's."""

from collections.abc import Iterator

from bench import adding, lesson_11, lesson_12_digits
from bench.row import Row


def measure() -> Iterator[Row]:
    """Two rows for each data set that is at hand."""
    for result in lesson_11.measure():
        yield Row("mistakes", result.name, 100 * (1 - result.mean), "%", 100 * (1 - result.bound))
        yield Row("training", result.name, result.seconds, "s", lesson_11.SECONDS)
    yield from lesson_12_digits.rows()
    yield from adding.rows()
