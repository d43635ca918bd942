"""Where the lessons' source texts are: in the checkout, or else in the installed package.

A checkout is what an editable installation points to; a wheel carries a copy of the texts.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def checkout() -> Path | None:
    """The folder of the checkout that this package is imported from; None when it is installed from a wheel."""
    root = _PACKAGE.parents[1]
    is_checkout = (root / "pyproject.toml").is_file() and source_folder(root).is_dir()
    return root if is_checkout else None


def source_folder(root: Path) -> Path:
    """Where a tree keeps the source texts that people edit."""
    return root / "notebooks" / "source"


def lesson_sources() -> Path:
    """The folder with the source texts that belong to this installation."""
    root = checkout()
    return _PACKAGE / "texts" if root is None else source_folder(root)
