import errno
import os

import pytest

from autograde.sandbox.isolation import kernel


def test_a_refused_call_raises_with_the_kernels_reason() -> None:
    with pytest.raises(OSError, match="Invalid argument") as caught:
        kernel.prctl(9999)
    assert caught.value.errno == errno.EINVAL


def test_a_refused_mount_names_its_target() -> None:
    with pytest.raises(OSError, match="/no/such/folder"):
        kernel.mount("none", "/no/such/folder", "tmpfs", 0)


def test_a_call_gives_what_the_kernel_gives() -> None:
    getpid = {"x86_64": 39, "aarch64": 172}[kernel.MACHINE]
    assert kernel.syscall(getpid) == os.getpid()


def test_an_unknown_machine_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "MACHINE", "riscv64")
    assert not kernel.known_machine()
    with pytest.raises(OSError, match="riscv64"):
        kernel.number("landlock")


def test_a_refused_change_of_a_mount_raises() -> None:
    with pytest.raises(OSError, match="No such file"):
        kernel.set_mount("/no/such/folder", on=kernel.READ_ONLY)


def test_a_refused_unmount_raises() -> None:
    with pytest.raises(OSError, match=r"Invalid argument|not permitted"):
        kernel.unmount("/usr/bin", 0)


def test_a_refused_world_raises() -> None:
    with pytest.raises(OSError, match="Invalid argument"):
        kernel.unshare(1)
