import pytest

from autograde.exercises.lesson_07.two_layers_right import forward, scores
from course_lib.data import credit_card


def test_the_network_worked_out_by_hand(gaps, made) -> None:
    assert gaps("reference") == pytest.approx([6, 4])
    assert made("softmax_forgotten").tolist() == [[1, 7], [-3, 1]]


def test_the_second_half_of_the_credit_card_network() -> None:
    # a = 1, b = 0 of the first applicant go through c, d, e to f, g, h: exercises 3_2 and 3_3.
    arguments = [[1.0, 0.0]], *credit_card.parameters(2), *credit_card.parameters(3)
    assert scores(*arguments).tolist() == [[-1, 1, -2]]
    assert forward(*arguments)[0] == pytest.approx([0.11419520, 0.84379473, 0.04201007])
