from collections.abc import Callable
from pathlib import Path

import pytest

from autograde.sandbox.errors import ChildGone
from autograde.sandbox.examiner.launcher import launch
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits, memory_taken, threads_running

Inside = Callable[..., str]
WALLED = ["strict", "confined"]


@pytest.mark.parametrize("rung", [*WALLED, "trusted"])
def test_memory_counts_from_what_python_has_already(rung: Rung, inside: Inside) -> None:
    source = """
for size in (150, 250):
    try: bytearray(size * 2**20); print(size)
    except MemoryError: print("no")
"""
    assert inside(source, rung, Limits(memory_bytes=200 * MEGABYTE)).split() == ["150", "no"]


@pytest.mark.parametrize("rung", WALLED)
def test_a_flood_of_threads_ends(rung: Rung, inside: Inside) -> None:
    source = """
import threading
threading.stack_size(65536)
end, made = threading.Event(), []
try:
    while len(made) < 5000:
        thread = threading.Thread(target=end.wait); thread.start(); made.append(thread)
except RuntimeError: pass
print(len(made)); end.set()
for thread in made: thread.join()
"""
    made = int(inside(source, rung, Limits(threads=50)))
    assert 10 <= made <= 50 + (0 if rung == "strict" else 2 * threads_running())


def test_a_flood_of_threads_in_one_submission_leaves_the_others_theirs(strict: Rung, server: ForkServer) -> None:
    flood = """
import threading, time
threading.stack_size(65536)
try:
    for _ in range(5000): threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
except RuntimeError: print("full")
"""
    flooding, honest = (launch(server, strict, Limits(threads=50)) for _ in range(2))
    try:
        outputs, _error = Session(flooding.channel).run(flood, show=True)
        assert outputs[0]["text"] == "full\n"
        one_more = "import threading\none = threading.Thread(target=print); one.start(); one.join()"
        assert Session(honest.channel).run(one_more, show=False)[1] is None
    finally:
        flooding.end()
        honest.end()


@pytest.mark.parametrize("rung", WALLED)
def test_limits_cannot_be_raised_again(rung: Rung, inside: Inside) -> None:
    source = """
import resource
for which in (resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
    soft, hard = resource.getrlimit(which)
    try: resource.setrlimit(which, (hard + 1, hard + 1)); print("raised")
    except (ValueError, OSError): print("held")
"""
    assert set(inside(source, rung).split()) == {"held"}


def test_open_files_have_a_limit(inside: Inside) -> None:
    source = """
opened = []
try:
    while len(opened) < 1000: opened.append(open("/dev/null"))
except OSError as error: print(error.errno, len(opened) < 40)
"""
    assert inside(source, limits=Limits(open_files=40)) == "24 True"


def test_a_file_has_a_limit_where_the_disk_is_the_machines(inside: Inside) -> None:
    source = """
try: open("a", "wb").write(bytes(3 * 2**20)); print("written")
except OSError as error: print(error.errno)
"""
    assert inside(source, "confined", Limits(disk_bytes=2 * MEGABYTE)) == "27"


def test_processor_time_has_a_limit(inside: Inside) -> None:
    with pytest.raises(ChildGone):
        inside("while True: pass", limits=Limits(processor_seconds=1, cell_seconds=60))


def test_the_memory_taken_is_that_of_this_process() -> None:
    size = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmSize"))
    assert memory_taken() == pytest.approx(int(size.split()[1]) * 1024, rel=0.05)


def test_the_threads_of_the_machine_are_at_least_its_processes() -> None:
    processes = sum(1 for one in Path("/proc").iterdir() if one.name.isdigit())
    assert threads_running() >= processes - 20
