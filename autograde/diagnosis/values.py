"""Diagnosing values: the answer against the reference, then each slip, then by its structure.

Of the reference and the slips, the one that the answer is closest to is meant; slips that give the same value are all
told.
"""

from collections.abc import Mapping

import numpy as np

from autograde.diagnosis.answers import Refusal, Values, read
from autograde.diagnosis.case import Case
from autograde.diagnosis.closeness import Closeness, closeness, gap, same
from autograde.diagnosis.finding import Finding, told
from autograde.diagnosis.guard import Raised, attempt
from autograde.diagnosis.remarks import remark
from autograde.exercise import Slip, ValueExercise
from course_lib.language import Text
from course_lib.types import Array

RIGHT = Finding("passed", 1.0, (), (Text(en="That is right.", ja="正解です。"),))
ROUGH_CREDIT = 0.5
GIVE_MORE_DIGITS = Text(
    en="Right idea: the first two digits agree. Give at least 4 decimals; round at the end, not on the way.",
    ja="考え方は合っていて、はじめの2桁が一致しています。小数第4位まで答えてください。途中では丸めず、最後に丸めます。",
)
TOO_FEW_DIGITS = Text(
    en="Your answer agrees to two digits only; give at least 4 decimals.",
    ja="一致しているのは2桁だけです。小数第4位まで答えてください。",
)


def diagnose_values(
    exercise: ValueExercise,
    answer: object,
    earlier: Mapping[str, Array],
    others: Mapping[str, Array],
) -> Finding:
    """What is to be said of `answer`.

    Args:
        earlier: the student's own last answers, by exercise.
        others: the right values of other exercises, by id.
    """
    right = reference_values(exercise)
    given = read(answer, exercise.names, right.size)
    if isinstance(given, Refusal):
        untouched = given.problem in ("nothing yet", "dots")
        return Finding("not attempted" if untouched else "error", 0.0, (), given.messages)
    found = _closest(exercise, given, right)
    if found.status == "passed":
        return found
    if step := _follows(exercise, given, earlier, right):
        return Finding("incorrect", found.credit, found.slips, (step,))
    if found.messages:
        return found
    case = Case(given, right, exercise.names, exercise.decimals, exercise.sums_to_one, others)
    return Finding("incorrect", 0.0, (), (remark(case),))


def reference_values(exercise: ValueExercise) -> Array:
    """What the reference gives, in its own shape."""
    return np.asarray(exercise.reference(**exercise.inputs), dtype=np.float64)


def slip_values(exercise: ValueExercise, slip: Slip) -> Array:
    """What the slip gives, shape (n,)."""
    with np.errstate(all="ignore"):
        return np.ravel(np.asarray(slip.rule(**exercise.inputs), dtype=np.float64))


def _closest(exercise: ValueExercise, given: Values, right: Array) -> Finding:
    ways: list[tuple[Slip | None, Array]] = [(None, np.ravel(right))]
    ways += [(slip, slip_values(exercise, slip)) for slip in exercise.slips]
    for level in ("full", "rough"):
        near = [(slip, way) for slip, way in ways if closeness(given.numbers, way, exercise.decimals) == level]
        if near:
            nearest = min((way for _, way in near), key=lambda way: gap(given.numbers, way))
            return _judge(level, [slip for slip, way in near if same(way, nearest)])
    return Finding("incorrect", 0.0, (), ())


def _judge(level: Closeness, meant: list[Slip | None]) -> Finding:
    slips = [slip for slip in meant if slip is not None]
    if len(slips) < len(meant):
        return RIGHT if level == "full" else Finding("incorrect", ROUGH_CREDIT, (), (GIVE_MORE_DIGITS,))
    found = told(slips)
    if level == "full":
        return found
    return Finding("incorrect", found.credit * ROUGH_CREDIT, found.slips, (*found.messages, TOO_FEW_DIGITS))


def _follows(exercise: ValueExercise, given: Values, earlier: Mapping[str, Array], right: Array) -> Text | None:
    if exercise.follows is None or exercise.follows.exercise not in earlier:
        return None
    source, rule = exercise.follows.exercise, exercise.follows.rule
    own = earlier[source]
    went_on = attempt(lambda: np.ravel(np.asarray(rule(float(own[0]) if own.size == 1 else own), dtype=np.float64)))
    # An earlier answer of another length, such as four numbers for one, is nothing that one can go on with.
    if isinstance(went_on, Raised) or went_on.value.size != right.size:
        return None
    if closeness(given.numbers, went_on.value, exercise.decimals) != "full":
        return None
    return Text(
        en=f"Your step here is right. What it starts from is not: your answer to exercise {source}. "
        "Look at that one again.",
        ja=f"ここでの計算は合っています。違っているのは、もとにした練習 {source} の答えです。"
        "そちらを見直してください。",
    )
