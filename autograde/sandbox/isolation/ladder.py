"""The rungs of isolation, from the strictest down, as named layers, and standing on one of them.

The server of students' processes says which layers there are, and a test may start one that leaves some out; nothing
that comes from a submission, or from whoever asks for a process, changes them.
"""

import os
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from autograde.sandbox.isolation import files, landlock, namespaces, rights, seccomp
from autograde.sandbox.isolation.limits import Limits, memory_taken, threads_running

Rung = Literal["strict", "confined", "trusted"]
Layer = Literal[
    "processes",
    "descriptors",
    "network",
    "ipc",
    "names",
    "files",
    "nobody",
    "limits",
    "capabilities",
    "landlock",
    "leash",
    "seccomp",
]

RUNGS: tuple[Rung, ...] = ("strict", "confined", "trusted")

LAYERS: Mapping[Rung, tuple[Layer, ...]] = {
    "strict": get_args(Layer),
    "confined": ("descriptors", "nobody", "limits", "capabilities", "landlock", "leash", "seccomp"),
    "trusted": ("descriptors", "limits", "leash"),
}
"""strict: worlds of its own of processes, network, ipc, names and files, and all that follows.
confined: no capabilities, Landlock, seccomp, limits. Two things are weaker: what may be written is limited for each
file, not in sum, and the existence and size of files elsewhere can be seen. trusted: limits alone, for submissions
that one would run oneself. The order of the layers is that of taking them."""

ADVICE: Mapping[Rung, str] = {
    "strict": (
        "This rung needs Linux 5.13 or newer, root or user namespaces (an administrator switches them on with "
        "sysctl -w user.max_user_namespaces=10000, on Debian kernel.unprivileged_userns_clone=1, on Ubuntu "
        "kernel.apparmor_restrict_unprivileged_userns=0; a container needs more rights from outside), Landlock and "
        "seccomp. Next step: provide them, or ask for the rung 'confined', which does without namespaces."
    ),
    "confined": (
        "This rung needs Linux 5.13 or newer with Landlock (its name stands in /sys/kernel/security/lsm) and seccomp. "
        "Next step: grade on such a machine. Only if you would run these submissions yourself, without a look at them, "
        "say so: the rung is called 'trusted', and has no walls."
    ),
    "trusted": "Next step: look at the limits of this machine and of this user (ulimit -a).",
}

Files = Sequence[tuple[str, bytes]]


def leave(layers: Collection[Layer]) -> None:
    """What has to be done before the fork whose child stands on the rung.

    Raises:
        OSError: the kernel refuses a layer; the message begins with its name.
    """
    if {"processes", "files", "network", "ipc", "names"} & set(layers):
        _take("processes", namespaces.own_users)
    if "processes" in layers:
        _take("processes", namespaces.own_processes)


def stand(
    layers: Collection[Layer], limits: Limits, submission: Files, scratch: Path, keep: set[int], lifeline: int
) -> None:
    """Shut this process in, with the submission's files in its working folder.

    Args:
        scratch: an empty folder; where there is no layer of files, the working folder.
        keep: descriptors that stay open; no other does.
        lifeline: by which the parent's end is seen.

    Raises:
        OSError: the kernel refuses a layer; the message begins with its name.
    """
    os.setsid()
    rooted = "files" in layers
    folder, tmp = (Path(files.HOME), Path(files.TMP)) if rooted else (scratch, scratch)
    read = [*files.readable_places(), *map(Path, files.DEVICES)]
    steps: Mapping[Layer, Callable[[], None]] = {
        "descriptors": partial(rights.close_all_but, keep | {lifeline}),
        "network": namespaces.own_network,
        "ipc": namespaces.own_ipc,
        "names": namespaces.own_names,
        "files": partial(files.new_root, scratch, limits.disk_bytes, submission),
        "nobody": namespaces.become_nobody if rooted else namespaces.count_as_nobody,
        "limits": partial(_limit, limits, memory_taken(), threads_running(), rooted and "nobody" in layers),
        "capabilities": rights.give_up,
        "landlock": partial(landlock.confine, read, [folder, tmp, Path(os.devnull)]),
        "leash": partial(rights.end_with_parent, lifeline),
        "seccomp": seccomp.forbid,
    }
    rights.forbid_new()
    if not rooted:
        files.write_files(folder, submission)
        os.chdir(folder)
    os.environ.update(HOME=str(folder), TMPDIR=str(tmp))
    tempfile.tempdir = str(tmp)
    for layer, step in steps.items():
        if layer in layers:
            _take(layer, step)


def _limit(limits: Limits, taken: int, others: int, apart: bool) -> None:
    """Hold this process to its limits; where it cannot be counted apart, other people's threads are allowed for."""
    limits.apply(taken, 0 if apart and namespaces.counted_alone() else others)


def _take(layer: Layer, step: Callable[[], None]) -> None:
    try:
        step()
    except OSError as error:
        raise OSError(f"{layer}: {error}") from None
