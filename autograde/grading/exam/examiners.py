"""The examiner's process: forked for each submission from one that has the course imported, so that what a test
changes ends with it, and a test that hangs or dies costs one submission."""

import json
import math
import os
import resource
import shutil
import socket
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

# What the tests of the course import, so that no examiner pays for it.
import autograde.diagnose
import autograde.grading.hidden
import autograde.notebook.front
import autograde.notebook.questions  # noqa: F401
from autograde.grading.exam.files import link
from autograde.grading.exam.office import PATIENCE, RUNG, no_reference
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.sitting import sit
from autograde.grading.exam.terms import Terms
from autograde.grading.exam.waiting import learn
from autograde.grading.rung import offered
from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.forking import ForkServer, serve
from autograde.sandbox.isolation.ladder import Files, Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits, memory_taken
from autograde.sandbox.student.shell import Shell, make_shell
from autograde.sandbox.wire import decode, encode

INLINE = "module://matplotlib_inline.backend_inline"
MOST_MEMORY = 2048 * MEGABYTE
"""That a test may take, beyond what the examiner has before."""


def work(server: ForkServer) -> None:
    """Fork examiners until there are no more requests.

    Args:
        server: of the students' processes.
    """
    with tempfile.TemporaryDirectory(prefix="one-neuron-") as scratch:
        serve(partial(_examine, make_shell(plots=False), server, scratch), _learn)


def _learn(connection: socket.socket) -> None:
    learn(decode(Channel(connection).receive(), no_reference))


def _examine(shell: Shell, server: ForkServer, scratch: str, connection: socket.socket) -> None:
    channel = Channel(connection)
    order = decode(channel.receive(), no_reference)
    if order[0] == RUNG:
        channel.send(encode(_said(server, order[1])))
        return
    paper, conditions, environment, folder = order
    cells, terms = [Cell.of_data(one) for one in json.loads(paper)], _terms(*conditions)
    _bound(terms.limits)
    if environment:
        os.environ.clear()
        os.environ.update(environment)
    os.environ.setdefault("MPLBACKEND", INLINE)  # a test that plots shows its figures, as in a notebook
    sys.path[:] = [place for place in sys.path if place not in ("", ".")]  # no file of a submission is imported here
    here = tempfile.mkdtemp(dir=scratch)
    os.chdir(here)
    if folder:
        link(Path(folder), Path(here))
        sys.path.append(folder)  # the course's own modules, in no library's place; none that was handed in
        sys.dont_write_bytecode = True  # the folder stays as it is
    try:
        results = sit(cells, server, terms, shell)
    except NotIsolated as error:
        channel.send(encode(("refused", str(error))))
    else:
        channel.send(encode(("taken", json.dumps([vars(result) for result in results]))))
    finally:
        shutil.rmtree(here, ignore_errors=True)


def _bound(limits: Limits) -> None:
    """Hold the examiner itself: an answer such as 10**9 may make a test compute for ever, or fill the memory."""
    seconds = math.ceil(PATIENCE * limits.submission_seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    memory = memory_taken() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _said(server: ForkServer, wanted: Rung) -> tuple[str, str]:
    try:
        return "rung", offered(server, wanted)
    except NotIsolated as error:
        return "refused", str(error)


def _terms(rung: Rung, limits: Mapping[str, Any], files: Files) -> Terms:
    return Terms(rung, Limits(**limits), files)
