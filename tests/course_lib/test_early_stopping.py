"""Early stopping: when it is enough, what comes back, and that nothing changes for those who do not ask for it."""

import numpy as np
import pytest

from course_lib.early_stopping import EarlyStopping
from course_lib.errors import SettingError
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD
from course_lib.training import train

ONE = np.ones((1, 1))


def line(w: float = 0.0) -> Network:
    return Network([Dense(np.array([[w]]), np.zeros(1))])


def epochs_until_enough(losses: list[float], patience: int) -> tuple[int, float]:
    """How many losses it took in, each with its number as the weight, and the weight that came back."""
    network = line()
    stopping = EarlyStopping(network, patience)
    for number, loss in enumerate(losses):
        network.assign({"W1": np.full((1, 1), float(number))})
        if stopping.is_enough(loss):
            break
    stopping.restore()
    return number, network.parameters["W1"].item()


@pytest.mark.parametrize(
    ("losses", "patience", "expected"),
    [
        ([5, 4, 3, 4, 5, 6], 2, (4, 2)),
        ([5, 4, 4, 4, 3], 3, (4, 4)),  # the wait ends in time
        ([5, 4, 4, 4, 3], 2, (3, 1)),  # as low is not lower, and the first of equal ones comes back
        ([5, 6, 4, 6, 5, 6], 2, (4, 2)),  # a lower loss begins the wait anew
        ([1, 2], 1, (1, 0)),
        ([3, 2, 1], 1, (2, 2)),  # never enough: the last is the best
        ([3, float("nan"), float("nan"), 1], 2, (2, 0)),
        ([float("nan"), 2, 3], 1, (0, 0)),
        ([float("inf"), float("inf"), 1], 3, (2, 2)),
    ],
)
def test_enough_is_a_row_of_epochs_without_a_lower_loss(losses, patience, expected):
    assert epochs_until_enough(losses, patience) == expected


def test_all_parameters_come_back_and_into_the_same_arrays():
    network = line(2.0)
    arrays = network.parameters
    stopping = EarlyStopping(network, 1)
    for array in arrays.values():
        array[...] = 9
    stopping.restore()
    assert (arrays["W1"].item(), arrays["b1"].item()) == (2, 0)


def overshoot(patience: int | None, epochs: int = 50):
    """Training pulls w + b from 0 to 1, half the way with each epoch; the held-out rows want 0.8."""
    network = line()
    history = train(network, ONE, ONE, SGD(0.25), epochs, held_out=(ONE, 0.8 * ONE), patience=patience)
    return history, network.predict(ONE).item()


def test_training_ends_and_goes_back_to_its_best_epoch():
    history, y = overshoot(patience=3)
    # y = 0, 0.5, 0.75, 0.875, 0.9375, 0.96875: closest to 0.8 after two epochs, and three more have to pass
    np.testing.assert_allclose(
        history.held_out_losses, [(y - 0.8) ** 2 / 2 for y in (0, 0.5, 0.75, 0.875, 0.9375, 0.96875)]
    )
    assert y == 0.75
    assert history.held_out_losses.argmin() == 2


def test_the_best_comes_back_also_where_patience_lasts():
    history, y = overshoot(patience=3, epochs=4)
    assert (len(history.losses), y) == (5, 0.75)


def test_without_patience_training_goes_to_the_end_and_keeps_it():
    history, y = overshoot(patience=None, epochs=4)
    assert (len(history.losses), y) == (5, 0.9375)


def test_patience_changes_no_bit_of_the_way():
    with_patience, without = overshoot(patience=3)[0], overshoot(patience=None)[0]
    np.testing.assert_array_equal(with_patience.losses, without.losses[:6])


def test_the_last_epoch_is_watched_before_the_best_comes_back():
    network, seen = line(), []
    train(
        network, ONE, ONE, SGD(0.25), 50, held_out=(ONE, 0.8 * ONE), patience=1,
        watch=lambda k: seen.append(network.parameters["W1"].item()),
    )  # fmt: skip
    # w is half of y = 0, 0.5, 0.75, 0.875
    assert seen == [0, 0.25, 0.375, 0.4375]


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"patience": 0, "held_out": (ONE, ONE)}, "patience is 0, expected at least 1 epoch"),
        ({"patience": 5}, r"patience is 5 and held_out is None: give \(X, T\)"),
    ],
)
def test_settings_that_cannot_work_are_refused_before_training(setting, message):
    network = line()
    with pytest.raises(SettingError, match=message):
        train(network, ONE, ONE, SGD(), epochs=1, **setting)
    assert network.parameters["W1"] == 0
