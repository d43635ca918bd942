"""Starting the examiners' server; nothing heavy is imported here, so that it is on its way at once."""

import os

from autograde.sandbox.forking import ForkServer
from autograde.sandbox.student import UNSEEN

MODULE = "autograde.grading.exam.opening"


def office_server(figures: bool = True) -> ForkServer:
    """The server of examiners, in the environment of whoever grades.

    Args:
        figures: whether figures will be drawn, and what all of them need is made ready.
    """
    words = [] if figures else [UNSEEN]
    return ForkServer(MODULE, {**os.environ, "OPENBLAS_NUM_THREADS": "1"}, words)
