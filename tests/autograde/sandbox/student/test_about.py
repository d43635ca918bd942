"""What is said of a thing."""

import inspect
from typing import Any

from autograde.sandbox.student.about import MOST_PARAMETERS, describe
from autograde.sandbox.wire import encode


def stub(x: float, w: float = 0.5, *rest: float, k: int = 3) -> float:
    """What it does."""
    ...  # noqa: PIE790


def many() -> Any:
    def function(*_: float) -> None: ...

    names = [inspect.Parameter(f"x{n}", inspect.Parameter.POSITIONAL_ONLY) for n in range(MOST_PARAMETERS + 1)]
    function.__signature__ = inspect.Signature(names)  # type: ignore[attr-defined]
    return function


class Trap:
    """Everything that is asked of it ends in SystemExit."""

    def __getattribute__(self, name: str) -> Any:
        raise SystemExit

    def __call__(self) -> None: ...


def test_a_function_tells_its_name_parameters_and_that_it_is_a_stub() -> None:
    assert describe(stub) == {
        "type": "function",
        "name": "stub",
        "doc": "What it does.",
        "callable": True,
        "class": False,
        "next": False,
        "wait": False,
        "one at a time": False,
        "parameters": [("x", 1, None), ("w", 1, "0.5"), ("rest", 2, None), ("k", 3, "3")],
        "untouched": True,
    }


def test_a_function_that_was_written_is_no_stub() -> None:
    assert describe(lambda x: x)["untouched"] is False


def test_a_class_says_so() -> None:
    told = describe(Trap)
    assert (told["type"], told["class"], told["callable"], told["name"]) == ("type", True, True, "Trap")


def test_an_iterator_and_a_view_say_so() -> None:
    assert describe(iter([]))["one at a time"] is True
    assert describe(iter([]))["next"] is True
    assert describe({}.values())["next"] is False
    assert describe({}.values())["one at a time"] is True


def test_a_thing_that_cannot_be_called_has_no_parameters() -> None:
    told = describe(object())
    assert (told["type"], told["callable"], told["parameters"], told["untouched"]) == ("object", False, None, False)


def test_a_thing_whose_every_attribute_ends_the_process_is_described_all_the_same() -> None:
    told = describe(Trap())
    assert (told["type"], told["name"], told["callable"], told["untouched"]) == ("Trap", None, True, False)
    encode(told)


def test_parameters_that_python_does_not_know_are_none() -> None:
    assert describe(dict.update)["parameters"] is None


def test_too_many_parameters_are_not_listed() -> None:
    assert describe(many())["parameters"] is None


def test_a_name_that_is_no_text_is_none() -> None:
    def named() -> None: ...

    named.__doc__ = 5  # type: ignore[assignment]
    assert describe(named)["doc"] is None


def test_texts_are_cut() -> None:
    def long() -> None: ...

    long.__name__, long.__doc__ = "n" * 1000, "d" * 100_000
    told = describe(long)
    assert (len(told["name"]), len(told["doc"])) == (200, 10_000)
