"""Files in NumPy's npz format, written whole or not at all, and read without trust in what they say.

An npz file is a zip archive of npy files. Nothing in it is ever run: of its arrays only those of floating-point numbers
and of text are read, and only if their size is what the file really holds.
"""

import io
import math
import os
import re
import struct
import uuid
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from course_lib.errors import DamagedNetwork

AnyArray: TypeAlias = NDArray[Any]

# What NumPy writes in front of an array: the magic number, version 1.0, the length of the text, and this text.
# Source: numpy.lib.format, "Format Version 1.0". Only plain types get through: no objects, which would need pickle.
_HEADER = re.compile(
    rb"\x93NUMPY\x01\x00(?s:..)"
    rb"\{'descr': '[<>](?P<type>f4|f8|U[0-9]{1,9})', 'fortran_order': (?:True|False), "
    rb"'shape': \((?P<shape>[0-9, ]{0,400})\), \} *\n"
)
MOST = 300
"""Characters of a foreign file that a message repeats."""
_DAMAGE = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, struct.error)
"""What `zipfile` and NumPy raise on a file that is not as it should be."""


def write_npz(path: str | os.PathLike[str], arrays: Mapping[str, AnyArray]) -> None:
    """Write the arrays under a temporary name beside `path`, then give the file its name: an old one is lost only then.

    Raises:
        OSError: the file cannot be written there.
    """
    path = Path(path)
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}.new")
    try:
        with open(temporary, "xb") as file:
            np.savez(file, **arrays)  # type: ignore[arg-type]  # the stubs take a name for `allow_pickle`
        os.replace(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()


def read_npz(path: str | os.PathLike[str]) -> dict[str, AnyArray]:
    """All arrays of the file, by name.

    Raises:
        OSError: the file cannot be opened.
        DamagedNetwork: it is no npz file, it is cut short or changed, or it holds something else than plain arrays.
    """
    with open(path, "rb") as file:
        try:
            with zipfile.ZipFile(file) as archive:
                _check_sizes(path, archive, os.fstat(file.fileno()).st_size)
                return {info.filename.removesuffix(".npy"): _array(path, archive, info) for info in archive.infolist()}
        except DamagedNetwork:
            raise
        except _DAMAGE as error:
            raise damaged(path, f"it cannot be read ({error})", "a whole npz file") from error


def _check_sizes(path: str | os.PathLike[str], archive: zipfile.ZipFile, size: int) -> None:
    """Nothing is compressed, so an archive cannot hold more than its own size; no name stands for two arrays."""
    entries = archive.infolist()
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise damaged(path, "its arrays are compressed", "arrays as `save_network` writes them")
    claimed = sum(entry.file_size for entry in entries)
    if claimed > size:
        raise damaged(path, f"its arrays claim {claimed} bytes", f"at most the {size} of the file")
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise damaged(path, "a name stands for two arrays", "one array for each name")


def _array(path: str | os.PathLike[str], archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> AnyArray:
    content = archive.read(entry)
    header = _HEADER.match(content)
    if header is None:
        raise damaged(path, f"`{entry.filename}` is something else", "an array of float32, float64 or text")
    item = header["type"].decode()
    claimed = math.prod(int(n) for n in header["shape"].replace(b",", b" ").split()) * _bytes_of(item)
    held = len(content) - header.end()
    if claimed != held:
        raise damaged(path, f"`{entry.filename}` claims {claimed} bytes of numbers", f"the {held} that it holds")
    array = np.lib.format.read_array(io.BytesIO(content), allow_pickle=False)
    return array.astype(array.dtype.newbyteorder("="), copy=False)


def _bytes_of(item: str) -> int:
    return int(item[1:]) * (4 if item[0] == "U" else 1)


def damaged(path: str | os.PathLike[str], came: str, expected: str) -> DamagedNetwork:
    """The error that says what came in place of what was expected, and what to do: to be raised by the caller."""
    return DamagedNetwork(
        f"{os.fspath(path)} is no saved network, or a damaged one: {came[:MOST]}, "
        f"expected {expected}. Take another copy, or save the network again."
    )
