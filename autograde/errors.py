"""What autograde raises. A notebook never sees these: `check` turns what a student passes into a verdict.

AutogradeError
├── UnknownExercise   no exercise has this id; the message names the nearest
├── BuildError        a lesson's source text is out of step; holds one line for each problem
├── CourseFolderError a course folder cannot be made or used
└── NoSecret          a hidden test runs outside a course folder
"""


class AutogradeError(Exception):
    """Everything that autograde raises on purpose."""


class UnknownExercise(AutogradeError, KeyError):
    """No exercise has this id."""

    def __str__(self) -> str:
        return str(self.args[0])


class BuildError(AutogradeError):
    """A lesson's source text is out of step. Nothing was written."""


class CourseFolderError(AutogradeError):
    """A course folder cannot be made or used. Nothing was changed."""


class NoSecret(AutogradeError):
    """A hidden test was run outside a course folder, where no secret is to be had."""
