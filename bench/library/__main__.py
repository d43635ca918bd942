"""python -m bench.library: measure training against what people would use, print the table and keep it."""

import os
import sys
from importlib import import_module

FORCED = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
LEAVE = "COURSE_LEAVE_OPENBLAS"


def main() -> int:
    """The exit status: 1 if a target is missed, 2 if nothing could be measured."""
    # Libraries read these when they are loaded. OpenBLAS may have been told to take another processor's kernels: it is
    # left to choose, unless its products are then wrong.
    leave = LEAVE in os.environ
    forced = {} if leave else {name: os.environ.pop(name) for name in FORCED if name in os.environ}
    os.environ.update(dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    if import_module("bench.library.machine").products_are_right():
        return int(import_module("bench.library.run").main())
    if forced:
        os.execve(sys.executable, [sys.executable, "-m", "bench.library"], {**os.environ, **forced, LEAVE: "1"})
    print("NumPy's matrix products are wrong on this machine: nothing was measured.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
