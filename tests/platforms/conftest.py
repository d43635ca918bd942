"""Interpreters and packages other than this environment's, as students have them, made once for a run."""

import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
NOTEBOOKS = sorted(path for path in (ROOT / "notebooks").glob("*/*/*.ipynb") if path.stem == path.parent.name)
SHIPPED = ("pyproject.toml", "README.md", "LICENSE", ".gitignore", "course_lib", "autograde", "notebooks")
"""All that the package is built from."""
PACKAGES = ("numpy", "matplotlib", "ipywidgets", "ipython", "ipykernel", "nbclient", "nbformat")


@dataclass(frozen=True)
class Platform:
    """A Python, and the file that says which versions pip takes; None for the newest."""

    python: str
    constraints: Path | None


PLATFORMS = {"colab": Platform("3.13", HERE / "constraints-colab.txt"), "newest": Platform("3.12", None)}


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree in a zip with one folder at the top, as GitHub gives it."""
    archive = tmp_path_factory.mktemp("archive") / "main.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for part in SHIPPED:
            for path in (ROOT / part, *(ROOT / part).rglob("*")):
                if path.is_file() and "__pycache__" not in path.parts:
                    zipped.write(path, Path("one-neuron-at-a-time-main", path.relative_to(ROOT)))
    return archive


@pytest.fixture(scope="session", params=PLATFORMS)
def day(request: pytest.FixtureRequest, archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A student's day on a platform: what came of running all lessons, one after the other."""
    platform = PLATFORMS[request.param]
    home = tmp_path_factory.mktemp("home")
    environment = _environment(home)
    python = _new_environment(platform, home, environment)
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    copies = [str(home / "notebooks" / path.relative_to(ROOT / "notebooks")) for path in NOTEBOOKS]
    ran = _run([str(python), str(HERE / "run_notebooks.py"), str(archive), *copies], home, environment)
    result: dict[str, Any] = json.loads(ran)
    pins = platform.constraints.read_text().splitlines() if platform.constraints else []
    return result | {"venv": home / "venv", "pins": dict(pin.split("==") for pin in pins if "==" in pin)}


def _new_environment(platform: Platform, home: Path, environment: dict[str, str]) -> Path:
    base = _interpreter(platform.python)
    if base is None:
        pytest.skip(f"needs Python {platform.python}, on the PATH or under pyenv")
    _run([base, "-m", "venv", str(home / "venv")], home, environment)
    python = home / "venv" / "bin" / "python"
    constraints = ["-c", str(platform.constraints)] if platform.constraints else []
    _run([str(python), "-m", "pip", "install", "-q", "--no-compile", *constraints, *PACKAGES], home, environment)
    # The first import lists the machine's fonts, and may say so; on a platform that has been done long ago.
    _run([str(python), "-c", "import matplotlib.font_manager"], home, environment)
    return python


def _interpreter(version: str) -> str | None:
    """The first that runs; a shim of pyenv may stand on the PATH and lead nowhere."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    under_pyenv = [str(path) for path in pyenv.glob(f"versions/{version}.*/bin/python")]
    candidates = filter(None, [shutil.which(f"python{version}"), *under_pyenv])
    works = (path for path in candidates if not subprocess.run([path, "-c", ""], capture_output=True).returncode)
    return next(works, None)


def _environment(home: Path) -> dict[str, str]:
    """Nothing of this environment leads back to it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COURSE_", "VIRTUAL"))}
    return kept | {
        "COURSE_PROGRESS": str(home / "progress.json"),
        "COURSE_DATA": "off",
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "MPLCONFIGDIR": str(home / "matplotlib"),
        "PATH": f"{home / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(command[:4])} ...\n{done.stdout}\n{done.stderr}"
    return done.stdout
