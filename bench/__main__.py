"""python -m bench [redraws] [checks] [notebooks] [training] [grading] [many]: measure all of it, or what is named."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

# One core: NumPy reads this when it is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["COURSE_PROGRESS"] = os.environ["COURSE_DATA"] = "off"

from bench import checks, grading, many, notebooks, redraws, training
from bench.row import shown

KEPT = Path(".bench/lessons.json")
SUBJECTS = {
    "redraws": redraws,
    "checks": checks,
    "notebooks": notebooks,
    "training": training,
    "grading": grading,
    "many": many,
}


def main(names: list[str]) -> int:
    """The exit status: 1 if a target is missed."""
    rows = shown(row for name in names or SUBJECTS for row in SUBJECTS[name].measure())
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", encoding="utf-8")
    return int(any(row.missed for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
