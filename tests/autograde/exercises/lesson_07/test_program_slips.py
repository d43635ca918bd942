from autograde.exercises.lesson_07.program_slips import ORDERS, RIGHT, SLIPS, TWINS


def test_every_right_line_has_a_slip_with_its_twin() -> None:
    swapped = {(set(RIGHT) - set(slip.rule())).pop() for slip in TWINS}
    assert swapped == set(RIGHT)
    assert {(set(slip.rule()) - set(RIGHT)).pop() for slip in TWINS} == set("BEGLID")


def test_orders_hold_right_lines_alone() -> None:
    assert all(set(slip.rule()) <= set(RIGHT) for slip in ORDERS)
    assert all(slip.rule() != RIGHT for slip in SLIPS)


def test_half_is_earned_by_a_sign_a_last_step_or_a_turned_order() -> None:
    assert {slip.name for slip in SLIPS if slip.credit == 0.5} == {
        "threshold_as_bias",
        "largest_of_each_column",
        "back_to_front",
        "answer_left_out",
    }
    assert {slip.credit for slip in SLIPS} == {0.0, 0.5}


def test_no_message_shows_the_right_order() -> None:
    for slip in SLIPS:
        for text in (slip.message.en, slip.message.ja):
            assert not any(run in text.replace(" ", "") for run in ("HK", "KC", "CF", "FA", "AJ"))
