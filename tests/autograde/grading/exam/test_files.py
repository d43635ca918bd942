"""Files that a test shares with the student's code."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograde.grading.exam.files import SharedFiles, files_named, link, shared
from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.terms import Terms
from autograde.sandbox.errors import ChildGone
from autograde.sandbox.isolation.limits import Limits


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("f('a.txt')", {"a.txt"}),
        ("open('data/b c.csv')", {"data/b c.csv"}),
        ("for name in ['x.json', 'y.npy']: f(name)", {"x.json", "y.npy"}),
        ("f('/etc/passwd.txt')", set()),
        ("f('../a.txt')", set()),
        ("f('a/../../b.txt')", set()),
        ("f('a.py')", set()),
        ("f('a.pkl')", set()),
        ("f('.txt')", set()),
        ("f('a.txt\\n')", set()),
        ("import pickle\npickle.load(open('a.dat', 'rb'))", set()),
        ("np.load('a.npy', allow_pickle=True)", set()),
        ("import shelve\nshelve.open('a.dat')", set()),
        ("import marshal\nmarshal.load(open('a.dat', 'rb'))", set()),
        ("torch.load('a.dat')", set()),
        ("yaml.unsafe_load(open('a.txt'))", set()),
        ("exec(open('a.txt').read())", set()),
        ("%run -i a.txt\nf('a.txt')", set()),
        ("# f('a.txt')", set()),
    ],
)
def test_files_that_a_test_names(source: str, named: set[str]) -> None:
    assert files_named(source) == named


class There:
    """The student's side: a dict of files, and what is done there when a function is called."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.call: Callable[[], Any] = lambda: None

    def do(self, operation: str, thing: Any, *arguments: Any) -> Any:
        if operation == "read_file":
            return self.files.get(thing)
        if operation == "write_file":
            self.files[thing] = arguments[0]
            return None
        return self.call()


@pytest.fixture(name="there")
def _there() -> There:
    return There()


def _begun(here: Path, there: There, source: str = "f('a.txt')") -> SharedFiles:
    files = SharedFiles(here)
    files.begin(source)
    files.take(there.do)
    return files


def test_what_the_student_has_written_is_there_when_the_test_begins(tmp_path: Path, there: There) -> None:
    there.files = {"a.txt": b"theirs", "b.txt": b"not named"}
    _begun(tmp_path, there)
    assert [(place.name, place.read_bytes()) for place in tmp_path.iterdir()] == [("a.txt", b"theirs")]


def test_what_the_test_writes_is_there_for_the_student_when_asked(tmp_path: Path, there: There) -> None:
    files = _begun(tmp_path, there)
    (tmp_path / "a.txt").write_bytes(b"ours")
    there.call = lambda: there.files["a.txt"]
    assert shared(there.do, files)("call", None) == b"ours"


def test_what_a_call_writes_is_there_afterwards_also_if_it_raises(tmp_path: Path, there: There) -> None:
    def write() -> None:
        there.files["a.txt"] = b"new"
        raise ValueError("no")

    there.call = write
    files = _begun(tmp_path, there)
    with pytest.raises(ValueError, match="no"):
        shared(there.do, files)("call", None)
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_a_call_that_ended_the_process_says_so(tmp_path: Path, there: There) -> None:
    files = _begun(tmp_path, there)

    def gone(*_: Any) -> Any:
        raise ChildGone("gone")

    with pytest.raises(ChildGone):
        shared(gone, files)("call", None)


def test_a_file_in_a_folder_is_shared(tmp_path: Path, there: There) -> None:
    there.files = {"data/a.csv": b"1"}
    _begun(tmp_path, there, "f('data/a.csv')")
    assert (tmp_path / "data/a.csv").read_bytes() == b"1"


@pytest.mark.parametrize("name", ["a.txt", "data/b.txt"])
def test_a_file_of_the_courses_is_never_overwritten(tmp_path: Path, there: There, name: str) -> None:
    course, here = tmp_path / "course", tmp_path / "here"
    (course / "data").mkdir(parents=True)
    here.mkdir()
    (course / name).write_bytes(b"the right one")
    (course / "one.ipynb").write_bytes(b"{}")
    link(course, here)
    there.files = {name: b"forged"}
    _begun(here, there, f"f({name!r})")
    assert (here / name).read_bytes() == (course / name).read_bytes() == b"the right one"
    assert not (here / "one.ipynb").exists()


@pytest.mark.parametrize("claim", ["text", 3, None, ["x"]])
def test_what_is_no_content_is_left_out(tmp_path: Path, there: There, claim: Any) -> None:
    there.files = {"a.txt": claim}
    _begun(tmp_path, there)
    assert list(tmp_path.iterdir()) == []


def test_a_test_leaves_nothing_in_the_courses_folder(office: Office, tmp_path: Path) -> None:
    cells = [
        Cell("student", "def read():\n    return open('new.txt').read()", asks=frozenset({"read"})),
        Cell("test", "with open('new.txt', 'w') as file: file.write('hi')\nassert read() == 'hi'", 1.0),
    ]
    results = office.examine(cells, Terms("confined", Limits(cell_seconds=60, call_seconds=60)), folder=str(tmp_path))
    assert results[1].points == 1.0
    assert list(tmp_path.iterdir()) == []
