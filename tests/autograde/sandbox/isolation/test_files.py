import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import autograde
from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.isolation import files
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import MEGABYTE, Limits

Inside = Callable[..., str]


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_the_data_and_the_fonts_of_the_course_can_be_read(rung: Rung, inside: Inside) -> None:
    source = """
import matplotlib.font_manager, matplotlib.pyplot as plt
from course_lib.data import iris
print("setosa" in str(iris()))
with open(matplotlib.font_manager.findfont("DejaVu Sans"), "rb") as font: print(len(font.read(4)))
with matplotlib.style.context("ggplot"): plt.plot([1, 2]); plt.title("$x^2$"); plt.savefig("a.svg")
print(open("a.svg").read(5))
"""
    assert inside(source, rung).split() == ["True", "4", "<?xml"]


@pytest.mark.parametrize("rung", ["strict", "confined"])
def test_modules_that_nobody_has_imported_yet_can_be(rung: Rung, inside: Inside) -> None:
    assert inside("import wave, numpy.polynomial.hermite_e, xmlrpc.client, ctypes.util; print(1)", rung) == "1"


def test_the_root_holds_what_python_needs_and_no_more(strict: Rung, inside: Inside) -> None:
    source = """
import os
import subprocess
places = ("/proc", "/sys", "/root/.bashrc", "/var", "/etc/passwd", "/dev/shm", "/dev/tty", "/../proc")
print([os.path.exists(place) for place in places])
print(os.listdir(os.curdir), os.path.exists("/usr/lib"))
"""
    first, second = inside(source, files=[("a.csv", b"1")]).splitlines()
    assert first == str([False] * 8)
    assert second == "['a.csv'] True"


def test_neither_the_project_nor_the_environment_is_there_as_a_whole(inside: Inside) -> None:
    project = Path(autograde.__file__).parents[1]
    beside = [project / "pyproject.toml", project / "tests", Path(sys.prefix, "bin"), Path(sys.prefix, "pyvenv.cfg")]
    assert inside(f"import os\nprint([os.path.exists(place) for place in {list(map(str, beside))}])") == str(
        [False] * 4
    )


def test_an_environment_under_tmp_is_read_only_there(strict: Rung, inside: Inside) -> None:
    source = f"""
import os
import subprocess
for place in {list(map(str, files.readable_places()))}:
    target = os.path.join(place, "made") if os.path.isdir(place) else place
    try: open(target, "a").close(); print(place)
    except OSError: pass
"""
    assert inside(source) == ""


@pytest.mark.parametrize("folder", ["/tmp", "."])
def test_what_is_written_has_a_limit(folder: str, strict: Rung, inside: Inside) -> None:
    source = f"""
written = 0
try:
    for number in range(100):
        with open({folder!r} + f"/{{number}}", "wb") as file: written += file.write(bytes(2**20))
except OSError as error: print(error.errno, written >> 20)
"""
    code, written = map(int, inside(source, limits=Limits(disk_bytes=8 * MEGABYTE)).split())
    assert (code, written) == (28, 8)


def test_so_has_the_number_of_files(strict: Rung, inside: Inside) -> None:
    source = """
made = 0
try:
    while made < 20_000: open(str(made), "w").close(); made += 1
except OSError as error: print(error.errno, made < 10_000)
"""
    assert inside(source) == "28 True"


def test_the_submissions_files_are_its_own_to_change(inside: Inside) -> None:
    source = """
import os
import subprocess
open("data/a", "a").write("2"); print(open("data/a").read())
os.remove("data/a"); os.rmdir("data"); print(os.listdir())
"""
    assert inside(source, files=[("data/a", b"1")]).split() == ["12", "[]"]


@pytest.mark.parametrize("rung", ["strict", "confined", "trusted"])
@pytest.mark.parametrize("name", ["/tmp/escaped", "../escaped", "a/../../escaped"])
def test_a_file_whose_name_leads_out_is_refused(rung: Rung, name: str, inside: Inside) -> None:
    with pytest.raises(NotIsolated, match="expected a name inside its folder"):
        inside("1", rung, files=[(name, b"")])


