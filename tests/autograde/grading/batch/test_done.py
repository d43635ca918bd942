from autograde.grading.batch.done import Done
from autograde.grading.batch.handed_in import HandedIn

HANDED = HandedIn("ada", {}, {}, None)


def test_a_submission_that_has_been_dealt_with_has_no_failure_until_one_is_told() -> None:
    done = Done(HANDED)
    assert (done.handed, dict(done.notebooks), done.failure, done.unchanged) == (HANDED, {}, None, False)
