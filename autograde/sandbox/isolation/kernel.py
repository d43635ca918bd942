"""The system calls that Python has no function for."""

import ctypes
import os
import platform

_libc = ctypes.CDLL(None, use_errno=True)

MACHINE = platform.machine()
_NUMBERS = {
    "x86_64": {"pivot_root": 155, "capset": 126, "landlock": 444, "mount_setattr": 442},
    "aarch64": {"pivot_root": 41, "capset": 91, "landlock": 444, "mount_setattr": 442},
}

PR_SET_PARENT_DEATH_SIGNAL = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38

READ_ONLY, NO_SETUID, NO_DEVICES = 1, 2, 4
"""What a mount may be; the same bits for `mount` and `set_mount`."""
_HERE, _RECURSIVE = -100, 0x8000


class _MountAttributes(ctypes.Structure):
    _fields_ = (
        ("on", ctypes.c_uint64),
        ("off", ctypes.c_uint64),
        ("propagation", ctypes.c_uint64),
        ("users", ctypes.c_uint64),
    )


def known_machine() -> bool:
    """Whether the numbers of its system calls are known here."""
    return MACHINE in _NUMBERS


def number(name: str) -> int:
    """The number of a system call on this machine.

    Raises:
        OSError: this kind of machine is not known.
    """
    if not known_machine():
        raise OSError(f"the system calls of a {MACHINE} are not known here, expected one of {', '.join(_NUMBERS)}")
    return _NUMBERS[MACHINE][name]


def syscall(name: int, *arguments: object) -> int:
    """Call the kernel.

    Raises:
        OSError: it says no.
    """
    return _checked(_libc.syscall(name, *arguments))


def prctl(option: int, *values: int) -> int:
    """`prctl(2)`.

    Raises:
        OSError: the kernel says no.
    """
    padded = [*values, 0, 0, 0, 0][:4]
    return _checked(_libc.prctl(option, *map(ctypes.c_ulong, padded)))


def unshare(flags: int) -> None:
    """`unshare(2)`.

    Raises:
        OSError: the kernel says no.
    """
    _checked(_libc.unshare(flags))


def mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    """`mount(2)`.

    Raises:
        OSError: the kernel says no; it names the target.
    """
    if _libc.mount(source.encode(), target.encode(), kind.encode() if kind else None, flags, options.encode()) < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{os.strerror(code)}: mount {source} on {target}")


def set_mount(target: str, on: int = 0, off: int = 0, all_below: bool = False) -> None:
    """`mount_setattr(2)`: what is mounted at `target`, and with `all_below` everything mounted under it, changes.

    Raises:
        OSError: the kernel says no.
    """
    attributes = _MountAttributes(on, off, 0, 0)
    syscall(
        number("mount_setattr"),
        ctypes.c_int(_HERE),
        target.encode(),
        ctypes.c_uint(_RECURSIVE if all_below else 0),
        ctypes.byref(attributes),
        ctypes.c_size_t(ctypes.sizeof(attributes)),
    )


def unmount(target: str, flags: int) -> None:
    """`umount2(2)`.

    Raises:
        OSError: the kernel says no.
    """
    _checked(_libc.umount2(target.encode(), flags))


def _checked(result: int) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result
