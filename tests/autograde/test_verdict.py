"""What `check` returns."""

from autograde.verdict import Verdict
from course_lib.language import Text


def verdict(language: str) -> Verdict:
    title, said = Text(en="The sum", ja="和"), Text(en="Look again.", ja="見直してください。")
    return Verdict("1_1", title, "incorrect", 0.5, 1.0, ("added",), (said,), language)  # type: ignore[arg-type]


def test_a_verdict_shows_itself_in_its_language() -> None:
    assert "Look again." in repr(verdict("en"))
    assert "見直してください。" in verdict("ja")._repr_html_()


def test_a_verdict_holds_what_a_grader_needs() -> None:
    found = verdict("en")
    assert (found.status, found.points, found.max_points, found.slips) == ("incorrect", 0.5, 1.0, ("added",))
