"""A result on its way from an examiner."""

import json

from autograde.grading.exam.result import Result


def test_a_cell_of_which_nothing_is_known_has_no_points() -> None:
    assert Result().points is None


def test_a_result_is_the_same_after_its_way_as_json() -> None:
    shown = [{"output_type": "stream", "name": "stdout", "text": "こんにちは"}]
    result = Result(shown, {"type": "NameError", "message": "", "traceback": []}, 0.1, "2 s", "cell")
    assert Result(**json.loads(json.dumps(vars(result)))) == result
