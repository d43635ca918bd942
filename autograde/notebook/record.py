"""What is remembered of a student's work, in one small JSON file.

The file is $COURSE_PROGRESS if that is set ("off" keeps nothing), else ~/.one-neuron/progress.json. It is read and
written as a whole, atomically. A file that cannot be read is kept beside it, and the record starts afresh; a place that
cannot be written leaves the record in memory. Nothing here raises.
"""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

ENVIRONMENT_VARIABLE = "COURSE_PROGRESS"
OFF = "off"
VERSION = 1


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
        if self.path is None or not self.on_disk:
            return dict(self._memory)
        try:
            return _parse(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError:
            return dict(self._memory)
        except (ValueError, RecursionError):
            _set_aside(self.path)
            return {}

    def note(self, exercise: str, *, passed: bool, points: float) -> None:
        """Add an attempt; the file is written only when that changes the standing."""
        known = self.standings()
        standing = known.get(exercise, Standing()).after(passed=passed, points=points)
        if known.get(exercise) == standing:
            return
        self._memory = known | {exercise: standing}
        if self.path is not None:
            self.on_disk = _write(self.path, self._memory)


def default_path() -> Path | None:
    """Where the environment wants the record; None for nowhere."""
    chosen = os.environ.get(ENVIRONMENT_VARIABLE)
    if chosen == OFF:
        return None
    if chosen:
        return Path(chosen)
    try:
        return Path.home() / ".one-neuron" / "progress.json"
    except RuntimeError:
        return None


def _parse(text: str) -> dict[str, Standing]:
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("version") != VERSION or not isinstance(data.get("exercises"), dict):
        raise ValueError("not a record of progress")
    return {name: _standing(entry) for name, entry in data["exercises"].items()}


def _standing(entry: object) -> Standing:
    if not isinstance(entry, dict):
        raise ValueError("not a standing")
    passed, points = entry.get("passed"), entry.get("points")
    if not isinstance(passed, bool) or not isinstance(points, (int, float)):
        raise ValueError("not a standing")
    return Standing(passed, float(points))


def _write(path: Path, standings: dict[str, Standing]) -> bool:
    data = {"version": VERSION, "exercises": {name: asdict(standing) for name, standing in standings.items()}}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(data, file, indent=1)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        return False
    return True


def _set_aside(path: Path) -> None:
    with suppress(OSError):
        os.replace(path, path.with_name(f"{path.name}.damaged"))
