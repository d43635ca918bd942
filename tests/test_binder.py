"""What Binder installs: the dependencies of pyproject.toml, then the package itself, under a Python it supports."""

import os
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parent.parent
BINDER = ROOT / "binder"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_binder_installs_what_the_package_depends_on_and_nothing_else() -> None:
    lines = (BINDER / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == PROJECT["dependencies"]


def test_binder_is_given_a_python_that_the_package_supports() -> None:
    name, _, version = (BINDER / "runtime.txt").read_text(encoding="utf-8").strip().partition("-")
    assert name == "python"
    assert SpecifierSet(PROJECT["requires-python"]).contains(version)


def test_the_package_itself_is_installed_and_a_failure_is_seen() -> None:
    script = (BINDER / "postBuild").read_text(encoding="utf-8")
    assert script.startswith("#!/usr/bin/env bash\n")
    assert "set -e" in script
    assert "pip install --no-deps" in script


@pytest.mark.parametrize("script", ["postBuild", "start"])
def test_binder_can_run_the_script(script: str) -> None:
    assert os.access(BINDER / script, os.X_OK)


def test_what_a_session_starts_computes_with_one_thread() -> None:
    begun = subprocess.run(
        [BINDER / "start", "sh", "-c", 'echo "$OPENBLAS_NUM_THREADS $0 $1"', "a b", "c"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert begun.stdout == "1 a b c\n"
