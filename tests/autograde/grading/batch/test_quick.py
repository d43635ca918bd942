import subprocess
import sys


def test_nbgrader_works_without_the_grammar_of_internet_addresses() -> None:
    imports = "import autograde.grading.batch.quick, nbgrader.api, nbformat.validator, sys"
    code = f"{imports}; print(sys.modules['rfc3987_syntax'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None"
