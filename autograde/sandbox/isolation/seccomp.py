"""Seccomp: the list of system calls that are left, as a program that the kernel runs before each.

What is not on the list fails with "not permitted"; a call by another machine's numbers ends the process. `clone3`
does not exist here, so the C library falls back on `clone`, of which threads alone are allowed.
"""

import ctypes
import errno
import os
import struct
from collections.abc import Iterable, Sequence

from autograde.sandbox.isolation.calls import ABSENT, ALLOWED, ASKED, PRETENDED
from autograde.sandbox.isolation.kernel import MACHINE, known_machine, prctl

_PR_SET_SECCOMP = 22
_FILTER_MODE = 2
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_OTHER_NUMBERS = 0x40000000
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16

_THREAD = 0x00010000
_NEW_NAMESPACES = 0x7E020000
_NAMES = (15, 16, 0x53564D41)
_TERMINAL = (0x5451, 0x5450, 0x5421, 0x541B, 0x5401, 0x5413)
_DESCRIPTOR = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030)
"""What `fcntl` may do: copies, flags, locks. Not F_SETOWN and F_SETSIG, by which a file sends any signal to anybody."""
_UNIX, _STREAM, _TYPE_MASK = 1, 1, 0xF

Step = tuple[int, int, int, int]


def forbid() -> None:
    """From now on this process and its threads make no other system calls. `no_new_privs` must be set.

    Raises:
        OSError: this kernel has no seccomp filters, or the machine's numbers are not known.
    """
    if not known_machine():
        raise OSError(f"the system calls of a {MACHINE} are not known here")
    install(program(os.getpid()))


def install(steps: Sequence[Step]) -> None:
    """Have the kernel run these steps before each system call from now on.

    Raises:
        OSError: it says no.
    """
    code = b"".join(struct.pack("<HBBI", *step) for step in steps)
    text = ctypes.create_string_buffer(code)
    head = ctypes.create_string_buffer(struct.pack("@HP", len(steps), ctypes.addressof(text)))
    prctl(_PR_SET_SECCOMP, _FILTER_MODE, ctypes.addressof(head))


def program(process: int) -> list[Step]:
    """The filter, for the process of this number."""
    asked = ASKED[MACHINE]
    steps = [
        _load(_ARCHITECTURE_AT),
        (_EQUAL, 1, 0, _ARCHITECTURE[MACHINE]),
        _end(_KILL),
        _load(_NUMBER_AT),
        (_AT_LEAST, 0, 1, _OTHER_NUMBERS),
        _end(_KILL),
    ]
    for number in ALLOWED[MACHINE].values():
        steps += [(_EQUAL, 0, 1, number), _end(_ALLOW)]
    steps += [(_EQUAL, 0, 1, asked["clone3"]), _end(_ERROR | errno.ENOSYS)]
    for number in PRETENDED[MACHINE].values():
        steps += [(_EQUAL, 0, 1, number), _end(_ERROR)]
    for number in ABSENT[MACHINE].values():
        steps += [(_EQUAL, 0, 1, number), _end(_ERROR | errno.ENOTSUP)]
    threads = [_argument(0), (_ANY_BIT, 2, 0, _NEW_NAMESPACES), (_ANY_BIT, 0, 1, _THREAD), _end(_ALLOW)]
    steps += _if(asked["clone"], threads)
    steps += _if(asked["prctl"], _one_of(0, _NAMES))
    steps += _if(asked["ioctl"], _one_of(1, _TERMINAL))
    steps += _if(asked["fcntl"], _one_of(1, _DESCRIPTOR))
    steps += _if(asked["prlimit64"], _one_of(0, (0,)))
    steps += _if(asked["kill"], _one_of(0, (process,)))
    steps += _if(asked["tgkill"], _one_of(0, (process,)))
    pair = [_argument(0), (_EQUAL, 0, 4, _UNIX), _argument(1), (_AND, 0, 0, _TYPE_MASK), (_EQUAL, 0, 1, _STREAM)]
    steps += _if(asked["socketpair"], [*pair, _end(_ALLOW)])
    return [*steps, _end(_ERROR | errno.EPERM)]


def _if(number: int, then: list[Step]) -> list[Step]:
    """Do `then` for one system call; what it does not allow is refused."""
    body = [*then, _end(_ERROR | errno.EPERM)]
    return [(_EQUAL, 0, len(body), number), *body]


def _one_of(argument: int, values: Iterable[int]) -> list[Step]:
    steps = [_argument(argument)]
    for value in values:
        steps += [(_EQUAL, 0, 1, value), _end(_ALLOW)]
    return steps


def _argument(index: int) -> Step:
    """Load the lower half of an argument."""
    return _load(_ARGUMENTS_AT + 8 * index)


def _load(offset: int) -> Step:
    return (_LOAD, 0, 0, offset)


def _end(action: int) -> Step:
    return (_RETURN, 0, 0, action)
