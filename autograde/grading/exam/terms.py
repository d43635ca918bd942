"""On what terms a submission runs."""

from dataclasses import dataclass

from autograde.sandbox.isolation.ladder import Files, Rung
from autograde.sandbox.isolation.limits import Limits


@dataclass(frozen=True)
class Terms:
    """On what terms a submission runs.

    Attributes:
        rung: how strictly it is shut in.
        limits: how much it may use.
        files: that it finds in its folder.
    """

    rung: Rung
    limits: Limits
    files: Files = ()
