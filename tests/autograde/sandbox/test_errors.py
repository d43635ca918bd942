"""What goes wrong between the two sides."""

import pytest

from autograde.errors import AutogradeError
from autograde.sandbox import errors

KINDS = ("Unsendable", "TooMuch", "Unreadable", "ChildGone", "TimeLimit", "NotIsolated")


@pytest.mark.parametrize("name", KINDS)
def test_each_is_one_of_the_sandbox_and_of_autograde(name: str) -> None:
    assert issubclass(getattr(errors, name), errors.SandboxError)
    assert issubclass(errors.SandboxError, AutogradeError)


@pytest.mark.parametrize("name", KINDS)
def test_each_stands_in_the_list(name: str) -> None:
    assert errors.__doc__ is not None
    assert f"── {name} " in errors.__doc__


def test_none_is_a_time_out_or_a_lost_connection_of_the_students_own() -> None:
    assert not issubclass(errors.SandboxError, OSError)
