"""What an attack may leave behind: changed files, files with its mark, processes."""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/run", "/", str(Path.home()), os.getcwd(), "/home")


def tree(folder: Path) -> dict[str, tuple[int, int, str]]:
    """Every path below a folder with its mode, its time and its content."""
    found = {}
    for path in sorted(folder.rglob("*")):
        state = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        found[str(path)] = (
            state.st_mode,
            state.st_mtime_ns if path.is_file() else 0,
            hashlib.sha256(content).hexdigest(),
        )
    return found


def marked(mark: str) -> list[str]:
    """Files with the mark of the attacks in their names, wherever one might write."""
    return [f"{place}/{name}" for place in PLACES if os.path.isdir(place) for name in os.listdir(place) if mark in name]


def below(process: int) -> set[int]:
    """The processes that a process has started, and those that they have, whatever session they are in."""
    children: dict[int, list[int]] = {}
    for number, parent, _ in _processes():
        children.setdefault(parent, []).append(number)
    found: set[int] = set()
    waiting = [process]
    while waiting:
        for child in children.get(waiting.pop(), []):
            found.add(child)
            waiting.append(child)
    return found


def settled(process: int, before: set[int], seconds: float = 5.0) -> set[int]:
    """What is still there of what has been started since, when it has had time to go."""
    until = time.monotonic() + seconds
    while (left := below(process) - before) and time.monotonic() < until:
        time.sleep(0.01)
    return left


def _processes() -> Iterator[tuple[int, int, str]]:
    for name in os.listdir("/proc"):
        if name.isdecimal():
            try:
                text = Path(f"/proc/{name}/stat").read_text()
            except OSError:
                continue
            state, parent = text.rpartition(")")[2].split()[:2]
            if state != "Z":
                yield int(name), int(parent), state
