"""What is remembered of a student's work, in one small JSON file.

The file is $COURSE_PROGRESS if that is set ("off" keeps nothing), else ~/.one-neuron/progress.json. It is read and
written as a whole, atomically, and always together with what this kernel noted: what another kernel overwrote comes
back at the next attempt. A damaged file is kept beside it, and the record starts afresh. What cannot be read (for now,
or because it is no file, or from a later version) is never written over: then the record stays in memory. No file and
no place makes anything here raise.
"""

import json
import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import chain, count
from pathlib import Path

ENVIRONMENT_VARIABLE = "COURSE_PROGRESS"
OFF = "off"
VERSION = 1
LONGEST = 10_000_000
"""Bytes; no record is longer."""
MOST_POINTS = 1e6
"""No exercise is worth more."""

Standings = Mapping[str, "Standing"]


@dataclass(frozen=True)
class Standing:
    """How a student stands with an exercise that was attempted.

    Attributes:
        passed: whether an attempt passed.
        points: the most that an attempt earned.
    """

    passed: bool = False
    points: float = 0.0

    def after(self, *, passed: bool, points: float) -> "Standing":
        """The standing after one more attempt; what was reached stays reached."""
        return Standing(self.passed or passed, max(self.points, points))


class Record:
    """The standings of all exercises, kept in `path`, or in memory alone where that is None."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.on_disk = path is not None
        self._memory: dict[str, Standing] = {}

    def standings(self) -> dict[str, Standing]:
        """All standings, by exercise; those without an attempt are missing."""
        return _together(self._read() or {}, self._memory)

    def note(self, exercise: str, *, passed: bool, points: float) -> None:
        """Add an attempt; the file is written only when that changes what is in it."""
        known = self._memory.get(exercise, Standing())
        self._memory[exercise] = known.after(passed=passed, points=points)
        kept = self._read()
        standings = _together(kept or {}, self._memory)
        if self.path is not None and kept is not None and kept != standings:
            self.on_disk = _write(self.path, standings)

    def _read(self) -> dict[str, Standing] | None:
        """What the file holds; None where it is not to be touched."""
        kept = None if self.path is None else _read(self.path)
        self.on_disk = kept is not None
        return kept


def default_path() -> Path | None:
    """Where the environment wants the record; None for nowhere."""
    chosen = os.environ.get(ENVIRONMENT_VARIABLE, "")
    if chosen.strip().casefold() == OFF:
        return None
    try:
        return Path(chosen).expanduser() if chosen else Path.home() / ".one-neuron" / "progress.json"
    except RuntimeError:
        return None


def _together(one: Standings, other: Standings) -> dict[str, Standing]:
    """What was reached in either."""
    merged = dict(one)
    for name, standing in other.items():
        merged[name] = merged.get(name, Standing()).after(passed=standing.passed, points=standing.points)
    return merged


def _read(path: Path) -> dict[str, Standing] | None:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LONGEST:
            return None
        data = json.loads(path.read_text(encoding="utf-8"))
        return None if _is_later(data) else _parse(data)
    except FileNotFoundError:
        return {}
    except OSError:
        return None
    except (ValueError, RecursionError):
        return {} if _set_aside(path) else None


def _is_later(data: object) -> bool:
    """Whether a later version of the course wrote it."""
    version = data.get("version") if isinstance(data, dict) else None
    return type(version) is int and version > VERSION


def _parse(data: object) -> dict[str, Standing]:
    if not isinstance(data, dict) or data.get("version") != VERSION or not isinstance(data.get("exercises"), dict):
        raise ValueError("not a record of progress")
    return {name: _standing(entry) for name, entry in data["exercises"].items()}


def _standing(entry: object) -> Standing:
    if not isinstance(entry, dict):
        raise ValueError("not a standing")
    passed, points = entry.get("passed"), entry.get("points")
    if type(passed) is not bool or not isinstance(points, (int, float)) or isinstance(points, bool):
        raise ValueError("not a standing")
    if not 0 <= points <= MOST_POINTS:
        raise ValueError("not a standing")
    return Standing(passed, float(points))


def _write(path: Path, standings: Standings) -> bool:
    data = {"version": VERSION, "exercises": {name: asdict(standing) for name, standing in standings.items()}}
    try:
        # A link stays a link: the file that it leads to is replaced.
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    except (OSError, RuntimeError):
        return False
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(data, file, indent=1)
        os.replace(name, path)
    except OSError:
        with suppress(OSError):
            os.unlink(name)
        return False
    return True


def _set_aside(path: Path) -> bool:
    """Whether a damaged file could be renamed, to a name that is free."""
    path = path.resolve()
    names = chain([f"{path.name}.damaged"], (f"{path.name}.damaged-{number}" for number in count(2)))
    with suppress(OSError):
        os.replace(path, next(aside for name in names if not os.path.lexists(aside := path.with_name(name))))
        return True
    return False
