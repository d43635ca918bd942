"""A check cell is one call and nothing else."""

import pytest

from autograde.lessons.check_call import CheckCall, read_check_call


def test_the_answer_of_a_function_exercise_is_its_name() -> None:
    assert read_check_call('check("0_1", forward)') == CheckCall("0_1", "forward")


def test_the_answer_may_be_several_values() -> None:
    assert read_check_call('check("2_1", (f, g, h))') == CheckCall("2_1", "(f, g, h)")


@pytest.mark.parametrize(
    "text",
    [
        "",
        'check("0_1")',
        "check(name, forward)",
        'check("0_1", answer=forward)',
        'check("0_1", forward, reveal=True)',
        'hint("0_1", forward)',
        'check("0_1", forward); print(1)',
        'result = check("0_1", forward)',
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises((ValueError, SyntaxError)):
        read_check_call(text)
