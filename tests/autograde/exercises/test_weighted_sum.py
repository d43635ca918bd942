import pytest

from autograde.exercises.weighted_sum import pre_activation, sign_slips, weighted_sum

X, W = (2, -1, -3), (5, 4, -2)


def test_weighted_sum_by_hand() -> None:
    assert weighted_sum(X, W) == 10 - 4 + 6


def test_pre_activation_subtracts_the_threshold() -> None:
    assert pre_activation(X, W, theta=-2) == 14


def test_weighted_sum_refuses_a_missing_weight() -> None:
    with pytest.raises(ValueError, match="shorter"):
        weighted_sum((1, 2), (3,))


def test_only_products_with_a_negative_factor_have_a_sign_slip() -> None:
    assert [slip.name for slip in sign_slips(X, W)] == ["one_negative_2", "two_negatives_3"]


def test_a_sign_slip_turns_one_product() -> None:
    first, second = sign_slips(X, W)
    assert first.rule(X, W, theta=0) == 10 + 4 + 6
    assert second.rule(X, W, theta=0) == 10 - 4 - 6


def test_a_sign_slip_names_its_product() -> None:
    assert "x2" in sign_slips(X, W)[0].message.en
    assert "x3" in sign_slips(X, W)[1].message.ja
