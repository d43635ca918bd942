import numpy as np

from autograde.exercises.warm_ups.question import pick


def test_pick_reaches_every_choice() -> None:
    rng = np.random.default_rng(0)
    assert {pick(rng, 1, 2.5, -3) for _ in range(100)} == {1, 2.5, -3}


def test_pick_gives_plain_numbers() -> None:
    assert type(pick(np.random.default_rng(0), 2.5)) is float
