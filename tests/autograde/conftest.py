"""What the tests of the student's half share: a clean session, and tiny exercises of their own."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from autograde.exercise import Follows, FunctionExercise, Slip, ValueExercise
from autograde.notebook.session import SESSION
from course_lib.language import Text, set_language, set_notebook_language


def text(words: str) -> Text:
    return Text(en=words, ja=words)


def three_hints(**_: Any) -> tuple[Text, Text, Text]:
    return text("one"), text("two"), text("three")


def worked(**_: Any) -> Text:
    return text("worked")


def _value(**changes: Any) -> ValueExercise:
    """u = x - theta with x = 5, theta = 2.5: 2.5; added 7.5, ignored 5, which is also named `doubled`."""
    fields: dict[str, Any] = {
        "id": "t_1",
        "lesson": "00_tiny",
        "title": text("Tiny"),
        "points": 2,
        "reference": lambda x, theta: x - theta,
        "slips": (
            Slip("added", lambda x, theta: x + theta, text("you added")),
            Slip("ignored", lambda x, theta: x, text("you ignored"), credit=0.5),
            Slip("doubled", lambda x, theta: 2 * theta, text("you doubled")),
            Slip("exponential", lambda x, theta: np.exp(x - theta), text("you took exp")),
            Slip("other_reading", lambda x, theta: -100 * x, text("another reading"), credit=1.0),
        ),
        "hints": three_hints,
        "solution": worked,
        "inputs": {"x": 5, "theta": 2.5},
    }
    return ValueExercise(**(fields | changes))


def _shares(**changes: Any) -> ValueExercise:
    """Three shares f, g, h of a whole: 0.11419520, 0.84379473, 0.04201007."""
    fields: dict[str, Any] = {
        "reference": lambda u: np.exp(u) / np.sum(np.exp(u)),
        "slips": (Slip("stopped", lambda u: np.array(u), text("you stopped")),),
        "inputs": {"u": (-1.0, 1.0, -2.0)},
        "names": ("f", "g", "h"),
        "sums_to_one": True,
    }
    return _value(**(fields | changes))


def _probes(rng: np.random.Generator) -> list[tuple[Any, ...]]:
    a, b = rng.uniform(1, 2, 4), rng.uniform(-2, -1, 4)
    return [(float(a[0]), float(b[0])), (float(a[1]), float(b[1])), (a, b), (a[:3], b[:3])]


def _function(**changes: Any) -> FunctionExercise:
    """area(a, b) = a * b, with the slips a + b and the sum of the products."""
    fields: dict[str, Any] = {
        "id": "t_2",
        "lesson": "00_tiny",
        "title": text("Tiny function"),
        "points": 2,
        "reference": lambda a, b: a * b,
        "slips": (
            Slip("sum", lambda a, b: a + b, text("you added")),
            Slip("also_sum", lambda a, b: b + a, text("you added too"), credit=0.5),
            Slip("total", lambda a, b: np.sum(a * b), text("you summed")),
        ),
        "hints": three_hints,
        "solution": worked,
        "function": "area",
        "parameters": ("a", "b"),
        "probes": _probes,
    }
    return FunctionExercise(**(fields | changes))


@pytest.fixture
def value() -> Callable[..., ValueExercise]:
    return _value


@pytest.fixture
def shares() -> Callable[..., ValueExercise]:
    return _shares


@pytest.fixture
def function() -> Callable[..., FunctionExercise]:
    return _function


@pytest.fixture
def following() -> ValueExercise:
    """max(0, u) of the u of t_1, 2.5."""
    return _value(
        id="t_3", reference=lambda x, theta: max(0.0, x - theta), follows=Follows("t_1", lambda u: max(0.0, u))
    )


@pytest.fixture(autouse=True)
def _clean_session(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COURSE_PROGRESS", "off")
    monkeypatch.delenv("COURSE_LANGUAGE", raising=False)
    set_language(None)
    set_notebook_language(None)
    _forget()
    yield
    _forget()
    set_language(None)
    set_notebook_language(None)


def _forget() -> None:
    for memory in (SESSION.answers, SESSION.hints, SESSION.drawn, SESSION.record._memory):
        memory.clear()
