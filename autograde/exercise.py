"""What an exercise is: a reference and its slips, all functions of the same inputs.

A slip is a wrong way of doing the exercise that people really take. Nothing here is a table of numbers: what a
slip gives follows from the inputs, so a companion with other numbers is the same exercise with other inputs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from course_lib.language import Text
from course_lib.types import Array

Rule = Callable[..., Any]
Arguments = tuple[Any, ...]
Results = tuple[Array, ...]
Hints = tuple[Text, Text, Text]
Probes = Callable[[np.random.Generator], Sequence[Arguments]]


@dataclass(frozen=True)
class Slip:
    """A wrong way that people take, and what to tell them.

    Attributes:
        name: snake case, unique in its exercise; part of the contract of `Verdict.slips`.
        rule: takes what the reference takes and gives what this slip gives; that of a function may stop with a
            ValueError where shapes do not fit, or a ZeroDivisionError.
        message: what was done and where to look; never the right number, never a judgement of the person.
        credit: the share of the points that it deserves, 0 to 1. With 1 the answer passes, and is explained.
        planted: the function is handed out with this bug in it, to be found; as long as it is there, nothing was
            attempted.
    """

    name: str
    rule: Rule
    message: Text
    credit: float = 0.0
    planted: bool = False


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """What all exercises have.

    Attributes:
        id: "1_1"; a companion with other numbers adds a letter, "1_1b".
        lesson: the name of its lesson, "03_weights_and_thresholds".
        title: a few words.
        points: full marks.
        reference: the right way.
        slips: the wrong ways, in the order in which they are told.
        hints: three texts, from a question back to nearly the answer; a function of the inputs of a value exercise,
            of nothing for a function exercise.
        solution: the worked solution, for after an attempt; a function like `hints`.
    """

    id: str
    lesson: str
    title: Text
    points: float
    reference: Rule
    slips: tuple[Slip, ...]
    hints: Callable[..., Hints]
    solution: Callable[..., Text]

    @property
    def given(self) -> Mapping[str, Any]:
        """What hints and solution are called with, by keyword: the inputs of a value exercise, else nothing."""
        return {}


@dataclass(frozen=True)
class Follows:
    """An exercise that goes on with the answer to an earlier one.

    Attributes:
        exercise: the id of the earlier one.
        rule: what a person gets who goes on rightly from their own earlier answer.
    """

    exercise: str
    rule: Rule


@dataclass(frozen=True, kw_only=True)
class ValueExercise(Exercise):
    """The answer is one number or a few.

    Attributes:
        inputs: what the reference and each slip are called with, by keyword.
        names: the names of the values, in order, such as ("f", "g", "h"); empty for one number.
        decimals: this many decimals are enough, as are four significant digits; None: significant digits only.
        sums_to_one: the values are shares of a whole.
        follows: the exercise whose answer this one goes on with.
    """

    inputs: Mapping[str, Any] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    decimals: int | None = 4
    sums_to_one: bool = False
    follows: Follows | None = None

    @property
    def given(self) -> Mapping[str, Any]:
        """The inputs."""
        return self.inputs


@dataclass(frozen=True, kw_only=True)
class WrittenFunction(Exercise):
    """The answer is a function that the student writes.

    Attributes:
        function: its name in the text, "forward".
        parameters: their names in the text, in order; students' functions are called by position.
        returns: the names of the values when it returns several, such as ("w", "b").
        together: the names of all functions that are handed over with it, itself included, if it is a part of
            `SeveralFunctions`.
    """

    function: str
    parameters: tuple[str, ...]
    returns: tuple[str, ...] = ()
    together: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FunctionExercise(WrittenFunction):
    """A function that has to give what the reference gives.

    Attributes:
        probes: draws the arguments on which the answer is compared with the reference; plain numbers come first,
            arrays after them. The same generator state gives the same probes.
        remark: what is special to the exercise and can be said of wrong results that fit no slip and no pattern; takes
            what `probes` draws and what the function gave there; shows no single number of it. None: there is nothing.
    """

    probes: Probes
    remark: Callable[[Sequence[Arguments], Sequence[Results]], Text | None] | None = None


@dataclass(frozen=True, kw_only=True)
class SeveralFunctions(Exercise):
    """The answer is a row of functions that the student writes; each is judged by itself and has its own points.

    The reference and the slips take nothing and give the whole row. In that of a slip one function is wrong; its
    name is "function.slip", and its credit counts what the other functions earn. `autograde.exercises.together` makes
    all this from the parts.

    Attributes:
        parts: one exercise for each function, in the order in which they are handed over.
    """

    parts: tuple[FunctionExercise, ...]


@dataclass(frozen=True)
class Line:
    """One line of a program that is to be put in order.

    Attributes:
        code: as the student reads it.
        gives: the name that it makes.
        needs: the names that it uses, in the order of the arguments of `rule`.
        rule: what it computes; stops with a ValueError where shapes do not fit.
    """

    code: str
    gives: str
    needs: tuple[str, ...]
    rule: Rule


@dataclass(frozen=True, kw_only=True)
class OrderExercise(Exercise):
    """The answer is the letters of some lines, in the order in which they run.

    The reference takes nothing and gives one right row of letters, as text; so does each slip, with a wrong one. Any
    order whose run gives what the reference gives is right, if it holds no line more.

    Attributes:
        lines: the lines by their letters, one capital letter each.
        start: the arrays that are there before the first line, by name.
        goal: the names whose values count in the end.
    """

    lines: Mapping[str, Line]
    start: Mapping[str, Any]
    goal: tuple[str, ...]
