"""The examiners' server from its first moment on: the students' one is started first, so that both import at a time."""

import sys
from importlib import import_module

from autograde.sandbox.examiner.students import student_server
from autograde.sandbox.student import UNSEEN


def main() -> None:
    """Fork examiners until there are no more requests."""
    with student_server(figures=UNSEEN not in sys.argv) as server:
        import_module("autograde.grading.exam.examiners").work(server)
