"""What is committed under notebooks/ is what the sources say."""

from pathlib import Path

from autograde.lessons.build import build_course
from autograde.lessons.locations import checkout


def test_no_committed_notebook_is_stale() -> None:
    root = checkout()
    assert root is not None
    stale: list[Path] = [path.relative_to(root) for path in build_course(root, check=True).paths]
    assert stale == [], "run `make build`, and commit what it wrote"
