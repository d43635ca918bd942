"""What lies beside a notebook: the student's files and the course's own, which go first.

A course may have modules of its own there, which its tests and its students import. What is handed in under such a name
would come in its place, or hinder it from being written: as a file of the same path, as a folder where the course has a
file or the other way round, or as a package, an extension or byte code that Python prefers to `helpers.py`.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePath

COMPILED = "__pycache__"


def beside(handed: Mapping[str, bytes], own: Mapping[str, bytes], most_bytes: int) -> list[tuple[str, bytes]]:
    """The files that lie in a student's folder: the course's own, then those handed in for which there is room."""
    left, kept = most_bytes, []
    for name, content in {**own, **without_rivals(handed, own)}.items():
        if len(content) <= left:
            left -= len(content)
            kept.append((name, content))
    return kept


def without_rivals(handed: Mapping[str, bytes], own: Iterable[str]) -> dict[str, bytes]:
    """What was handed in, but for what would stand in the way of the course's own files."""
    paths = {PurePath(name) for name in own}
    folders = {parent for path in paths for parent in path.parents}
    modules = {path.with_suffix("") for path in paths if path.suffix == ".py"}
    return {name: content for name, content in handed.items() if not _is_rival(PurePath(name), paths, folders, modules)}


def _is_rival(path: PurePath, paths: set[PurePath], folders: set[PurePath], modules: set[PurePath]) -> bool:
    if path in paths or path in folders or not paths.isdisjoint(path.parents):
        return True
    home = path.parent.parent if path.parent.name == COMPILED else path.parent
    called = home / path.name.partition(".")[0]
    is_module = path.suffix in (".so", ".pyc")
    return (is_module and called in modules) or not modules.isdisjoint(path.parents)
