"""What lies beside the notebook: links, devices and pipes are not followed, read or waited for."""

import os
import socket
from pathlib import Path

import pytest
from arena.attack import Attack
from arena.course import GRADEBOOK_CANARY, handed_in, points
from arena.examined import examine

from autograde.grading.exam.office import Office
from autograde.sandbox.isolation.files import read_files

MOST = 2**20


@pytest.fixture
def folder(tmp_path: Path, course: Path) -> Path:
    """A submission with everything that a folder can hold but a plain file."""
    made = tmp_path / "exam"
    made.mkdir()
    (made / "book").symlink_to(course / "gradebook.db")
    (made / "up").symlink_to("../../../..")
    (made / "course").symlink_to(course, target_is_directory=True)
    (made / "loop").symlink_to(made, target_is_directory=True)
    (made / "self").symlink_to("self")
    (made / "passwd").symlink_to("/etc/passwd")
    os.mkfifo(made / "pipe")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(made / "socket"))
    (made / "huge").write_bytes(b"")
    os.truncate(made / "huge", 2**40)
    (made / "plain.txt").write_text("plain")
    return made


def test_only_plain_files_are_handed_over(folder: Path) -> None:
    assert read_files(folder, MOST) == [("plain.txt", b"plain")]


def test_a_device_is_not_read(folder: Path) -> None:
    try:
        os.mknod(folder / "zero", 0o020666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("making a device needs root")
    assert read_files(folder, MOST) == [("plain.txt", b"plain")]


def test_links_show_nothing_of_the_course(folder: Path, office: Office, course: Path) -> None:
    source = "import glob\nfor p in glob.glob('**', recursive=True) + ['book']:\n    print(open(p).read())"
    attack = Attack("links", "reads links", frozenset(points()), {}, ())
    came = examine(office, course, [*handed_in(attack), _own(source)], read_files(folder, MOST))
    assert GRADEBOOK_CANARY not in came.text
    assert "plain" in came.text
    assert came.points == points()


def _own(source: str) -> dict[str, object]:
    return {"cell_type": "code", "id": None, "source": source, "metadata": {}, "outputs": []}
