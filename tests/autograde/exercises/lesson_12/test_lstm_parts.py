import numpy as np
import pytest

from autograde.exercises.lesson_12.lstm_parts import RIGHT, Parts, cut, reordered


def test_the_right_parts_make_the_step_by_hand() -> None:
    # z = 0.4, -0.65, 1.1, 1.45 as in the tests of course_lib.lstm
    row = [np.array([numbers]) for numbers in ([0.5], [-0.4], [0.8])]
    W, U = np.array([[1.0, -0.5, 2.0, 0.5]]), np.array([[0.5, 1.5, -1.0, -2.0]])
    h, c = RIGHT(*row, W, U, np.array([0.1, 0.2, -0.3, 0.4]))
    assert (h.item(), c.item()) == pytest.approx((0.502628279390464434, 0.810631900681762806), rel=1e-14)


def test_blocks_are_runs_of_neighbours() -> None:
    assert [block.tolist() for block in cut(np.arange(8.0))] == [[0, 1], [2, 3], [4, 5], [6, 7]]


def test_another_order_is_read_by_its_letters() -> None:
    i, f, o, g = reordered("gifo")(np.array([1.0, 2.0, 3.0, 4.0]))
    assert [block.item() for block in (i, f, o, g)] == [2, 3, 4, 1]


def test_an_exchanged_part_shows_in_the_step() -> None:
    zeros = np.zeros((1, 1)), np.zeros((1, 1)), np.full((1, 1), 4.0)
    _, c = Parts(cell=lambda i, f, o, g, c: c).step()(*zeros, np.zeros((1, 4)), np.zeros((1, 4)), np.zeros(4))
    assert c.item() == 4
