import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_07.two_layers import EXERCISE, SIZES, probes


def test_probes_have_the_shapes_that_tell_slips_apart() -> None:
    drawn = probes(np.random.default_rng(3))
    shapes = [tuple(argument.shape for argument in probe) for probe in drawn]
    assert shapes == [((n, d), (d, h), (h,), (h, k), (k,)) for n, d, h, k in SIZES]
    assert len(set(SIZES[0])) == 4
    assert min(n for n, *_ in SIZES) == 1


@pytest.mark.parametrize("seed", range(50))
def test_every_probe_gives_relu_something_to_do_and_leaves_every_output_a_share(seed: int) -> None:
    for X, W1, b1, W2, b2 in probes(np.random.default_rng(seed)):
        Z = X @ W1 + b1
        assert np.any(Z > 0.3)
        assert np.any(Z < -0.3)
        assert np.all(EXERCISE.reference(X, W1, b1, W2, b2) > 1e-7)


@pytest.mark.parametrize("slip", EXERCISE.slips, ids=lambda slip: slip.name)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_slip_is_told_alone(slip, seed: int) -> None:
    verdict = diagnose(EXERCISE, slip.rule, rng=np.random.default_rng(seed))
    assert verdict.slips == (slip.name,)
    assert verdict.points == 3 * slip.credit


def test_a_network_in_loops_passes() -> None:
    def forward(X, W1, b1, W2, b2):
        rows = []
        for x in X:
            hidden = [max(0, sum(x * W1[:, j]) + b1[j]) for j in range(len(b1))]
            powers = np.array([np.exp(np.dot(hidden, W2[:, k]) + b2[k]) for k in range(len(b2))])
            rows.append(powers / sum(powers))
        return rows

    assert diagnose(EXERCISE, forward).status == "passed"


def test_adding_to_an_argument_is_told() -> None:
    def forward(X, W1, b1, W2, b2):
        shares = EXERCISE.reference(X, W1, b1, W2, b2)
        X += 1
        return shares

    verdict = diagnose(EXERCISE, forward)
    assert (verdict.status, verdict.points) == ("incorrect", 1.5)


def test_half_is_earned_where_all_but_one_step_is_there() -> None:
    assert {slip.name for slip in EXERCISE.slips if slip.credit == 0.5} == {
        "softmax_forgotten",
        "softmax_twice",
        "leaky_relu_in_the_hidden_layer",
        "sigmoid_in_the_hidden_layer",
        "tanh_in_the_hidden_layer",
        "softmax_down_the_columns",
        "softmax_of_the_whole",
        "sums_not_kept_in_a_column",
        "first_example_only",
        "answer_instead_of_shares",
        "examples_in_columns",
    }


def test_the_exercise_is_found_by_its_id() -> None:
    assert get("3_9") is EXERCISE
