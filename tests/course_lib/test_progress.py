"""The progress bar: seen in a terminal and in a notebook, silent everywhere else, and no need of training."""

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD
from course_lib.progress import ProgressBar
from course_lib.training import train

TRAINING = """
import numpy as np
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD
from course_lib.progress import ProgressBar
from course_lib.training import train

one = np.ones((1, 1))
with ProgressBar(EPOCHS, SECONDS) as bar:
    network = Network([Dense(0 * one, np.zeros(1))])
    train(network, one, one, SGD(0.25), EPOCHS, held_out=(one, 0.8 * one), watch=bar, patience=PATIENCE)
"""


def program(epochs: int = 5, seconds: float = 0.0, patience: int | None = None) -> str:
    return f"EPOCHS, SECONDS, PATIENCE = {epochs}, {seconds}, {patience}{TRAINING}"


def in_a_terminal(code: str) -> tuple[str, str]:
    """What the program writes when its standard output is a terminal, and what goes to the standard error."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with open(ours, "rb", buffering=0) as screen:
        run = subprocess.Popen([sys.executable, "-c", code], stdout=theirs, stderr=subprocess.PIPE)
        os.close(theirs)
        shown = b""
        try:
            while piece := screen.read(4096):
                shown += piece
        except OSError:  # Linux's way to say that the other end is closed
            pass
        return shown.decode(), run.communicate()[1].decode()


def in_a_pipe(code: str) -> tuple[str, str]:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout, run.stderr


def in_a_notebook(folder: Path, *programs: str) -> nbformat.NotebookNode:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in programs])
    NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    return notebook


def test_a_terminal_shows_each_epoch_done_and_nothing_goes_to_the_standard_error():
    shown, errors = in_a_terminal(program())
    assert "5/5" in shown
    assert "100%" in shown
    assert errors == ""


def test_a_bar_that_stops_early_ends_where_it_stopped():
    # y = 0, 1/2, 3/4, 7/8 and 0.8 is asked for: with a patience of 1 the third epoch is the last
    assert "3/3" in in_a_terminal(program(epochs=50, patience=1))[0]


def test_short_training_has_no_bar():
    assert in_a_terminal(program(seconds=3600)) == ("", "")


def test_into_a_pipe_nothing_is_written():
    assert in_a_pipe(program()) == ("", "")


@pytest.mark.parametrize("run", [in_a_terminal, in_a_pipe])
def test_training_needs_no_tqdm(run):
    shown, errors = run("import sys; sys.modules['tqdm'] = None\n" + program() + "print(network.parameters['b1'])")
    # w + b after five epochs is 1 - 1/32, half of it in b
    assert (shown.strip(), errors) == ("[0.484375]", "")


def test_a_notebook_shows_full_bars_and_no_error_output(tmp_path: Path):
    programs = (program(), program(epochs=50, patience=1), program(seconds=3600))
    notebook = in_a_notebook(tmp_path, *programs)
    shown, stopped_early, silent = (cell.outputs for cell in notebook.cells)
    assert [output.output_type for output in (*shown, *stopped_early)] == ["display_data", "display_data"]
    assert silent == []
    widgets = notebook.metadata.widgets["application/vnd.jupyter.widget-state+json"].state.values()
    values = [widget.state for widget in widgets if "value" in widget.state]
    assert [text for text in ("5/5", "3/3") if any(text in str(state.value) for state in values)] == ["5/5", "3/3"]
    stripes = [(state.value, state.max, state.bar_style) for state in values if "max" in state]
    assert stripes[:2] == [(5, 5, "success"), (3, 3, "success")]


def test_a_notebook_without_widgets_stays_silent(tmp_path: Path):
    code = "import sys\nsys.modules['ipywidgets'] = None\n" + program()
    assert in_a_notebook(tmp_path, code).cells[0].outputs == []


class Screen:
    """A terminal that remembers."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


def test_an_error_in_training_leaves_the_bar_where_it_was(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    bar = ProgressBar(4, seconds=0)
    bar(3)
    with pytest.raises(KeyboardInterrupt), bar:
        raise KeyboardInterrupt
    monkeypatch.undo()
    assert screen.text.rstrip().rsplit("\r", 1)[-1].startswith(" 75%")
    bar(4)  # closed: what comes after is not shown
    assert "4/4" not in screen.text


def test_the_bar_changes_no_bit():
    def trained(watch):
        rng = np.random.default_rng(0)
        network = Network([Dense.random(2, 2, "tanh", rng)])
        train(network, np.eye(2), np.eye(2), SGD(), 3, 1, rng, watch=watch)
        return network.parameters["W1"].tobytes()

    assert trained(ProgressBar(3)) == trained(None)
