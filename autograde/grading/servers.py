"""Starting the examiners' server; nothing heavy is imported here, so that it is on its way at once."""

import os

from autograde.sandbox.forking import ForkServer

MODULE = "autograde.grading.exam.opening"


def office_server() -> ForkServer:
    """The server of examiners, in the environment of whoever grades."""
    return ForkServer(MODULE, {**os.environ, "OPENBLAS_NUM_THREADS": "1"})
