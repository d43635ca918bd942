import re
from pathlib import Path

import pytest

from autograde.sandbox.isolation.calls import ABSENT, ALLOWED, ASKED, PRETENDED

KINDS = (ALLOWED, ASKED, PRETENDED, ABSENT)
HEADERS = {
    "x86_64": ("/usr/include/x86_64-linux-gnu/asm/unistd_64.h",),
    "aarch64": ("/usr/include/asm-generic/unistd.h",),
}
DANGEROUS = (
    "execve",
    "execveat",
    "fork",
    "vfork",
    "socket",
    "connect",
    "sendmsg",
    "recvmsg",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "unshare",
    "setns",
    "keyctl",
    "add_key",
    "bpf",
    "userfaultfd",
    "io_uring_setup",
    "memfd_create",
    "personality",
    "perf_event_open",
    "shmget",
    "msgget",
    "semget",
    "mq_open",
    "pidfd_open",
    "pidfd_getfd",
    "setuid",
    "setresuid",
    "truncate",
    "mknod",
    "mknodat",
    "link",
    "linkat",
    "open_by_handle_at",
    "setsid",
    "seccomp",
)


def _numbers(machine: str) -> dict[str, int]:
    """The kernel's own numbers, from its headers."""
    for place in HEADERS[machine]:
        if Path(place).exists():
            found = re.findall(r"#define\s+__NR(?:3264)?_(\w+)\s+(\d+)", Path(place).read_text())
            return {name: int(number) for name, number in found}
    pytest.skip("the kernel's headers are not installed")


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_numbers_are_the_kernels_own(machine: str) -> None:
    known = _numbers(machine)
    for kind in KINDS:
        for name, number in kind[machine].items():
            assert known.get(name, number) == number, name


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_no_call_is_decided_on_twice(machine: str) -> None:
    numbers = [number for kind in KINDS for number in kind[machine].values()]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
@pytest.mark.parametrize("name", DANGEROUS)
def test_what_reaches_out_is_on_no_list(machine: str, name: str) -> None:
    assert all(name not in kind[machine] for kind in KINDS)


def test_what_one_kind_of_machine_may_the_other_may_too() -> None:
    both = [{name for kind in KINDS for name in kind[machine]} for machine in ("x86_64", "aarch64")]
    assert both[1] <= both[0]
