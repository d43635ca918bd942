"""What was told of a thing, in the expected shape."""

import inspect
from typing import Any

import pytest

from autograde.sandbox.examiner.told import Shown, checked
from autograde.sandbox.examiner.vocabulary import Vocabulary
from autograde.sandbox.wire import Reference

TOLD = {
    "type": "function",
    "name": "forward",
    "doc": "d",
    "callable": True,
    "class": False,
    "next": True,
    "wait": True,
    "one at a time": True,
    "untouched": True,
    "parameters": [("x", 1, None), ("w", 1, "0.5"), ("rest", 2, None), ("k", 3, "[]")],
}


def test_what_is_in_shape_stays() -> None:
    told = checked(TOLD)
    assert str(told.pop("signature")) == "(x, w=0.5, *rest, k=[])"
    assert told == {key: value for key, value in TOLD.items() if key != "parameters"}


def test_a_default_is_shown_as_it_is_written() -> None:
    assert repr(Shown("np.exp")) == "np.exp"


@pytest.mark.parametrize("sent", [None, 3, [], {}, {"type": 3, "name": [], "doc": {}, "callable": 1, "class": "yes"}])
def test_what_is_not_is_left_out(sent: Any) -> None:
    assert checked(sent) == {
        "type": "object",
        "name": "",
        "doc": None,
        "callable": False,
        "class": False,
        "next": False,
        "wait": False,
        "one at a time": False,
        "untouched": False,
        "signature": None,
    }


@pytest.mark.parametrize(
    "parameters",
    [
        None,
        5,
        [3],
        [("x",)],
        [("x", 1, None, None)],
        [("x", 99, None)],
        [("x", True, None), ("x", 1, None)],
        [("not a name", 1, None)],
        [("\ud800", 1, None)],
        [(Reference("student", 1), 1, None)],
        [("x", Reference("student", 1), None)],
        [("x", 1, 3)],
        [("x", 1, "0"), ("y", 1, None)],
        [("x", 4, None), ("y", 1, None)],
        [("x", 2, "0")],
        [(f"x{n}", 1, None) for n in range(51)],
    ],
)
def test_parameters_that_are_none_are_not_known(parameters: Any) -> None:
    assert checked({"parameters": parameters})["signature"] is None


def test_no_parameters_are_known_to_be_none() -> None:
    assert checked({"parameters": []})["signature"] == inspect.Signature()


def test_texts_are_cut_and_can_be_shown() -> None:
    told = checked({"name": "n" * 1000, "type": "\ud800", "doc": "d" * 100_000})
    assert (len(told["name"]), told["type"], len(told["doc"])) == (200, "?", 10_000)


def test_a_thing_is_told_of_in_words_that_were_handed_in() -> None:
    handed = Vocabulary(["def forward(x, w=0.5, *rest, k=[]): pass"])
    assert str(checked(TOLD, handed)["signature"]) == "(x, w=0.5, *rest, k=[])"
    made_up = TOLD | {"type": "Heard7", "name": "heard7", "parameters": [("x", 1, None), ("heard7", 1, None)]}
    told = checked(made_up, handed)
    assert (told["type"], told["name"], told["signature"]) == ("object", "", None)
