"""The form of what crosses."""

from autograde.sandbox.wire.format import COUNT, LONG, MOST_ITEMS, ROWS, WORDS, Reference, is_short


def test_counts_are_four_bytes_and_lengths_eight_the_lowest_first() -> None:
    assert COUNT.pack(258) == b"\x02\x01\x00\x00"
    assert LONG.pack(258) == b"\x02\x01\x00\x00\x00\x00\x00\x00"


def test_every_letter_stands_for_one_thing() -> None:
    letters = [*WORDS.values(), *(letter for letter, _ in ROWS), *(bytes([letter]) for letter in b"idcsbmanrgqp")]
    assert len(set(letters)) == len(letters)


def test_a_reference_says_nothing_of_its_thing_unless_told() -> None:
    assert Reference("student", 3).about is None


def test_a_range_is_short_if_its_items_and_its_ends_are() -> None:
    assert is_short(range(0))
    assert is_short(range(0, -3 * MOST_ITEMS, -3))
    assert not is_short(range(MOST_ITEMS + 1))
    assert not is_short(range(0, 2**62, 2**61))
    assert not is_short(range(-(2**62), 0, 2**61))
