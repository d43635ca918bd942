import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import FunctionExercise
from autograde.exercises import get
from autograde.grading.demo import answers


def _verdicts(wrote: dict[str, str]) -> dict[str, str]:
    """Exercise -> the first slip's name, else the status, of answers that are run one after the other."""
    names: dict[str, object] = {"np": np}
    found = {}
    for exercise_id, text in wrote.items():
        exercise = get(exercise_id)
        assert isinstance(exercise, FunctionExercise)
        exec(text, names)
        verdict = diagnose(exercise, names[exercise.function])
        found[exercise_id] = verdict.slips[0] if verdict.slips else verdict.status
    return found


@pytest.mark.parametrize(
    "wrote", [answers.RIGHT, answers.RIGHT_IN_LOOPS, answers.RIGHT_IN_FLOAT32, answers.RIGHT_IN_JAPANESE]
)
def test_what_is_right_passes_however_it_is_written(wrote: dict[str, str]) -> None:
    assert _verdicts(wrote) == dict.fromkeys(["0_1", "0_2", "0_3", "0_4", "0_5"], "passed")


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        (answers.BIAS_AS_THRESHOLD, {"0_1": "bias_subtracted", "0_2": "half_forgotten"}),
        (answers.SIGNS, {"0_1": "minus_in_exp_forgotten", "0_3": "sign_turned"}),
        (answers.NO_SLOPE, {"0_3": "slope_of_the_sigmoid_missing", "0_4": "slope_of_the_sigmoid_missing"}),
        (answers.NO_SIGMOID, {"0_1": "sigmoid_forgotten", "0_2": "absolute_value", "0_4": "input_forgotten"}),
        (answers.MEANS, dict.fromkeys(["0_2", "0_4", "0_5"], "averaged_over_the_points")),
        (answers.PRINTS, {"0_1": "error", "0_5": "derivative_of_u_only"}),
        (answers.HALF_DONE, {"0_1": "passed", "0_2": "passed"}),
    ],
)
def test_each_slip_is_recognised(wrote: dict[str, str], found: dict[str, str]) -> None:
    assert _verdicts({"0_3": answers.RIGHT["0_3"], **wrote}) == {"0_3": "passed", **found}


def test_the_syntax_error_is_one() -> None:
    with pytest.raises(SyntaxError):
        compile(answers.SYNTAX_ERROR["0_2"], "cell", "exec")


def test_the_letter_is_no_notebook() -> None:
    assert not answers.A_LETTER.lstrip().startswith("{")
