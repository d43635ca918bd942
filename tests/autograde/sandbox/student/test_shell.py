"""Cells in IPython without a kernel."""

import builtins
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from autograde.sandbox.student.capture import Outputs
from autograde.sandbox.student.shell import MOST_TRACEBACK, Shell, make_shell, run


@pytest.fixture(scope="module")
def only_shell() -> Iterator[Shell]:
    before = set(vars(builtins))
    yield make_shell()
    Shell.clear_instance()
    for name in set(vars(builtins)) - before:
        delattr(builtins, name)


@pytest.fixture
def shell(only_shell: Shell) -> Shell:
    only_shell.reset()
    return only_shell


def texts(outputs: list[dict[str, Any]]) -> list[str]:
    return [output.get("text") or output["data"]["text/plain"] for output in outputs]


def test_prints_displays_and_the_last_value_come_in_their_order(shell: Shell) -> None:
    ran = run(shell, "print('a')\ndisplay(1)\nimport sys\nprint('b', file=sys.stderr)\n2 + 3", show=True)
    assert texts(ran.outputs) == ["a\n", "1", "b\n", "5"]
    assert [output["output_type"] for output in ran.outputs] == ["stream", "display_data", "stream", "execute_result"]
    assert (ran.error, ran.value) == (None, 5)


def test_a_semicolon_hides_the_last_value(shell: Shell) -> None:
    assert run(shell, "5;", show=True).outputs == []


def test_names_stay_from_cell_to_cell(shell: Shell) -> None:
    run(shell, "x = 3", show=False)
    assert run(shell, "x + 1", show=False).value == 4


def test_nothing_is_drawn_that_nobody_sees(shell: Shell) -> None:
    source = """
drawn = []
class Picture:
    def _repr_png_(self): drawn.append(1); return b'png'
display(Picture())
Picture()
"""
    run(shell, source, show=False)
    assert run(shell, "drawn", show=False).value == []
    run(shell, source, show=True)
    assert run(shell, "drawn", show=False).value == [1, 1]


def test_what_is_printed_is_kept_whether_or_not_it_is_seen(shell: Shell) -> None:
    assert texts(run(shell, "print(1)\ndisplay(2)\n3", show=False).outputs) == ["1\n"]


def test_a_figure_is_one_picture(shell: Shell) -> None:
    source = "import matplotlib.pyplot as plt\nplt.figure(figsize=(1, 1))\nplt.plot([1, 2]);"
    (output,) = run(shell, source, show=True).outputs
    assert output["data"]["image/png"].startswith("iVBOR")
    assert run(shell, "1", show=False).outputs == []


def test_magics_and_await_work(shell: Shell) -> None:
    assert run(shell, "%who_ls int", show=False).value == []
    assert run(shell, "import asyncio\nawait asyncio.sleep(0, 'done')", show=False).value == "done"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("def", "SyntaxError"),
        ("raise KeyboardInterrupt('x')", "KeyboardInterrupt"),
        ("raise GeneratorExit", "GeneratorExit"),
        ("class E(BaseException): pass\nraise E", "E"),
    ],
)
def test_an_error_is_told_and_what_came_before_is_kept(shell: Shell, source: str, kind: str) -> None:
    ran = run(shell, source if kind == "SyntaxError" else f"print('before')\n{source}", show=True)
    assert ran.error is not None
    assert ran.error["type"] == kind
    assert ran.error["traceback"]
    assert kind == "SyntaxError" or texts(ran.outputs) == ["before\n"]
    assert run(shell, "1", show=True).error is None


def test_an_error_that_cannot_be_shown_is_an_error(shell: Shell) -> None:
    ran = run(shell, "class E(Exception):\n    def __str__(self): raise ValueError\nraise E", show=True)
    assert ran.error is not None


def test_leaving_by_sys_exit_is_an_error_and_by_exit_nothing(shell: Shell) -> None:
    with pytest.warns(UserWarning, match="To exit"):
        ran = run(shell, "import sys\nsys.exit(3)", show=True)
    assert ran.error is not None
    assert ran.error["type"] == "SystemExit"
    assert run(shell, "exit()\nx = 1", show=True).error is None


def test_a_long_traceback_is_cut_in_the_middle(shell: Shell) -> None:
    ran = run(shell, "\n".join([*(f"def f{n}():\n    f{n + 1}()" for n in range(60)), "f0()"]), show=True)
    assert ran.error is not None
    assert len(ran.error["traceback"]) == MOST_TRACEBACK + 1
    assert "..." in ran.error["traceback"]


def test_a_stream_that_the_cell_puts_in_place_of_its_own_is_gone_in_the_next(shell: Shell) -> None:
    before = sys.stdout
    run(shell, "import sys, io\nsys.stdout = io.StringIO()\nprint('lost')", show=True)
    assert sys.stdout is before
    assert texts(run(shell, "print('seen')", show=True).outputs) == ["seen\n"]


def test_the_limits_of_outputs_hold(shell: Shell) -> None:
    ran = run(shell, "for n in range(5):\n    display(n)", True, Outputs(displays=2))
    assert texts(ran.outputs)[:2] == ["0", "1"]
    assert "2 things" in texts(ran.outputs)[2]


def test_what_a_thread_prints_after_the_end_is_in_no_cell(shell: Shell) -> None:
    source = """
import sys, threading
go, tape = threading.Event(), sys.stdout
late = threading.Thread(target=lambda: (go.wait(), print('late', file=tape)))
late.start()
"""
    ran = run(shell, source, show=True)
    after = run(shell, "go.set(); late.join()", show=True)
    assert (ran.outputs, after.outputs) == ([], [])


FIGURE = """
from matplotlib import pyplot as plt
figure, axes = plt.subplots()
times = []
figure.canvas.mpl_connect("draw_event", times.append);
"""
SAVED = """
import io
figure.savefig(io.BytesIO(), bbox_inches="tight")
len(times)
"""


def _drawn(shell: Shell, show: bool) -> int:
    assert run(shell, FIGURE, show).error is None
    assert run(shell, "plt.get_fignums()", show=False).value == []
    return len(shell.user_ns["times"])


def test_a_figure_that_nobody_sees_is_closed_and_never_drawn(shell: Shell) -> None:
    assert _drawn(shell, show=False) == 0


def test_a_figure_is_drawn_to_be_shown_and_not_once_more(shell: Shell) -> None:
    assert run(shell, FIGURE.replace("axes =", "_ =") + SAVED, show=False).value == _drawn(shell, show=True)
    assert [output["output_type"] for output in run(shell, FIGURE, show=True).outputs] == ["display_data"]


def test_a_cell_after_a_quiet_one_shows_its_figures(shell: Shell) -> None:
    run(shell, "1 / 0", show=False)
    assert "image/png" in run(shell, FIGURE, show=True).outputs[0]["data"]
