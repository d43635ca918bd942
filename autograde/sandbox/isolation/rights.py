"""Giving up every capability and every open file, and every way to get one back."""

import ctypes
import os
import select
import signal
from contextlib import suppress

from autograde.sandbox.isolation.kernel import (
    PR_CAPBSET_DROP,
    PR_SET_DUMPABLE,
    PR_SET_NO_NEW_PRIVS,
    PR_SET_PARENT_DEATH_SIGNAL,
    number,
    prctl,
    syscall,
)

_VERSION = 0x20080522
_LAST = 64
_MOST_FILES = 1 << 20
"""Beyond any descriptor that there can be."""


def give_up() -> None:
    """No capability is left, and no program that is run brings one; no other process may look into this one.

    Raises:
        OSError: the kernel says no.
    """
    with suppress(OSError):  # the first number that this kernel does not know, or no right to drop what is not there
        for capability in range(_LAST):
            prctl(PR_CAPBSET_DROP, capability)
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)
    nothing = (ctypes.c_uint32 * 6)()
    syscall(number("capset"), header, nothing)
    prctl(PR_SET_DUMPABLE, 0)


def forbid_new() -> None:
    """`no_new_privs`: a set-user-id program has no effect any more.

    Raises:
        OSError: the kernel says no.
    """
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def close_all_but(keep: set[int]) -> None:
    """Close every other open file; what is read, written and complained of by number goes nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    kept = keep | {0, 1, 2}
    for low, high in zip([0, *sorted(one + 1 for one in kept)], [*sorted(kept), _MOST_FILES], strict=True):
        if low < high:
            os.closerange(low, high)


def end_with_parent(lifeline: int) -> None:
    """Be killed when the parent ends, from now on; at once if it has ended already.

    To be called after the last change of user, which the kernel takes as a reason to forget it.

    Args:
        lifeline: the end for reading of a pipe whose other end the parent alone has open.
    """
    prctl(PR_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
    ended = select.poll()
    ended.register(lifeline, 0)
    if ended.poll(0):
        os._exit(0)
