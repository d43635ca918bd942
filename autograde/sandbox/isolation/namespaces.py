"""A world of its own: users, processes, network, names. The world's files are in `files`.

As root the files are laid out first and the rights given up afterwards; as an ordinary user a user namespace comes
first, in which this process may lay out files of its own.
"""

import os
import socket
from pathlib import Path

from autograde.sandbox.isolation.kernel import unshare

NEW_NAMES = 0x04000000
NEW_IPC = 0x08000000
NEW_USERS = 0x10000000
NEW_PROCESSES = 0x20000000
NEW_NETWORK = 0x40000000

NOBODY = 65534
MACHINE_NAME = "student"


def own_users() -> None:
    """For an ordinary user, a world in which this process is the same user and may make other worlds.

    Raises:
        OSError: the kernel does not let this user do it.
    """
    user, group = os.getuid(), os.getgid()
    if user != 0:
        unshare(NEW_USERS)
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def own_processes() -> None:
    """The next process that is forked is the first of a new world.

    Raises:
        OSError: the kernel says no.
    """
    unshare(NEW_PROCESSES)


def own_network() -> None:
    """A network without connections; not even to this machine.

    Raises:
        OSError: the kernel says no.
    """
    unshare(NEW_NETWORK)


def own_ipc() -> None:
    """Shared memory, queues and semaphores of its own.

    Raises:
        OSError: the kernel says no.
    """
    unshare(NEW_IPC)


def own_names() -> None:
    """A machine's name that tells nothing.

    Raises:
        OSError: the kernel says no.
    """
    unshare(NEW_NAMES)
    socket.sethostname(MACHINE_NAME)


def become_nobody() -> None:
    """Go on as nobody, if this is root."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)


def counted_alone() -> bool:
    """From now on this process's threads are counted by themselves, and not with the user's others: if that can be."""
    try:
        unshare(NEW_USERS)
    except OSError:
        return False
    return True


def count_as_nobody() -> None:
    """If this is root, belong to nobody, and yet find the way to Python's files, which may be root's alone.

    The kernel holds root to no number of threads.
    """
    if os.getuid() == 0:
        os.setgroups([])
        os.setresuid(NOBODY, -1, -1)
