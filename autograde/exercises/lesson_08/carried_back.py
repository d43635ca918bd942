"""Going on from the gradients of the output layer, df, dg, dh: dL/du of f, g, h, as exercise 4_1 gives them.

Whoever gave -t/y in 4_1 passed there, and is told about the step through the softmax here: that is no wrong start.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable
from typing import Any

import numpy as np

from autograde.exercise import Follows
from autograde.exercises.layer import Numbers
from autograde.exercises.lesson_08.first_gradient import gradient, literal
from course_lib.types import Array

CLOSE = 1e-3
"""So far an answer of 4_1 that was rounded may lie from the exact one."""


def going_on(earlier: str, rule: Callable[[Array], Array], y: Numbers, t: Numbers) -> Follows:
    """`rule` with one's own df, dg, dh of the exercise `earlier`; NaN, which nothing agrees with, for any others."""
    return Follows(earlier, lambda own: rule(np.asarray(own)) if _leads_on(own, y, t) else np.full(1, np.nan))


def _leads_on(own: Any, y: Numbers, t: Numbers) -> bool:
    return np.shape(own) == np.shape(y) and not any(
        np.allclose(own, passing, atol=CLOSE) for passing in (gradient(y, t), literal(y, t))
    )
