"""IPython without a kernel: magics, displays and plots work as in a notebook, and all that is shown is caught."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from IPython import version_info
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from autograde.sandbox.messages import error_data
from autograde.sandbox.student.capture import Outputs, Tape

MOST_TRACEBACK = 30
ALARM = "sandbox/student/alarm.py:"
"""Where a limit on time rings; that is no line of the student's."""


class _Hook(DisplayHook):
    """The value of a cell's last line; it is formatted only when somebody will see it."""

    shell: Any

    def compute_format_data(self, result: Any) -> Any:
        return super().compute_format_data(result) if self.shell.shown is not None else ({}, {})  # type: ignore[no-untyped-call]

    def write_output_prompt(self) -> None:
        """Nothing is printed."""

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        if self.shell.shown is not None and format_dict:
            self.shell.shown.display("execute_result", dict(format_dict))

    def finish_displayhook(self) -> None:
        """Nothing is printed."""


class _Publisher(DisplayPublisher):
    """What `display` shows."""

    shell: Any

    def publish(self, data: Any, metadata: Any = None, *_: Any, **_transient: Any) -> None:
        if self.shell.shown is not None:
            self.shell.shown.display("display_data", dict(data))

    def clear_output(self, wait: bool = False) -> None:
        """Nothing to clear."""


class Shell(InteractiveShell):
    """The shell of one submission; `shown` takes what the cell that runs now shows, None when nobody will see it."""

    shown: Outputs | None = None
    failure: dict[str, Any] | None = None
    display_formatter: Any

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        lines = [str(line) for line in stb if ALARM not in str(line)]
        if len(lines) > MOST_TRACEBACK:
            lines = [*lines[: MOST_TRACEBACK // 2], "...", *lines[-MOST_TRACEBACK // 2 :]]
        self.failure = error_data(evalue if isinstance(evalue, BaseException) else etype(), lines)

    def enable_gui(self, gui: Any = None) -> None:
        """There is no window to open."""

    def ask_exit(self) -> None:
        """`exit()` does not end the notebook."""


def make_shell(plots: bool = True) -> Shell:
    """A shell that reads no settings and writes no history.

    Args:
        plots: whether matplotlib is made ready; where it is not, the first cell that plots does so.
    """
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor" if version_info[0] >= 9 else "NoColor"
    config.InteractiveShell.display_page = True
    shell: Shell = Shell.instance(config=config, displayhook_class=_Hook, display_pub_class=_Publisher)
    if plots:
        shell.run_line_magic("matplotlib", "inline")
        # That would draw each figure once more, before it is drawn to be shown.
        sys.modules["matplotlib.pyplot"].uninstall_repl_displayhook()
    shell.run_cell("pass", False, True)  # type: ignore[no-untyped-call]  # what the first makes ready is ready for all
    return shell


@dataclass(frozen=True)
class Ran:
    """How a cell ended.

    Attributes:
        outputs: what it showed, as nbformat has it.
        error: what it stopped with, as plain data; None if it did not.
        value: of its last line.
        exception: what it stopped with, as it is in this process.
    """

    outputs: list[dict[str, Any]]
    error: dict[str, Any] | None
    value: Any = None
    exception: BaseException | None = None


def run(shell: Shell, source: str, show: bool, outputs: Outputs | None = None) -> Ran:
    """Run one cell; what it prints goes into `outputs`, and with `show` what it displays, which else is not drawn."""
    outputs = outputs or Outputs()
    shell.shown, shell.failure = (outputs if show else None), None
    shell.display_formatter.active_types = shell.display_formatter.format_types if show else []
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Tape("stdout", outputs), Tape("stderr", outputs)
    try:
        with nullcontext() if show else _figures_thrown_away(shell):
            done = shell.run_cell(source, store_history=True, silent=False)  # type: ignore[no-untyped-call]
    finally:
        sys.stdout, sys.stderr = kept
        shell.shown = None
    stopped = done.error_before_exec or done.error_in_exec
    # What cannot be shown, or is interrupted while it is, such as by a limit on time, is an error all the same.
    failure = shell.failure or (error_data(stopped) if stopped is not None else None)
    return Ran(outputs.finished(), failure, done.result, stopped)


@contextmanager
def _figures_thrown_away(shell: Shell) -> Iterator[None]:
    """At the end of the cell its figures are closed, as ever, but nobody asks how they would be shown."""
    flush: Any = getattr(sys.modules.get("matplotlib_inline.backend_inline"), "flush_figures", None)
    flushes = flush in shell.events.callbacks["post_execute"]
    if flushes:
        shell.events.unregister("post_execute", flush)
    try:
        yield
    finally:
        if flushes:
            sys.modules["matplotlib.pyplot"].close("all")
            shell.events.register("post_execute", flush)
