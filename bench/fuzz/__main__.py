"""python -m bench.fuzz MODULE [options of libFuzzer, a folder for what it finds]: fuzz `MODULE.try_bytes`.

python -m bench.fuzz wire -max_total_time=600
python -m bench.fuzz notebook -max_total_time=600
"""

import sys
from importlib import import_module
from typing import Any

MOST_BYTES = 1 << 16


def main(name: str, options: list[str]) -> None:
    """Fuzz until told to stop, or until something breaks."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["autograde.sandbox", "autograde.grading"]):
        subject = import_module(f"bench.fuzz.{name}")
    atheris.Setup([sys.argv[0], *options, f"-max_len={MOST_BYTES}", "-timeout=10"], subject.try_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
