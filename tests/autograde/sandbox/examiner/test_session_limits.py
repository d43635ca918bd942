"""Limits in conversations with real processes of students. None has to be short for a test to pass."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.sandbox.errors import ChildGone, TimeLimit, TooMuch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.isolation.limits import Limits

Begin = Callable[..., Session]

APPLY = "x = 1\ndef apply(f): return f()\ndef often(f):\n    while True: f()"


def test_a_value_too_large_to_cross_costs_that_question_only(begin: Begin) -> None:
    session = begin("import numpy as np\nlarge = np.broadcast_to(1.0, 10**12)\nself = []\nself.append(self)\nx = 1")
    for name in ("large", "self"):
        with pytest.raises(Exception, match="cannot be handed over"):
            session.get(name)
    assert session.get("x") == 1
    assert not session.broken


def test_an_argument_too_large_to_cross_is_not_sent(begin: Begin) -> None:
    session = begin(APPLY)
    with pytest.raises(TooMuch):
        session.get("apply")(np.broadcast_to(1.0, 10**12))
    assert session.get("x") == 1


def test_a_call_that_is_too_long_is_stopped_and_what_ran_before_is_kept(begin: Begin) -> None:
    session = begin("kept = []\ndef endless():\n    kept.append(1)\n    while True: pass", call_seconds=0.2)
    with pytest.raises(TimeoutError, match=r"stopped after 0\.2 seconds"):
        session.get("endless")()
    assert session.get("kept") == [1]


def test_a_cell_that_is_too_long_is_stopped_and_what_it_printed_is_kept(begin: Begin) -> None:
    session = begin(cell_seconds=0.5)
    outputs, error = session.run("print('before')\nx = 1\nwhile True: pass", show=True)
    assert outputs[0]["text"] == "before\n"
    assert error["type"] == "TooLong"
    assert "while True: pass" in str(error["traceback"])
    assert "alarm.py" not in str(error["traceback"])
    assert session.get("x") == 1


def test_a_call_that_does_not_stop_is_given_up(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograde.sandbox.examiner.session.GRACE", 0.1)
    session = begin("import signal, time\ndef deaf():\n    signal.alarm(0)\n    time.sleep(1000)", call_seconds=0.2)
    deaf = session.get("deaf")
    with pytest.raises(TimeLimit):
        deaf()
    assert session.broken
    with pytest.raises(ChildGone, match="has ended"):
        deaf()


def test_a_process_that_ends_in_a_call_is_gone(begin: Begin) -> None:
    session = begin("import os\ndef die():\n    os._exit(0)")
    with pytest.raises(ChildGone):
        session.get("die")()
    assert session.broken


def test_a_process_that_ends_while_ours_is_called_is_gone_for_both(begin: Begin) -> None:
    session = begin(
        "import os\ndef die(): os._exit(0)\ndef apply(f):\n    try: return f()\n    except Exception: return 1"
    )
    apply, die = session.get("apply"), session.get("die")
    with pytest.raises(ChildGone):
        apply(lambda: die())
    assert session.broken


def test_a_limit_that_passes_while_ours_runs_stops_theirs_and_the_rest_goes_on(begin: Begin) -> None:
    session = begin(APPLY, call_seconds=0.5)
    apply = session.get("apply")
    calls = 0

    def count() -> int:
        nonlocal calls
        calls += 1
        return calls

    with pytest.raises(TimeoutError):
        session.get("often")(count)
    assert calls > 1
    assert apply(count) == calls


def test_the_limits_of_outputs_are_those_of_the_submission(begin: Begin) -> None:
    session = begin(limits=Limits(outputs=2))
    outputs, _ = session.run("for n in range(9): display(n)", show=True)
    assert len(outputs) == 3


def test_what_is_written_to_the_descriptors_goes_nowhere(begin: Begin) -> None:
    session = begin()
    outputs, error = session.run(
        """
import os
for number in (1, 2):
    os.write(number, b'x')
print([os.path.realpath(f'/proc/self/fd/{number}') for number in range(3)])
""",
        show=True,
    )
    assert error is None
    assert outputs[0]["text"] == f"{['/dev/null'] * 3}\n"
