from course_lib.data.program_lines import GIVEN, LINES


def test_letters_run_from_a_without_a_gap() -> None:
    assert "".join(LINES) == "ABCDEFGHIJKL"


def test_no_line_stands_twice() -> None:
    assert len(set(LINES.values())) == len(LINES)


def test_every_name_is_made_by_two_lines_and_none_is_given() -> None:
    made = [code.split(" = ")[0] for code in LINES.values()]
    assert {made.count(name) for name in made} == {2}
    assert not set(made) & set(GIVEN)
