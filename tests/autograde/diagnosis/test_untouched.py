"""Functions left as they were handed out."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from autograde.diagnosis.untouched import is_untouched


def dots(x: float, w: float) -> float: ...


def documented(x: float) -> float:
    """What it does."""


def documented_dots(x: float) -> float:
    """What it does, in `x`."""
    ...  # noqa: PIE790


def dots_and_pass(x: float) -> None:
    """What it does."""
    ...  # noqa: PIE790
    pass  # noqa: PIE790


def passes(x: float) -> None:
    pass


def gives_up(x: float) -> float:
    raise NotImplementedError("Write it here.")


def gives_up_silently(x: float) -> float:
    raise NotImplementedError


def returns_dots(x: float) -> Any:
    return ...


class Neuron:
    def forward(self, x: float) -> float: ...

    def __call__(self, x: float) -> float: ...


@pytest.mark.parametrize(
    "stub",
    [
        dots,
        documented,
        documented_dots,
        dots_and_pass,
        passes,
        gives_up,
        gives_up_silently,
        returns_dots,
        lambda x: ...,
        Neuron().forward,
        Neuron(),
        partial(dots, 1),
    ],
)
def test_a_stub_is_untouched(stub: Callable[..., Any]) -> None:
    assert is_untouched(stub)


def raises_otherwise(x: float) -> float:
    raise ValueError("Write it here.")


def returns_zero(x: float) -> float:
    return 0


def returns_text(x: float) -> str:
    return "text"


def returns_input(x: float) -> float:
    return x


def prints(x: float) -> None:
    print(x)


@pytest.mark.parametrize("written", [raises_otherwise, returns_zero, returns_text, returns_input, prints, abs, 3, None])
def test_anything_written_is_not(written: object) -> None:
    assert not is_untouched(written)


class Handle:
    """Of a function in another process."""

    def __init__(self, untouched: object) -> None:
        self.untouched = untouched

    def __told__(self) -> dict[str, object]:
        return {"untouched": self.untouched}

    def __call__(self, x: float) -> float: ...


def test_of_a_function_in_another_process_that_process_is_believed() -> None:
    assert is_untouched(Handle(True))
    assert not is_untouched(Handle(False))
    assert not is_untouched(Handle("yes"))
