"""Several functions as one exercise: reference, slips, hints and solution follow from the parts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from autograde.exercise import FunctionExercise, Hints, Probes, Rule, SeveralFunctions, Slip
from autograde.exercises.wording import block
from course_lib.language import Text

BETWEEN = "\n\n"


def part(
    exercise_id: str,
    lesson: str,
    name: str,
    parameters: tuple[str, ...],
    *,
    reference: Rule,
    probes: Probes,
    slips: tuple[Slip, ...],
    hints: Hints,
    way: Text,
    code: str,
) -> FunctionExercise:
    """One of the functions, worth one point.

    Args:
        way: the solution in words.
        code: the solution in Python.
    """
    return FunctionExercise(
        id=exercise_id,
        lesson=lesson,
        title=Text(en=f"The function {name}", ja=f"関数 {name}"),
        points=1,
        reference=reference,
        slips=slips,
        hints=lambda: hints,
        solution=lambda: Text(en=f"{way.en}{block(code)}", ja=f"{way.ja}{block(code)}"),
        function=name,
        parameters=parameters,
        probes=probes,
    )


def together(exercise_id: str, title: Text, parts: Sequence[FunctionExercise]) -> SeveralFunctions:
    """The exercise in which all of `parts` are handed over in a row; its points are theirs, added up."""
    names = tuple(part.function for part in parts)
    row = tuple(replace(part, id=exercise_id, together=names) for part in parts)
    return SeveralFunctions(
        id=exercise_id,
        lesson=row[0].lesson,
        title=title,
        points=sum(part.points for part in row),
        reference=lambda: _row(row),
        slips=tuple(_slips(row)),
        hints=_hints(row),
        solution=lambda: _listed(row, [part.solution() for part in row]),
        parts=row,
    )


def _row(parts: Sequence[FunctionExercise], wrong: FunctionExercise | None = None, rule: Rule | None = None) -> object:
    """The functions of the reference, with `rule` in the place of the part that is wrong."""
    return tuple(rule if part is wrong else part.reference for part in parts)


def _slips(parts: Sequence[FunctionExercise]) -> Iterator[Slip]:
    total = sum(part.points for part in parts)
    for part in parts:
        for slip in part.slips:
            yield Slip(
                f"{part.function}.{slip.name}",
                lambda part=part, slip=slip: _row(parts, part, slip.rule),
                named(part, slip.message),
                credit=1 - part.points * (1 - slip.credit) / total,
            )


def _hints(parts: Sequence[FunctionExercise]) -> Callable[[], Hints]:
    def hints() -> Hints:
        first, second, third = zip(*(part.hints() for part in parts), strict=True)
        return _listed(parts, first), _listed(parts, second), _listed(parts, third)

    return hints


def _listed(parts: Sequence[FunctionExercise], texts: Sequence[Text]) -> Text:
    """The texts of all parts, each with the function that it is about."""
    lines = [named(part, text) for part, text in zip(parts, texts, strict=True)]
    return Text(en=BETWEEN.join(line.en for line in lines), ja=BETWEEN.join(line.ja for line in lines))


def named(part: FunctionExercise, text: Text) -> Text:
    """The text with the name of the function in front."""
    return Text(en=f"`{part.function}`: {text.en}", ja=f"`{part.function}`：{text.ja}")
