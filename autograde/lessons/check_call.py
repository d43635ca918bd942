"""The one line of a check cell: `check("0_1", forward)`."""

import ast
from dataclasses import dataclass


@dataclass(frozen=True)
class CheckCall:
    """What stands between the brackets.

    Attributes:
        exercise: the id.
        answer: the expression that is checked, as source text.
    """

    exercise: str
    answer: str


def read_check_call(text: str) -> CheckCall:
    """The call that `text` consists of.

    Raises:
        ValueError: it is anything else.
        SyntaxError: it does not parse.
    """
    match ast.parse(text, mode="eval").body:
        case ast.Call(func=ast.Name("check"), args=[ast.Constant(str() as exercise), answer], keywords=[]):
            return CheckCall(exercise, ast.unparse(answer))
    raise ValueError(f"{text!r}, expected check(id, answer)")
