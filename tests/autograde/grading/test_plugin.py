import pytest
from traitlets import TraitError
from traitlets.config import Config

from autograde.grading.plugin import Sandboxed


def test_the_settings_of_a_course_become_limits() -> None:
    config = Config(
        {
            "Sandboxed": {
                "cell_seconds": 3,
                "call_seconds": 2,
                "submission_seconds": 60,
                "memory_megabytes": 5,
                "disk_megabytes": 7,
            }
        }
    )
    limits = Sandboxed(config=config).limits()
    assert (limits.cell_seconds, limits.call_seconds, limits.submission_seconds) == (3, 2, 60)
    assert (limits.memory_bytes, limits.disk_bytes) == (5 * 2**20, 7 * 2**20)


def test_a_rung_that_does_not_exist_is_refused() -> None:
    with pytest.raises(TraitError):
        Sandboxed(config=Config({"Sandboxed": {"rung": "none"}}))
    assert Sandboxed().rung == "strict"
