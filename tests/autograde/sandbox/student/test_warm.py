import subprocess
import sys

CODE = """
import time
import matplotlib.pyplot
from autograde.sandbox.student.warm import warm_up
def once():
    start = time.process_time()
    warm_up()
    return time.process_time() - start
first, second = once(), once()
print(first > second, matplotlib.pyplot.get_fignums())
"""


def test_what_is_done_once_is_done_and_no_figure_is_left() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "[]"]
