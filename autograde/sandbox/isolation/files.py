"""A root folder that holds what Python needs, read-only, and two places to write: /tmp and the submission's folder."""

import importlib.util
import os
import stat
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath

from autograde.sandbox.isolation.kernel import (
    NO_DEVICES,
    NO_SETUID,
    READ_ONLY,
    mount,
    number,
    set_mount,
    syscall,
    unmount,
    unshare,
)

NEW_FILES = 0x00020000
_BIND, _RECURSIVE, _PRIVATE, _DETACH = 4096, 16384, 1 << 18, 2

HOME = "/home/student"
TMP = "/tmp"
SYSTEM = (
    *("/usr", "/lib", "/lib32", "/lib64", "/libx32", "/bin"),
    *("/etc/fonts", "/etc/localtime", "/etc/ld.so.cache", "/etc/alternatives"),
)
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")
MOST_FILES = 10_000
MOST_HANDED_IN = 1_000
_PAGE = 4096

Files = Iterable[tuple[str, bytes]]


@cache
def readable_places() -> tuple[Path, ...]:
    """What a student's Python may read: the interpreter's library, packages, the system's libraries and fonts.

    Of the interpreter's folder and of the environment's only what Python is in: a person may have installed Python
    into their home.
    """
    prefixes = [Path(prefix, lib) for prefix in (sys.prefix, sys.base_prefix) for lib in ("lib", "lib64")]
    python = [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    packages = [Path(__file__).resolve().parents[2], *_package("course_lib")]
    named = [*prefixes, *python, *packages, *map(Path, SYSTEM)]
    both = dict.fromkeys(place for one in named if one.exists() for place in (one, one.resolve()))
    folders = {place for place in both if not place.is_symlink()}
    return tuple(place for place in both if folders.isdisjoint(place.parents))


def _package(name: str) -> list[Path]:
    """The folder of an installed package, without importing it."""
    found = importlib.util.find_spec(name)
    return [Path(place).resolve() for place in (found.submodule_search_locations or ())] if found else []


def new_root(scratch: Path, most_bytes: int, files: Files) -> None:
    """Make `scratch` the root of all paths, with nothing in it but what a submission needs.

    Args:
        scratch: an empty folder of the machine; what is mounted there is seen by this process alone.
        most_bytes: how much may be written to /tmp and to the submission's folder, each.
        files: the submission's own, by relative path.

    Raises:
        OSError: the kernel does not let this process do it.
    """
    files = list(files)
    places = readable_places()
    handed_in = sum(len(content) + _PAGE for _name, content in files)
    unshare(NEW_FILES)
    mount("none", "/", None, _RECURSIVE | _PRIVATE)
    _memory(scratch, 2**20, "0755")
    for folder, room in ((TMP, most_bytes), (HOME, most_bytes + handed_in)):
        (scratch / folder[1:]).mkdir(parents=True)
        _memory(scratch / folder[1:], room, "0777")
    for place in places:
        _bind(place, scratch)
    devices = [(device, _place_for(Path(device), scratch)) for device in DEVICES]
    write_files(scratch / HOME[1:], files)
    set_mount(str(scratch), on=READ_ONLY | NO_SETUID | NO_DEVICES, all_below=True)
    for folder in (TMP, HOME):
        set_mount(str(scratch / folder[1:]), off=READ_ONLY)
    for device, inside in devices:
        mount(device, str(inside), None, _BIND)
        set_mount(str(inside), on=READ_ONLY | NO_SETUID)
    os.chdir(scratch)
    syscall(number("pivot_root"), b".", b".")
    unmount(".", _DETACH)
    os.chdir(HOME)


def write_files(folder: Path, files: Files) -> None:
    """The submission's own files, in a folder that it may write to.

    Raises:
        OSError: a name leads out of the folder.
    """
    for name, content in files:
        if PurePath(name).is_absolute() or ".." in PurePath(name).parts:
            raise OSError(f"a file of the submission is called {name!r}, expected a name inside its folder")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for above in path.parents[: len(PurePath(name).parts)]:
            above.chmod(0o777)
        path.write_bytes(content)
        path.chmod(0o666)


def read_files(folder: Path, most_bytes: int, most_files: int = MOST_HANDED_IN) -> list[tuple[str, bytes]]:
    """The regular files in a folder, by relative path; links are not followed, and what is too much is left out."""
    found: list[tuple[str, bytes]] = []
    left = most_bytes
    for path in sorted(folder.rglob("*")):
        content = _content(path, left) if len(found) < most_files else None
        name = str(path.relative_to(folder))
        if content is not None and name.isprintable():  # bytes that are no UTF-8 cannot be handed on
            left -= len(content)
            found.append((name, content))
    return found


def _content(path: Path, most: int) -> bytes | None:
    """What is in a regular file of at most so many bytes; None of anything else."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError:
        return None
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode) or state.st_size > most:
        os.close(descriptor)
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read(most)


def remove(folder: Path) -> None:
    """A folder and all in it, however deep; `shutil.rmtree` would keep a descriptor open for each level."""
    try:
        folder.rmdir()
    except OSError:
        subprocess.run(["rm", "-rf", "--", str(folder)], check=False, stdin=subprocess.DEVNULL)


def _memory(target: Path, most_bytes: int, mode: str) -> None:
    """Files that are kept in memory."""
    options = f"size={most_bytes},nr_inodes={MOST_FILES},mode={mode}"
    mount("tmpfs", str(target), "tmpfs", NO_SETUID | NO_DEVICES, options)


def _place_for(place: Path, root: Path) -> Path:
    """An empty file or folder at the same path under the new root."""
    inside = root / str(place)[1:]
    inside.parent.mkdir(parents=True, exist_ok=True)
    inside.mkdir() if place.is_dir() else inside.touch()
    return inside


def _bind(place: Path, root: Path) -> None:
    """The same file or folder at the same path under the new root; a symbolic link as what it is."""
    inside = root / str(place)[1:]
    if inside.exists() or inside.is_symlink():
        return
    if place.is_symlink():
        inside.parent.mkdir(parents=True, exist_ok=True)
        inside.symlink_to(os.readlink(place))
        return
    mount(str(place), str(_place_for(place, root)), None, _BIND | _RECURSIVE)
