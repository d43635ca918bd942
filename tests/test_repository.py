"""The top level: what stands in one place, and what must agree with it."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_requirements_are_those_of_student_and_instructor() -> None:
    extras = PROJECT["optional-dependencies"]
    wanted = {*PROJECT["dependencies"], *extras["lab"], *extras["grade"]}
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    listed = {line for line in lines if line and not line.startswith(("#", "--"))}
    assert listed == wanted


def test_the_readme_links_to_the_repository_of_pyproject_only() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    owner_and_name = PROJECT["urls"]["Homepage"].removeprefix("https://github.com/")
    for service in ("https://colab.research.google.com/github/", "https://mybinder.org/v2/gh/"):
        links = readme.split(service)[1:]
        assert links, f"the README has no link to {service}"
        assert all(link.startswith(owner_and_name + "/") for link in links)


def test_the_readme_credits_both_source_texts() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for credit in ("alicelindel3/math", "Section_8", "e205723/Home-made-NN", "CC BY 4.0", "MIT"):
        assert credit in readme


def test_every_module_has_a_test_file_of_its_name() -> None:
    tests = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    modules = [path for package in ("course_lib", "autograde") for path in (ROOT / package).rglob("*.py")]
    untested = [
        str(path.relative_to(ROOT))
        for path in modules
        if path.name not in {"__init__.py", "__main__.py"} and f"test_{path.name}" not in tests
    ]
    assert untested == []


def test_no_file_is_longer_than_250_lines() -> None:
    files = [path for folder in ("course_lib", "autograde", "tests") for path in (ROOT / folder).rglob("*.py")]
    long = {str(path.relative_to(ROOT)): n for path in files if (n := len(path.read_text("utf-8").splitlines())) > 250}
    assert long == {}
