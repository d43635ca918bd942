import pytest

from autograde.grading import rung
from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.examiner.launcher import student_server


def _refuse(*_arguments: object) -> object:
    raise NotIsolated("this kernel has no Landlock")


def test_the_strictest_is_found_by_trying_and_trusted_only_if_asked_for() -> None:
    with student_server() as server:
        assert rung.offered(server, "strict") in ("strict", "confined")
        assert rung.offered(server, "confined") == "confined"
        assert rung.offered(server, "trusted") == "trusted"


@pytest.mark.parametrize("wanted", ["strict", "confined"])
def test_grading_refuses_below_confined_and_says_in_what_words_to_insist(
    wanted: rung.Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rung, "best_rung", _refuse)
    monkeypatch.setattr(rung, "launch", _refuse)
    server: object = None
    with pytest.raises(NotIsolated, match=r"(?s)no Landlock.*Nothing was graded.*--isolation trusted"):
        rung.offered(server, wanted)  # type: ignore[arg-type]
