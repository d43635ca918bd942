"""What goes wrong between the two sides.

SandboxError(AutogradeError)
├── Unsendable      the examiner's side tried to send what is not plain data
├── TooMuch         a value is larger or deeper than may cross
├── Unreadable      bytes that are no message
├── ChildGone       the student's process ended; the question is lost, not the submission
├── TimeLimit       a call or cell of the student ran for longer than it may
└── NotIsolated     this machine cannot shut the student's code in as strictly as asked for
"""

from autograde.errors import AutogradeError


class SandboxError(AutogradeError):
    """Everything of the sandbox's own."""


class Unsendable(SandboxError):
    """What cannot cross."""


class TooMuch(SandboxError):
    """More than may cross."""


class Unreadable(SandboxError):
    """Bytes that are no message."""


class ChildGone(SandboxError):
    """The student's process has ended."""


class TimeLimit(SandboxError):
    """It ran for longer than it may."""


class NotIsolated(SandboxError):
    """Not as strict as asked for."""
