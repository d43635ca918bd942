"""Diagnosing several functions that are handed over together: each by itself, then all on one card.

The functions come in the order of the text, or as a dict by their names.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from autograde.diagnosis.faults import NOTHING_GIVEN, not_these_functions
from autograde.diagnosis.finding import Finding
from autograde.diagnosis.functions import RIGHT, diagnose_function
from autograde.diagnosis.guard import Done, attempt
from autograde.exercise import FunctionExercise, SeveralFunctions
from autograde.verdict import Status
from course_lib.language import Text

Found = Sequence[tuple[FunctionExercise, Finding]]
ALL_RIGHT = Text(
    en="All functions give the right result on every input that was tried.",
    ja="どの関数も、試したすべての入力で正しい結果になりました。",
)

ALL_AS_PLANTED = Text(
    en="Every function still holds the bug that was planted in it. This is where the exercise starts: "
    "find one, mend it, and check again.",
    ja="どの関数にも、仕込まれたバグがまだ残っています。ここからが練習です。"
    "1つ見つけたら直して、もう一度チェックしてください。",
)


def diagnose_several(exercise: SeveralFunctions, answer: object, rng: np.random.Generator, reveal: bool) -> Finding:
    """What is to be said of `answer`; each function has a generator of its own, spawned by `rng`."""
    if answer is ...:
        return Finding("not attempted", 0.0, (), (NOTHING_GIVEN,))
    names = tuple(part.function for part in exercise.parts)
    given = attempt(lambda: _by_name(answer, names))
    if not isinstance(given, Done) or given.value is None:
        return Finding("error", 0.0, (), (not_these_functions(exercise),))
    functions, drawing = given.value, rng.spawn(len(names))
    found = [
        (part, diagnose_function(part, functions[part.function], own, reveal))
        for part, own in zip(exercise.parts, drawing, strict=True)
    ]
    return Finding(
        _status([finding.status for _, finding in found]),
        sum(part.points * finding.credit for part, finding in found) / exercise.points,
        tuple(f"{part.function}.{slip}" for part, finding in found for slip in finding.slips),
        tuple(_messages(found)),
    )


def _by_name(answer: Any, names: tuple[str, ...]) -> Mapping[str, object] | None:
    """Each function that is asked for, `...` where it is missing; None where they cannot be told apart."""
    if isinstance(answer, dict):
        given = dict(answer)
    elif isinstance(answer, (list, tuple)):
        items = list(answer)
        called = [_own_name(item) for item in items]
        known = bool(items) and len(set(called)) == len(called) and set(called) <= set(names)
        if not known and len(items) != len(names):
            return None
        given = dict(zip(called if known else names, items, strict=True))
    else:
        return None
    return {name: given.get(name, ...) for name in names} if set(given) <= set(names) else None


def _own_name(item: object) -> str | None:
    name = getattr(item, "__name__", None)
    return name if type(name) is str else None


def _status(statuses: Sequence[Status]) -> Status:
    """That of all functions alike, those not attempted aside; else incorrect."""
    if all(status == "not attempted" for status in statuses):
        return "not attempted"
    attempted = {status for status in statuses if status != "not attempted"}
    alike = len(attempted) == 1 and (attempted == {"error"} or "not attempted" not in statuses)
    return attempted.pop() if alike else "incorrect"


def _messages(found: Found) -> list[Text]:
    if all(finding.messages == (RIGHT,) for _, finding in found):
        return [ALL_RIGHT]
    if all(_as_planted(finding) for _, finding in found):
        return [ALL_AS_PLANTED]
    if len({finding for _, finding in found}) == 1:
        return list(found[0][1].messages)
    told = [
        message
        for part, finding in found
        if not _unwritten(finding) and finding.messages != (RIGHT,)
        for message in _under_its_name(part, finding.messages)
    ]
    return [_summary(found), *told]


def _under_its_name(part: FunctionExercise, messages: Sequence[Text]) -> list[Text]:
    first, *others = messages
    return [Text(en=f"`{part.function}`: {first.en}", ja=f"`{part.function}`：{first.ja}"), *others]


def _summary(found: Found) -> Text:
    right = _names(found, lambda finding: finding.status == "passed")
    wrong = _names(found, lambda finding: finding.status in ("incorrect", "error"))
    planted, missing = _names(found, _as_planted), _names(found, _unwritten)
    said = [
        Text(en=f"Right: {', '.join(right)}.", ja=f"合っているのは {'、'.join(right)} です。") if right else None,
        Text(en=f"Not yet: {', '.join(wrong)}.", ja=f"まだなのは {'、'.join(wrong)} です。") if wrong else None,
        Text(
            en=f"Still as planted: {', '.join(planted)}.",
            ja=f"仕込まれたバグがまだ残っているのは {'、'.join(planted)} です。",
        )
        if planted
        else None,
        Text(en=f"Still to write: {', '.join(missing)}.", ja=f"まだ書いていないのは {'、'.join(missing)} です。")
        if missing
        else None,
    ]
    kept = [text for text in said if text]
    return Text(en=" ".join(text.en for text in kept), ja="".join(text.ja for text in kept))


def _names(found: Found, chosen: Callable[[Finding], bool]) -> list[str]:
    return [f"`{part.function}`" for part, finding in found if chosen(finding)]


def _as_planted(finding: Finding) -> bool:
    """Whether the function still holds its planted bug: of what is not attempted, only this is a slip."""
    return finding.status == "not attempted" and bool(finding.slips)


def _unwritten(finding: Finding) -> bool:
    return finding.status == "not attempted" and not finding.slips
