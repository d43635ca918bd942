"""3_6: what people write, judged on the probes."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    "answer",
    [
        lambda y, t: -np.mean(np.sum(t * np.log(y), axis=-1)),
        lambda y, t: -np.mean(np.log(y[t == 1])),
        lambda y, t: -np.mean(np.log(np.sum(t * y, axis=-1))),
        lambda y, t: -np.mean(np.sum(t * np.log(y + 1e-7), axis=-1)),
    ],
)
def test_the_ways_to_write_it_pass(answer: Any) -> None:
    assert diagnose(get("3_6"), answer).status == "passed"


def test_infinity_is_recognised_as_the_slip_that_gives_it() -> None:
    verdict = diagnose(get("3_6"), lambda y, t: -np.mean(np.sum(y * np.log(t), axis=-1)))
    assert verdict.slips == ("output_and_target_swapped",)


def test_what_is_right_for_one_row_or_for_tables_alone_earns_half() -> None:
    half = {slip.name for slip in get("3_6").slips if slip.credit}
    assert half == {"summed_over_the_rows", "one_for_each_row", "down_the_columns", "divided_by_the_length"}
    assert {slip.name for slip in get("3_5").slips if slip.credit} == half
