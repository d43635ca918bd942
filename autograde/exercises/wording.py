"""How numbers and code are written in hints and solutions: the way a student would type them.

A text is in the markup of `autograde.prose`: `code` between backticks, blocks between fences.
"""

from collections.abc import Iterable, Sequence


def number(value: float, decimals: int = 4) -> str:
    """A number without needless zeros.

    >>> number(-2.0), number(0.26894142), number(3)
    ('-2', '0.2689', '3')
    """
    text = f"{value:.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def factor(value: float) -> str:
    """A number as it stands after an operator: in brackets when it is negative.

    >>> factor(-2), factor(2)
    ('(-2)', '2')
    """
    return f"({number(value)})" if value < 0 else number(value)


def numbers(values: Iterable[float]) -> str:
    """Several numbers in a row.

    >>> numbers((0, -1, 0.5))
    '0, -1, 0.5'
    """
    return ", ".join(number(value) for value in values)


def products(x: Sequence[float], w: Sequence[float]) -> str:
    """The weighted sum written out.

    >>> products((1, -1), (3, 2))
    '1*3 + (-1)*2'
    """
    return " + ".join(f"{factor(a)}*{factor(b)}" for a, b in zip(x, w, strict=True))


def block(code: str) -> str:
    """Code as a block of its own, after a paragraph.

    >>> block("y = 1")
    '\\n\\n```\\ny = 1\\n```'
    """
    return f"\n\n```\n{code}\n```"
