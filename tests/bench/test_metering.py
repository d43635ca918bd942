import sys
from pathlib import Path

from bench.metering import MEGABYTE, take

GROWS = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; kept = bytearray(80 * 2**20); time.sleep(1.2)"])
child.wait()
"""


def test_the_memory_of_what_a_command_starts_counts(tmp_path: Path) -> None:
    taken = take([sys.executable, "-c", GROWS], tmp_path)
    assert taken.peak_bytes > 80 * MEGABYTE
    assert taken.seconds > 1.2
    assert taken.first_child_seconds is not None
    assert 0 < taken.first_child_seconds < taken.seconds


def test_a_command_that_starts_nothing_has_no_first_child(tmp_path: Path) -> None:
    assert take([sys.executable, "-c", "import time; time.sleep(0.3)"], tmp_path).first_child_seconds is None


def test_a_command_may_be_timed_without_a_look_at_its_memory(tmp_path: Path) -> None:
    taken = take([sys.executable, "-c", GROWS], tmp_path, memory=False)
    assert (taken.peak_bytes, taken.growth_bytes) == (0, 0)
    assert taken.seconds > 1.2
