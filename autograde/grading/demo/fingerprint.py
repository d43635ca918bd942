"""Whether a demo folder shows what the course now gives: a digest of everything that its grades depend on."""

import hashlib
from importlib.metadata import version
from pathlib import Path

import autograde
import course_lib
from autograde.lessons.locations import lesson_sources

MARK_FILE = ".demo"
UNFINISHED = "unfinished"
LIBRARIES = ("nbgrader", "numpy", "ipython", "ipykernel", "nbclient")


def fingerprint() -> str:
    """A digest of both packages, the lessons' texts, and the versions of the libraries that grade."""
    folders = [Path(str(autograde.__file__)).parent, Path(str(course_lib.__file__)).parent, lesson_sources()]
    digest = hashlib.sha256()
    for path in sorted({path for folder in folders for path in folder.rglob("*.py")}):
        digest.update(path.name.encode() + path.read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def mark(folder: Path, text: str) -> None:
    """Say in the folder that the demo made it, and from what."""
    (folder / MARK_FILE).write_text(text + "\n", encoding="ascii")


def is_ours(folder: Path) -> bool:
    """Whether the demo made this folder, and so may make it again."""
    return (folder / MARK_FILE).is_file()


def is_fresh(folder: Path) -> bool:
    """Whether the folder holds a finished demo of the course as it is now."""
    return is_ours(folder) and (folder / MARK_FILE).read_text(encoding="ascii").strip() == fingerprint()
