"""Grading, side by side with stock nbgrader, on the same thirty submissions of a real lesson.

From the submitted files to the gradebook and the autograded notebooks: what a teacher waits for, start included.

    python -m bench.grading [SUBMISSIONS]       the table, and .bench/grading.json; exit status 1 if a goal is missed

Memory is looked at in a second run, on a few of the submissions: a look holds the processes up.

`start_s` is the time from the command to the moment at which the examiners' processes are on their way; importing
nbgrader and reading the gradebook go on beside them, and are part of every other figure.
"""

import json
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path

from bench.classroom import LESSON, make_course, use_stock
from bench.isolation import GOAL_MS, isolation_ms
from bench.metering import MEGABYTE, Taken, take
from bench.row import Row, shown

SIZE = 30
FEW = 6
JOBS = 2
GOALS = {"with_figures": 12.0, "without_figures": 30.0}
START_GOAL = 0.5
KEPT = Path(".bench/grading.json")

STOCK, PLUGIN = "stock nbgrader", "nbgrader, our plug-in"
OURS = {"ours, figures kept": "with_figures", "ours, without figures": "without_figures"}
AGAIN = "ours, nothing to do"
COMMANDS = {
    STOCK: ["nbgrader", "autograde", LESSON],
    PLUGIN: ["nbgrader", "autograde", LESSON],
    "ours, figures kept": ["autograde", "grade", ".", LESSON, f"--jobs={JOBS}"],
    AGAIN: ["autograde", "grade", ".", LESSON, f"--jobs={JOBS}"],
    "ours, without figures": ["autograde", "grade", ".", LESSON, f"--jobs={JOBS}", "--no-figures", "--force"],
}


def measure(size: int = SIZE) -> Iterator[Row]:
    """The rows of the table."""
    with tempfile.TemporaryDirectory(prefix="bench-grading-") as scratch:
        taken = _measure(Path(scratch), size)
    found = _found(taken)
    found["isolation_ms"] = isolation_ms()
    KEPT.parent.mkdir(exist_ok=True)
    details = {name: asdict(one) for name, one in taken.items()}
    KEPT.write_text(json.dumps({**found, "submissions": size, "runs": details}, indent=1) + "\n", encoding="utf-8")
    for name, one in taken.items():
        goal = GOALS.get(OURS.get(name, ""))
        yield Row("grading", f"{name}: a submission", 1000 * one.seconds / size, "ms", _target(taken, goal, size))
        yield Row("grading", f"{name}: processor", 1000 * one.cpu_seconds / size, "ms")
        yield Row("grading", f"{name}: of it, the command", 1000 * one.own_cpu_seconds / size, "ms")
        yield Row("grading", f"{name}: peak memory", one.peak_bytes / MEGABYTE, "MB")
    for name in GOALS:
        yield Row("grading", f"times as fast, {name.replace('_', ' ')}", found[f"ratio_{name}"], "x")
    yield Row("grading", "start", 1000 * found["start_s"], "ms", 1000 * START_GOAL)
    yield Row("grading", "isolation of a submission", found["isolation_ms"], "ms", GOAL_MS)


def _measure(scratch: Path, size: int) -> dict[str, Taken]:
    """What each command takes."""
    timed = _run_each(scratch / "all", size, memory=False)
    watched = _run_each(scratch / "few", min(size, FEW), memory=True)
    return {name: replace(one, peak_bytes=watched[name].peak_bytes) for name, one in timed.items()}


def _run_each(scratch: Path, size: int, memory: bool) -> dict[str, Taken]:
    """Run each command once, on copies of the same folder; our own one after the other in one."""
    make_course(scratch / "course", size)
    taken: dict[str, Taken] = {}
    scores: dict[str, list[tuple[object, ...]]] = {}
    for name, command in COMMANDS.items():
        folder = scratch / ("ours" if command[0] == "autograde" else name)
        if not folder.exists():
            shutil.copytree(scratch / "course", folder)
        if name == STOCK:
            use_stock(folder)
        taken[name] = take([sys.executable, "-m", *command], folder, memory)
        scores[name] = _scores(folder / "gradebook.db")
        differing = sorted(set(scores[STOCK]) ^ set(scores[name]), key=str)
        if differing:
            raise AssertionError(f"{name} does not give the grades that {STOCK} gives: {differing}")
    return taken


def _found(taken: Mapping[str, Taken]) -> dict[str, float]:
    ratios = {f"ratio_{key}": taken[STOCK].seconds / taken[name].seconds for name, key in OURS.items()}
    return {**ratios, "start_s": taken[AGAIN].first_child_seconds or 0.0}


def _target(taken: Mapping[str, Taken], goal: float | None, size: int) -> float | None:
    return None if goal is None else 1000 * taken[STOCK].seconds / goal / size


def _scores(gradebook: Path) -> list[tuple[object, ...]]:
    """Student, cell and points, of all that was graded."""
    with sqlite3.connect(gradebook) as database:
        return database.execute(
            "select sa.student_id, c.name, g.auto_score from grade g join base_cell c on g.cell_id = c.id "
            "join submitted_notebook sn on g.notebook_id = sn.id "
            "join submitted_assignment sa on sn.assignment_id = sa.id order by 1, 2"
        ).fetchall()


def main(arguments: list[str]) -> int:
    """Print the table; 1 if a goal is missed."""
    os.environ["COURSE_PROGRESS"] = "off"
    rows = shown(measure(int(arguments[0]) if arguments else SIZE))
    return int(any(row.missed for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
