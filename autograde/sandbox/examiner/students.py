"""Starting the server of students' processes; nothing heavy is imported here, so that it is on its way at once."""

import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from autograde.sandbox.forking import ForkServer
from autograde.sandbox.student import UNSEEN

if TYPE_CHECKING:
    from autograde.sandbox.isolation.ladder import Layer

ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "COURSE_PROGRESS": "off",
    "COURSE_WIDGETS": "off",
}
ALIKE = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
"""What the administrator of a machine says of its processor: both sides have to compute with the same routines, or a
training that is sensitive to rounding ends elsewhere on the student's side."""
MODULE = "autograde.sandbox.student.process"


def student_server(without: "Collection[Layer]" = (), figures: bool = True) -> ForkServer:
    """The server of students' processes.

    Args:
        without: layers that its processes go without, whatever their rung: for a test that shows what a layer is for.
        figures: whether figures will be drawn, and what all of them need is made ready.
    """
    home = {"HOME": str(Path.home())}  # where matplotlib keeps its list of fonts; a student's process has another
    alike = {name: os.environ[name] for name in ALIKE if name in os.environ}
    return ForkServer(MODULE, {**ENVIRONMENT, **alike, **home}, [*without, *([] if figures else [UNSEEN])])