def test_what_was_handed_in_does_not_count_against_the_limit(strict: Rung, inside: Inside) -> None:
    handed_in = [(str(number), bytes(MEGABYTE)) for number in range(4)]
    assert inside("import os\nprint(len(os.listdir()))", limits=Limits(disk_bytes=4 * MEGABYTE), files=handed_in) == "4"


def test_links_pipes_and_folders_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_bytes(b"1")
    (tmp_path / "link").symlink_to(tmp_path / "in" / "a")
    (tmp_path / "folder").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe")
    assert files.read_files(tmp_path, 100) == [("in/a", b"1")]


def test_what_is_too_large_or_too_many_is_not_read(tmp_path: Path) -> None:
    for name, size in (("a", 6), ("b", 5), ("c", 4)):
        (tmp_path / name).write_bytes(bytes(size))
    assert [name for name, _ in files.read_files(tmp_path, 10)] == ["a", "c"]
    assert [name for name, _ in files.read_files(tmp_path, 100, most_files=2)] == ["a", "b"]


def test_a_name_of_bytes_that_are_no_text_is_left_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff")).write_bytes(b"1")
    assert files.read_files(tmp_path, 100) == []


def test_a_japanese_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "データ 1.csv").write_bytes(b"1")
    assert files.read_files(tmp_path, 100) == [("データ 1.csv", b"1")]


def test_a_folder_of_any_depth_is_removed(tmp_path: Path) -> None:
    deep, here = tmp_path / "deep", os.getcwd()
    deep.mkdir()
    os.chdir(deep)
    try:
        for _ in range(1200):
            os.mkdir("d")
            os.chdir("d")
    finally:
        os.chdir(here)
    files.remove(deep)
    assert not deep.exists()


def test_the_readable_places_hold_no_home_and_no_project() -> None:
    project = Path(autograde.__file__).parents[1]
    places = files.readable_places()
    assert not {Path("/"), Path.home(), project, Path(sys.prefix), Path("/tmp"), Path("/etc")} & set(places)
    assert project / "autograde" in places
    assert project / "course_lib" in places


UNDER_HOME = """
import os, tempfile
from pathlib import Path
from autograde.sandbox.isolation import files, namespaces
from autograde.sandbox.isolation.kernel import mount, unshare

namespaces.own_users()
unshare(files.NEW_FILES)
mount("none", "/", None, 16384 | 1 << 18)
mount("tmpfs", "/home", "tmpfs", 0)
mount("tmpfs", "/tmp", "tmpfs", 0)
places = [Path("/home/student/project/package"), Path("/home/teacher/python"), Path("/tmp/environment")]
for place in places:
    place.mkdir(parents=True)
    (place / "a.py").write_text("1")
    (place.parent / "beside").write_text("2")
Path("/home/student/link").symlink_to("project/package")
files.readable_places = lambda: (*places, Path("/home/student/link"))
files.new_root(Path(tempfile.mkdtemp()), 2**20, [("data.csv", b"3")])
for place in (*places, Path("/home/student/link")):
    try: (place / "b.py").write_text("4")
    except OSError as error: print((place / "a.py").read_text(), error.errno, (place.parent / "beside").exists())
Path("own").write_text("5"); Path("/tmp/own").write_text("6")
print(Path("data.csv").read_text(), os.getcwd(), sorted(os.listdir("/")))
"""


def test_python_and_the_project_may_lie_where_the_submission_writes(strict: Rung) -> None:
    ran = subprocess.run([sys.executable, "-c", UNDER_HOME], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    *places, own = ran.stdout.splitlines()
    assert places == ["1 30 False"] * 4
    assert own == "3 /home/student ['dev', 'home', 'tmp']"
