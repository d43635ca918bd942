"""A graded submission's folder, written whole or not at all."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograde.grading.assembling import Notebook

READ_ONLY, GROUP = 0o444, 0o664


def as_bytes(notebook: Notebook) -> bytes:
    """A notebook in the form of nbformat, a cell to a line: to indent all of it takes ten times as long."""
    cells = ",\n".join(map(_as_json, notebook.get("cells", [])))
    others = {key: value for key, value in notebook.items() if key != "cells"}
    return f'{{"cells": [\n{cells}\n],\n{_as_json(others)[1:]}\n'.encode("utf-8", "replace")


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def write_folder(folder: Path, files: Mapping[str, bytes], shared: bool = False) -> None:
    """Make `folder` hold these files and nothing else; who is interrupted has the folder as it was before.

    Args:
        files: by relative path.
        shared: with the group, as nbgrader's `groupshared` has it.
    """
    new, old = (folder.with_name(f".{folder.name}.{word}") for word in ("new", "old"))
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(parents=True)
    for name, content in files.items():
        path = new / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(GROUP if shared else READ_ONLY)
    if shared:
        for place in (new, *filter(Path.is_dir, new.rglob("*"))):
            place.chmod(place.stat().st_mode & 0o777 | 0o2770)
    if folder.exists():
        os.rename(folder, old)
    os.rename(new, folder)
    shutil.rmtree(old, ignore_errors=True)
