import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograde.sandbox.errors import ChildGone, NotIsolated, TimeLimit
from autograde.sandbox.examiner.launcher import ENVIRONMENT, Child, best_rung, launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import RUNGS, Rung
from autograde.sandbox.isolation.limits import Limits

LONG = 60.0
"""Far more seconds than anything here takes."""


@pytest.fixture(scope="module")
def running() -> Iterator[ForkServer]:
    """A server of students' processes."""
    with student_server() as server:
        yield server


@pytest.fixture
def server(running: ForkServer) -> ForkServer:
    """The same, when those of the test before are gone."""
    assert _until(lambda: _below(running.process) == [])
    return running


def _until(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + LONG
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def _below(process: int) -> list[int]:
    """Every process that comes from one, ended ones that nobody has looked after among them."""
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:  # it has ended since its parent was asked
        return []
    direct = [int(one) for one in listed.split()]
    return direct + [one for child in direct for one in _below(child)]


def _said(child: Child, source: str) -> str:
    outputs, error = Session(child.channel).run(source, show=True)
    assert error is None, error
    return "".join(output.get("text", "") for output in outputs).strip()


def _scratch(server: ForkServer) -> Path:
    """The server's folder for what its children write."""
    child = launch(server, "confined", Limits())
    folder = Path(_said(child, "import os\nprint(os.getcwd())")).parent
    child.end()
    assert _until(lambda: _below(server.process) == [])
    return folder


def _own_folders(scratch: Path) -> list[Path]:
    return [one for one in scratch.iterdir() if one.name != "ipython"]


@pytest.mark.parametrize("rung", RUNGS)
def test_a_process_stands_on_the_rung_asked_for(rung: Rung, server: ForkServer) -> None:
    child = launch(server, rung, Limits(), [("a", b"1")])
    assert child.rung == rung
    assert _said(child, "print(open('a').read())") == "1"
    child.end()


def test_an_unknown_rung_is_refused_with_the_known_ones(server: ForkServer) -> None:
    with pytest.raises(NotIsolated, match=r"'loose'.*strict, confined, trusted"):
        launch(server, "loose", Limits())  # type: ignore[arg-type]


def test_the_environment_is_the_same_for_whoever_grades() -> None:
    assert not {"AUTOGRADE_COURSE", "HOME", "PYTHONPATH"} & set(ENVIRONMENT)


@pytest.mark.parametrize("rung", RUNGS)
def test_nothing_is_left_after_the_end(rung: Rung, server: ForkServer) -> None:
    scratch = _scratch(server)
    child = launch(server, rung, Limits(), [("a", b"1")])
    _said(child, "import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()")
    assert len(_below(server.process)) == 2
    child.end()
    child.end()
    assert _until(lambda: _below(server.process) == [] and _own_folders(scratch) == [])


def test_trusted_processes_that_go_their_own_way_end_too(server: ForkServer) -> None:
    child = launch(server, "trusted", Limits())
    started = "import subprocess\nprint(subprocess.Popen(['sleep', '600'], start_new_session=True).pid)"
    sleeper = int(_said(child, started))
    assert Path(f"/proc/{sleeper}").exists()
    child.end()
    assert _until(lambda: not Path(f"/proc/{sleeper}").exists())
    assert _until(lambda: _below(server.process) == [])


@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("crash", ["import os; os._exit(3)", "import ctypes; ctypes.string_at(0)"])
def test_nothing_is_left_after_a_crash(rung: Rung, crash: str, server: ForkServer) -> None:
    scratch = _scratch(server)
    child = launch(server, rung, Limits())
    with pytest.raises(ChildGone):
        Session(child.channel).run(crash, show=False)
    assert _until(lambda: _below(server.process) == [] and _own_folders(scratch) == [])
    child.end()


@pytest.mark.parametrize("rung", RUNGS)
def test_one_that_hears_no_alarm_is_given_up_and_ended(rung: Rung, server: ForkServer) -> None:
    child = launch(server, rung, Limits())
    deaf = "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass"
    with pytest.raises(TimeLimit):
        Session(child.channel, cell_seconds=0.2).run(deaf, show=False)
    child.end()
    assert _until(lambda: _below(server.process) == [])


@pytest.mark.parametrize("rung", RUNGS)
def test_closing_the_server_ends_what_runs(rung: Rung) -> None:
    with student_server() as server:
        scratch = _scratch(server)
        child = launch(server, rung, Limits())
        running = [os.pidfd_open(one) for one in (server.process, *_below(server.process))]
        assert len(running) == 3
    assert all(select.select([one], [], [], LONG)[0] for one in running)
    assert not scratch.exists()
    child.end()
    with pytest.raises(ChildGone):
        launch(server, rung, Limits())


CALLER = """
import sys, time
from autograde.sandbox.examiner.launcher import launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.isolation.limits import Limits
server = student_server()
child = launch(server, sys.argv[1], Limits())
session = Session(child.channel)
print(server.process, session.run("import os; print(os.getcwd())", show=True)[0][0]["text"], flush=True)
session.run("while True: pass", show=False)
"""


@pytest.mark.parametrize("rung", RUNGS)
def test_everything_ends_when_the_caller_is_killed(rung: Rung) -> None:
    with subprocess.Popen([sys.executable, "-c", CALLER, rung], stdout=subprocess.PIPE, text=True) as caller:
        assert caller.stdout is not None
        process, folder = caller.stdout.readline().split()
        all_of_them = [int(process), *_below(int(process))]
        assert len(all_of_them) == 3
        watched = [os.pidfd_open(one) for one in all_of_them]
        caller.kill()
    assert all(select.select([one], [], [], LONG)[0] for one in watched)
    assert rung == "strict" or _until(lambda: not Path(folder).parent.exists())


def test_a_killed_warden_takes_its_process_along(server: ForkServer) -> None:
    child = launch(server, "strict", Limits())
    warden, student = _below(server.process)
    watched = os.pidfd_open(student)
    os.kill(warden, signal.SIGKILL)
    assert select.select([watched], [], [], LONG)[0]
    child.end()


def test_an_examiner_that_goes_away_without_a_word_leaves_nothing(server: ForkServer) -> None:
    child = launch(server, "strict", Limits())
    child.channel.send(b"no message")
    child.channel.close()
    assert _until(lambda: _below(server.process) == [])
    child.end()


def test_the_strictest_rung_is_found_by_trying(server: ForkServer) -> None:
    assert best_rung(server) in ("strict", "confined")


def _state(server: ForkServer, scratch: Path) -> dict[str, int]:
    """What could grow."""
    own = Path("/proc/self")
    theirs = Path(f"/proc/{server.process}")
    return {
        "descriptors here": len(list((own / "fd").iterdir())),
        "descriptors there": len(list((theirs / "fd").iterdir())),
        "mounts": len((theirs / "mountinfo").read_text().splitlines()),
        "folders": len(_own_folders(scratch)),
        "processes": len(_below(server.process)),
    }


def _kilobytes(server: ForkServer) -> int:
    lines = Path(f"/proc/{server.process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def test_three_hundred_children_leave_nothing_behind(server: ForkServer) -> None:
    scratch = _scratch(server)
    rungs: tuple[Rung, ...] = ("strict", "strict", "confined")

    def one_after_another(times: int) -> None:
        for number in range(times):
            child = launch(server, rungs[number % 3], Limits(), [("a", bytes(1000))])
            _said(child, "open('b', 'wb').write(bytes(100_000))")
            child.end()
        assert _until(lambda: _below(server.process) == [])

    one_after_another(30)
    before, memory = _state(server, scratch), _kilobytes(server)
    one_after_another(270)
    assert _state(server, scratch) == before
    assert _kilobytes(server) - memory < 2000
