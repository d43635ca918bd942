"""Landlock: what this process may read and write, whatever its user may; no connections, no signals to others."""

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path

from autograde.sandbox.isolation.kernel import number, syscall

_CREATE, _ADD, _RESTRICT = 0, 1, 2
_VERSION = 1
_BENEATH = 1

_WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 1, 1 << 2, 1 << 3
_READ = _READ_FILE | _READ_FOLDER
_CHANGE_FOLDER = 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 12 | 1 << 13 | 1 << 14
"""Remove folder and file, make folder, file and symbolic link, rename across folders, truncate: no devices, no pipes
and sockets with names, and nothing that may be run."""
_ALL_BY_VERSION = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1}
_DEVICES_IOCTL = 1 << 15
_NETWORK = 0b11
_SCOPES = 0b11


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """The version of Landlock in this kernel; 0 where there is none."""
    try:
        return syscall(number("landlock") + _CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    except OSError:
        return 0


def confine(read: Iterable[Path], write: Iterable[Path]) -> None:
    """From now on this process and its threads open nothing else. `no_new_privs` must be set.

    Raises:
        OSError: this kernel has no Landlock, or says no.
    """
    known = version()
    files = _ALL_BY_VERSION.get(min(known, 3), 0) | (_DEVICES_IOCTL if known >= 5 else 0)
    rules = _Rules(files, _NETWORK if known >= 4 else 0, _SCOPES if known >= 6 else 0)
    size = 24 if known >= 6 else 16 if known >= 4 else 8
    first = number("landlock")
    ruleset = syscall(first + _CREATE, ctypes.byref(rules), ctypes.c_size_t(size), ctypes.c_uint32(0))
    try:
        for place in read:
            _allow(ruleset, place, _READ)
        for place in write:
            _allow(ruleset, place, files & (_READ | _WRITE_FILE | _CHANGE_FOLDER))
        syscall(first + _RESTRICT, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, place: Path, rights: int) -> None:
    if not place.exists():
        return
    if not place.is_dir():
        rights &= _READ_FILE | _WRITE_FILE
    parent = os.open(place, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = _Beneath(rights, parent)
        syscall(
            number("landlock") + _ADD,
            ctypes.c_int(ruleset),
            ctypes.c_int(_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(parent)
