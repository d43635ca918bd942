"""Whether the tests of a notebook can wait."""

import pytest

from autograde.grading.exam.paper import Cell
from autograde.grading.exam.waiting import asked_by_tests, may_wait

SETUP = Cell("course", "import os\nimport random\nimport numpy as np\nimport matplotlib.pyplot as plt")
TEST = Cell("test", "assert f(2) == 4", 1.0)


@pytest.mark.parametrize(
    "later",
    [
        "def g(x):\n    return np.exp(x)",
        "losses = []\nfor k in range(3):\n    losses.append(np.sin(k))\nplt.plot(losses)\nplt.show()",
        "w = w - 0.1 * np.sum(x)\nw[0] = 3",
        "rng = np.random.default_rng(0)\nrng.normal()",
        "print(f(3))",
        "this is no Python",
    ],
)
def test_cells_that_compute_let_a_test_wait(later: str) -> None:
    assert may_wait([SETUP, TEST, Cell("student", later)])


@pytest.mark.parametrize(
    "later",
    [
        "np.seterr(all='raise')",
        "np.random.seed(1)",
        "if True:\n    random.seed(1)",
        "def g():\n    os.chdir('/tmp')",
        "np.exp = None",
        "plt.rcParams['font.size'] = 3",
        "%precision 3",
        "open('a', 'w')",
        "exec('x = 1')",
        "from numpy.random import seed\nseed(1)",
        "a = %pwd\n" * 600,
    ],
)
def test_a_cell_that_changes_the_process_does_not(later: str) -> None:
    assert not may_wait([SETUP, TEST, Cell("student", later)])
    assert not may_wait([SETUP, TEST, Cell("course", later)])


def test_what_stands_before_all_tests_is_there_for_each() -> None:
    assert may_wait([SETUP, Cell("student", "np.random.seed(1)"), TEST])


@pytest.mark.parametrize("test", ["open('a.txt').read()", "np.loadtxt('a.csv')", "assert plt.gca()"])
def test_a_test_of_a_file_or_a_figure_does_not_wait(test: str) -> None:
    assert not may_wait([SETUP, Cell("test", test, 1.0)])


def test_a_test_asks_for_what_it_uses_and_what_the_courses_functions_use() -> None:
    course = Cell("course", "def close(a):\n    return near(a)\ndef near(a):\n    return abs(a - target)")
    assert asked_by_tests([course, Cell("text", ""), Cell("test", "assert close(f(x))", 1.0)]) == [
        ["abs", "close", "f", "near", "target", "x"]
    ]


def test_a_students_cell_says_nothing_of_what_a_test_asks_for() -> None:
    assert asked_by_tests([Cell("student", "def f(x):\n    return y"), Cell("test", "f(1)", 1.0)]) == [["f"]]
