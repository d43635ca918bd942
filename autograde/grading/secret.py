"""The secret of a course, from which the hidden inputs are drawn.

It stands in the file `.course_secret` of the course folder, 32 bytes in hexadecimal, readable by its owner alone.
nbgrader releases what is in `release/`; the secret is never there.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

import numpy as np

from autograde.errors import NoSecret

SECRET_FILE = ".course_secret"
COURSE_VARIABLE = "AUTOGRADE_COURSE"
DIGITS = 64


def write_secret(course: Path) -> None:
    """Draw a new secret and write it, readable by its owner alone from the first byte on.

    Raises:
        FileExistsError: the course has a secret; with another one every hidden input would change.
    """
    descriptor = os.open(course / SECRET_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(DIGITS // 2) + "\n")


def course_of_environment() -> Path:
    """The course folder that nbgrader is working in, as its nbgrader_config.py says.

    Raises:
        NoSecret: there is none: the hidden test was run outside of grading.
    """
    folder = os.environ.get(COURSE_VARIABLE)
    if not folder:
        raise NoSecret(
            f"{COURSE_VARIABLE} is not set, expected the path of a course folder: "
            "hidden tests run under nbgrader, whose nbgrader_config.py sets it"
        )
    return Path(folder)


def hidden_rng(exercise_id: str, course: Path) -> np.random.Generator:
    """The generator of an exercise's hidden inputs, HMAC-SHA256(secret, exercise id) as its seed.

    The same course gives every student the same inputs, today and next week; another course gives others.

    Raises:
        NoSecret: the course folder has no secret that can be read.
    """
    digest = hmac.new(_read_secret(course), exercise_id.encode(), hashlib.sha256).digest()
    return np.random.default_rng(int.from_bytes(digest, "big"))


def _read_secret(course: Path) -> bytes:
    path = course / SECRET_FILE
    try:
        text = path.read_text(encoding="ascii").strip()
        if len(text) == DIGITS:
            return bytes.fromhex(text)
        found = f"{len(text)} characters"
    except (OSError, ValueError) as error:
        found = str(error)
    raise NoSecret(
        f"{path} holds no course secret ({found}), expected {DIGITS} hexadecimal digits: "
        "take it from a backup, or make a new course folder with `python -m autograde init DIR`"
    )
