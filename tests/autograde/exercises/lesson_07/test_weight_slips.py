import pytest


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("biases_subtracted", [6, 3]),  # A = [[7, 0.5], [3, 1.5]], and p + q - 1.5
        ("first_bias_subtracted", [9, 6]),
        ("second_bias_subtracted", [3, 1]),
        ("biases_forgotten", [6, 3]),  # A = [[5, 1], [1, 2]], and p + q
        ("first_bias_forgotten", [7.5, 4.5]),  # A = [[5, 1], [1, 2]]
        ("second_bias_forgotten", [4.5, 2.5]),
        ("second_layer_fed_with_the_input", [4.5, 1.5]),
        ("first_layer_twice", [-5, 0]),  # scores (4, -1) and (3, 3)
        ("weights_transposed", [-7.5, 1.5]),  # A = [[0, 4.5], [0, 0]], scores (8.5, 1) and (-0.5, 1)
        ("second_weights_transposed", [-7.5, -3.5]),  # scores (5.5, -2) and (4.5, 1)
    ],
)
def test_gaps(gaps, name: str, wanted: list[float]) -> None:
    assert gaps(name) == pytest.approx(wanted, abs=1e-12)
