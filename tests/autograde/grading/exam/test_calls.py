"""What a call calls."""

import ast

import pytest

from autograde.grading.exam.calls import leaves_nothing, path_of

ORIGINS = {"np": "numpy", "sqrt": "math.sqrt", "plots": "course_lib.plots"}


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("np.exp", "numpy.exp"),
        ("np.random.rand", "numpy.random.rand"),
        ("np.r_[0].sum", "numpy.r_.sum"),
        ("sqrt", "math.sqrt"),
        ("plots.dots", "course_lib.plots.dots"),
        ("x.sum", ""),
        ("f", ""),
        ("f().g", ""),
    ],
)
def test_a_path_begins_with_the_module(source: str, path: str) -> None:
    assert path_of(ast.parse(source, mode="eval").body, ORIGINS) == path


@pytest.mark.parametrize("path", ["numpy.exp", "numpy.linalg.norm", "math.sqrt", "course_lib.neuron.forward"])
def test_a_computation_leaves_nothing(path: str) -> None:
    assert leaves_nothing(path)


@pytest.mark.parametrize(
    "path", ["numpy.random.rand", "numpy.seterr", "numpy.save", "random.seed", "os.remove", "warnings.filterwarnings"]
)
def test_what_others_would_find_is_left(path: str) -> None:
    assert not leaves_nothing(path)


def test_a_generator_of_ones_own_is_nobody_elses() -> None:
    assert leaves_nothing("numpy.random.default_rng")
