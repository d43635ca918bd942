import pytest

from autograde.exercises.weighted_sum import carried_on, pre_activation, sign_slips, weighted_sum

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


def test_a_slip_is_carried_on_through_the_activation() -> None:
    # u = 10 - 4 + 6 = 12; with +4 it is 20, with -6 it is 0
    first, second = carried_on(lambda u: u / 2, sign_slips(X, W), X, W, theta=0)
    assert (first.name, first.rule(X, W, theta=0)) == ("from_one_negative_2", 10)
    assert (second.name, second.rule(X, W, theta=0)) == ("from_two_negatives_3", 0)


def test_a_slip_that_no_longer_shows_is_left_out() -> None:
    assert [slip.name for slip in carried_on(lambda u: float(u > 5), sign_slips(X, W), X, W, 0)] == [
        "from_two_negatives_3"
    ]


def test_what_is_carried_on_keeps_its_message_and_names_u() -> None:
    (slip, *_), (source, *_) = carried_on(lambda u: u, sign_slips(X, W), X, W, 0), sign_slips(X, W)
    assert slip.message.en == f"It may come from u. {source.message.en}"
    assert slip.message.ja.endswith(source.message.ja)
