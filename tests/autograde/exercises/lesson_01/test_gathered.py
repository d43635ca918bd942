"""The products of (2, 3) and (5, -1) are 10 and -3: 7 in sum, 3.5 on average."""

import numpy as np

from autograde.exercises.lesson_01.gathered import gathered
from course_lib.language import Text

SLIPS = gathered(lambda a, b: a * b, Text(en="products", ja="積"))
A, B = np.array([2.0, 3.0]), np.array([5.0, -1.0])


def test_the_sum_and_the_mean_of_what_belongs_to_each_point() -> None:
    assert {slip.name: slip.rule(A, B) for slip in SLIPS} == {
        "summed_over_the_points": 7,
        "averaged_over_the_points": 3.5,
    }


def test_of_one_point_nothing_is_gathered() -> None:
    assert [slip.rule(2.0, 5.0) for slip in SLIPS] == [10, 10]


def test_half_the_points_are_earned() -> None:
    assert [slip.credit for slip in SLIPS] == [0.5, 0.5]


def test_the_messages_name_what_was_gathered() -> None:
    assert all("their products" in slip.message.en and "、積を" in slip.message.ja for slip in SLIPS)
