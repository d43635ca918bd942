import subprocess
import sys

HEAVY = ("numpy", "nbformat", "nbgrader", "sqlalchemy", "matplotlib", "IPython", "rich")
CODE = f"""
import sys
import autograde.cli
import autograde.commands.grade
import autograde.grading.servers as servers
print([name for name in {HEAVY} if name in sys.modules])
server = servers.office_server()
print([name for name in {HEAVY} if name in sys.modules], server.ended)
server.close()
print(server.ended)
"""


def test_the_examiners_are_on_their_way_before_anything_heavy_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "[] False", "True"]
