import subprocess
import sys

import pytest

QUICK = "import autograde.grading.batch.quick, sys; "


def _printed(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", QUICK + code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_nbgrader_works_without_the_grammar_of_internet_addresses() -> None:
    assert _printed("import nbgrader.api, nbformat.validator; print(sys.modules['rfc3987_syntax'])") == "None"


@pytest.mark.parametrize(
    "module", ["nbgrader.server_extensions", "nbgrader.apps", "nbconvert.filters", "jupyter_server"]
)
def test_what_grading_does_not_need_is_not_imported(module: str) -> None:
    assert _printed(f"import autograde.grading.batch.front; print({module!r} in sys.modules)") == "False"


def test_a_name_of_a_package_is_what_it_is_elsewhere() -> None:
    code = "from nbgrader.preprocessors import LimitOutput, ClearSolutions; import nbgrader, nbconvert; "
    code += "from nbconvert.preprocessors import ClearMetadataPreprocessor; "
    code += "print(LimitOutput.__module__, ClearSolutions.__module__, ClearMetadataPreprocessor.__module__, "
    code += "nbgrader.__version__ == nbgrader._version.__version__)"
    assert _printed(code).split() == [
        "nbgrader.preprocessors.limitoutput",
        "nbgrader.preprocessors.clearsolutions",
        "nbconvert.preprocessors.clearmetadata",
        "True",
    ]


def test_a_name_that_is_nowhere_is_an_error() -> None:
    assert _printed("import nbgrader; print(hasattr(nbgrader, 'nonsense'))") == "False"


def test_modules_that_were_there_before_stay() -> None:
    code = "import nbgrader; before = nbgrader; import autograde.grading.batch.quick, sys; "
    done = subprocess.run(
        [sys.executable, "-c", f"{code}print(sys.modules['nbgrader'] is before, before.__name__)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["True", "nbgrader"]
