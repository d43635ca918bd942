"""The machine and the versions of a measurement, and whether NumPy's matrix products are right there."""

import os
import platform
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from course_lib.types import Array


def products_are_right() -> bool:
    """Whether BLAS and NumPy's own loops agree, in the shapes and transpositions that training uses."""
    rng = np.random.default_rng(0)
    for dtype, tolerance in ((np.float32, 1e-4), (np.float64, 1e-12)):
        for m, k, n in ((100, 101, 1), (101, 1, 100), (100, 101, 32), (101, 32, 100), (257, 256, 255), (3, 101, 2)):
            A: Array = rng.normal(size=(m, k)).astype(dtype)
            B: Array = rng.normal(size=(k, n)).astype(dtype)
            expected = np.einsum("ik,kj->ij", A, B)
            for left, right in ((A, B), (A.T.copy().T, B), (A, B.T.copy().T), (A.T.copy().T, B.T.copy().T)):
                if not np.allclose(np.dot(left, right), expected, rtol=tolerance, atol=tolerance * k):
                    return False
    return True


def described() -> dict[str, str]:
    """Name and value of what matters."""
    pools: Any = import_module("threadpoolctl").threadpool_info()
    kernels = {
        f"{pool['internal_api']} {pool['version']} {pool['architecture']}" for pool in pools if "architecture" in pool
    }
    return {
        "date": date.today().isoformat(),
        "processor": _processor(),
        "load before": f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} processors{_priority()}",
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "Python": platform.python_version(),
        "NumPy": np.__version__,
        "scikit-learn": version("scikit-learn"),
        "PyTorch": version("torch"),
        "matrix products": "; ".join(sorted(kernels)),
    }


def _priority() -> str:
    """Whether the run goes before others, which makes up for some of their load."""
    real_time = hasattr(os, "sched_getscheduler") and os.sched_getscheduler(0) in (os.SCHED_FIFO, os.SCHED_RR)
    return ", with real-time priority" if real_time else ""


def _processor() -> str:
    """Its name and, since the name may hide it, its family and model."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    facts = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return (
        f"{facts.get('model name', platform.machine())}, family {facts.get('cpu family')}, model {facts.get('model')}"
    )
