"""Writing built notebooks so that a tree holds all of the new ones or all of the old ones.

A file that would not change is not touched; a notebook that is no longer built is removed; a notebook that somebody
has worked in is set aside under another name.
"""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograde.lessons.own_work import is_own_work, name_aside


@dataclass(frozen=True)
class Changes:
    """What has to be done to a tree.

    Attributes:
        write: path -> text, of what is missing or differs.
        remove: notebooks of lessons that no longer exist.
        keep: path -> free name, of those among them that somebody has worked in.
    """

    write: Mapping[Path, str]
    remove: tuple[Path, ...]
    keep: Mapping[Path, Path] = field(default_factory=dict)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file concerned, in order."""
        return tuple(sorted({*self.write, *self.remove, *self.keep}))


def changes(wanted: Mapping[Path, str], folders: tuple[Path, ...]) -> Changes:
    """Compare what is wanted with what is there.

    In `folders` a notebook NAME/NAME.ipynb that is not wanted goes; one of another name is somebody's own, and stays.
    """
    write = {path: text for path, text in wanted.items() if _content(path) != text.encode()}
    there = (path for folder in folders for path in folder.glob("*/*.ipynb") if path.stem == path.parent.name)
    remove = tuple(sorted(path for path in there if path not in wanted))
    keep = {path: name_aside(path) for path in (*write, *remove) if path.is_file() and is_own_work(path)}
    return Changes(write, tuple(path for path in remove if path not in keep), keep)


def apply(todo: Changes) -> None:
    """Write all to temporary names first, so that a full disk leaves the old notebooks as they were."""
    aside: dict[Path, Path] = {}
    try:
        for path, text in todo.write.items():
            aside[path] = _open_aside(path)
            aside[path].write_bytes(text.encode())
    except BaseException:
        for path in aside.values():
            path.unlink(missing_ok=True)
        raise
    for path, free in todo.keep.items():
        path.replace(free)
    for path, written in aside.items():
        written.replace(path)
    for path in todo.remove:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _open_aside(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    os.chmod(name, 0o644)  # mkstemp makes it readable by its owner alone
    return Path(name)
