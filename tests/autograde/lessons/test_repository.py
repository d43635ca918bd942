"""The repository's address, read from the one place where it stands."""

import tomllib
from pathlib import Path

from autograde.lessons.repository import DISTRIBUTION, Repository, repository

HOME = Repository("ada", "neurons")
PROJECT = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_address_is_the_home_page_in_pyproject() -> None:
    assert f"https://github.com/{repository().slug}" == PROJECT["urls"]["Homepage"]


def test_the_distribution_is_the_one_in_pyproject() -> None:
    assert PROJECT["name"] == DISTRIBUTION


def test_pip_installs_from_the_archive_of_the_main_branch() -> None:
    assert HOME.archive == "https://github.com/ada/neurons/archive/refs/heads/main.zip"


def test_colab_opens_a_notebook_of_the_main_branch() -> None:
    assert HOME.colab("a.ipynb") == "https://colab.research.google.com/github/ada/neurons/blob/main/a.ipynb"


def test_binder_opens_a_notebook_in_jupyterlab() -> None:
    assert HOME.binder("n/a.ipynb") == "https://mybinder.org/v2/gh/ada/neurons/main?urlpath=lab/tree/n/a.ipynb"


def test_github_shows_a_file_of_the_main_branch() -> None:
    assert HOME.github("a.ipynb") == "https://github.com/ada/neurons/blob/main/a.ipynb"
