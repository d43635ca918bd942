"""The hidden test of an exercise, as nbgrader runs it in the student's kernel.

nbgrader scores a test cell by its output: anything on stderr scores 0, and a result that does not print as a plain
number scores full marks. So the result is a Python float; what a student's function prints or warns of, which may be
its inputs, `diagnose` keeps to itself.
"""

from IPython.display import display

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.grading.secret import course_of_environment, hidden_rng


def grade(exercise_id: str, answer: object) -> float:
    """The points of an answer on hidden inputs, after showing the verdict's card without any input or output.

    Raises:
        NoSecret: there is no course folder, or it has no secret.
        UnknownExercise: no exercise has this id.
    """
    exercise = get(exercise_id)
    rng = hidden_rng(exercise_id, course_of_environment())
    verdict = diagnose(exercise, answer, rng=rng, reveal=False)
    display(verdict)  # type: ignore[no-untyped-call]  # IPython has no type for it
    return float(verdict.points)
