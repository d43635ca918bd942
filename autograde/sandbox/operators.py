"""The operators that reach a thing on the student's side; comparisons are none of them: it equals nothing."""

UNARY = ("neg", "pos", "invert")
BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and_", "or_", "xor")


def method(name: str, *, swapped: bool = False) -> str:
    """The special method of an operator, `__radd__` for a swapped "add"."""
    return f"__{'r' if swapped else ''}{name.rstrip('_')}__"
