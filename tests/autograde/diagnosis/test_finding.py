"""What a diagnosis found."""

from dataclasses import replace

from autograde.diagnosis.finding import told
from autograde.exercise import Slip
from course_lib.language import Text


def slip(name: str, credit: float = 0.0) -> Slip:
    return Slip(name, float, Text(en=name, ja=name), credit)


def test_one_slip_is_told_in_its_own_words() -> None:
    assert [message.en for message in told([slip("one")]).messages] == ["one"]


def test_several_slips_are_introduced_and_listed() -> None:
    messages = told([slip("one"), slip("two")]).messages
    assert [message.en for message in messages[1:]] == ["• one", "• two"]
    assert messages[2].ja == "・two"


def test_the_most_generous_slip_counts() -> None:
    found = told([slip("one", 0.25), slip("two", 0.5)])
    assert (found.status, found.credit, found.slips) == ("incorrect", 0.5, ("one", "two"))


def test_full_credit_passes() -> None:
    assert told([slip("one", 1.0)]).status == "passed"


def test_a_planted_bug_that_is_still_there_is_no_attempt() -> None:
    found = told([replace(slip("as_planted"), planted=True)])
    assert (found.status, found.credit, found.slips) == ("not attempted", 0.0, ("as_planted",))
