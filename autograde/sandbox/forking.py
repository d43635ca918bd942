"""A process that has everything imported, and forks one of itself for each job.

The two ends of a control socket: one byte with a descriptor beside it is a request; the forked process has that
descriptor to talk over. What all jobs need to know the process can be told beforehand, in the same way. When the
control socket closes, the server ends, and every process that it forked; when the server dies, the kernel kills them.
"""

import gc
import os
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from autograde.sandbox.errors import ChildGone, NotIsolated, SandboxError
from autograde.sandbox.isolation.kernel import PR_SET_CHILD_SUBREAPER, PR_SET_PARENT_DEATH_SIGNAL, prctl

CONTROL = 3
END_SECONDS = 20.0
"""How long a server may take to end before it is killed."""

_START = """
import gc, importlib, os, sys
gc.disable()  # what is imported stays
given = int(sys.argv[1])
if given != 3:
    os.dup2(given, 3, inheritable=False)
    os.close(given)
importlib.import_module(sys.argv[2]).main()
sys.stdout.flush()
sys.stderr.flush()
os._exit(0)  # there is nothing to put in order, and putting it in order would take longer than a submission
"""

JOB, LESSON = b"j", b"l"

Work = Callable[[socket.socket], None]


def serve(work: Work, learn: Work | None = None) -> None:
    """Fork for each job that comes on `CONTROL`, and do `work` with the descriptor in the forked process.

    With `learn` the process itself learns what it is told; that comes from whoever started it, and from nobody else.

    At the end the forked processes are ended; other children that there are already, such as another server, are not.
    """
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # a job's own children, when the job is gone, come here and are reaped
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    server, spared = os.getpid(), children()
    gc.collect()
    gc.freeze()  # a collection in a forked process would copy every page that it looks at
    gc.enable()
    with socket.socket(fileno=CONTROL) as control:
        while True:
            message, passed, _flags, _address = socket.recv_fds(control, 1, 1)
            if not message:
                break
            for descriptor in passed:
                if message == LESSON and learn is not None:
                    with socket.socket(fileno=descriptor) as connection, suppress(SandboxError):
                        learn(connection)
                    continue
                with suppress(OSError):  # no process is to be had: the caller sees its connection closed
                    if os.fork() == 0:
                        _work(work, control, descriptor, server)
                os.close(descriptor)
    end_children(spared)


def _work(work: Work, control: socket.socket, descriptor: int, server: int) -> NoReturn:
    """What a forked process does."""
    try:
        prctl(PR_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        control.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if os.getppid() == server:  # it may have died before the kernel was asked
            work(socket.socket(fileno=descriptor))
    except SandboxError:
        pass  # the other side has gone away
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def end_children(spared: Collection[int] = ()) -> None:
    """Kill every child of this process but those spared, and theirs, which come here; and wait until they are gone."""
    while left := children() - set(spared):
        for number in left:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        for number in left:
            with suppress(ChildProcessError):
                os.waitpid(number, 0)


def children() -> set[int]:
    """The children of this process, ended or not; none where the kernel does not list them."""
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    return set(map(int, listed.read_text().split())) if listed.exists() else set()


class ForkServer:
    """The caller's end; a context manager, at whose end the server ends.

    Args:
        module: its `main` is what the server runs.
        environment: of the server, complete.
        arguments: for the server.

    Raises:
        NotIsolated: this is no Linux.
    """

    def __init__(self, module: str, environment: Mapping[str, str], arguments: Sequence[str] = ()) -> None:
        if not sys.platform.startswith("linux"):
            raise NotIsolated(
                f"submissions can be shut in on Linux, and this is {sys.platform}. "
                "Next step: grade in a container or a virtual machine with Linux."
            )
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", _START, str(theirs.fileno()), module, *arguments],
                pass_fds=[theirs.fileno()],
                env=dict(environment),
                cwd="/",
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    @property
    def process(self) -> int:
        """The number of the server's process."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the server is gone."""
        return self._process.poll() is not None

    def connect(self) -> socket.socket:
        """A connection to a newly forked process.

        Raises:
            ChildGone: the server has ended.
        """
        return self._ask(JOB)

    def teach(self) -> socket.socket:
        """A connection to the server itself, for what all jobs after this need to know.

        Raises:
            ChildGone: the server has ended.
        """
        return self._ask(LESSON)

    def _ask(self, kind: bytes) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self._control, [kind], [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise ChildGone(f"the fork server has ended: {error}") from None
        return ours

    def close(self) -> None:
        """End the server, and with it every process that it forked."""
        with suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)  # closing is not enough where a fork of this process has it too
        self._control.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()
