"""The slips that paper and code share are in both exercises; what they give is worked out in those of the exercises."""

from autograde.exercises import get
from autograde.exercises.lesson_12.sliding_slips import SHARED_SLIPS


def test_paper_and_code_share_them() -> None:
    for exercise_id in ("8_1", "8_1b"):
        assert set(SHARED_SLIPS) < set(get(exercise_id).slips)


def test_there_is_one_for_the_kernel_the_bias_the_windows_and_the_end() -> None:
    names = " ".join(slip.name for slip in SHARED_SLIPS)
    assert all(part in names for part in ("kernel_", "bias_", "windows_", "padded_", "result_"))
