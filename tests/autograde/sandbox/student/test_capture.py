"""What a cell shows, bounded."""

import threading
import tracemalloc

import pytest

from autograde.sandbox.student.capture import MOST_PIECES, Outputs, Tape


def shown(outputs: Outputs) -> list[tuple[str, str]]:
    return [(output.get("name", ""), output.get("text", "")) for output in outputs.finished()]


def test_what_is_printed_in_turn_is_one_piece() -> None:
    outputs = Outputs()
    print("a", 1, file=Tape("stdout", outputs))
    print("b", file=Tape("stdout", outputs))
    assert outputs.finished() == [{"output_type": "stream", "name": "stdout", "text": "a 1\nb\n"}]


def test_the_order_of_both_streams_and_displays_is_kept() -> None:
    outputs = Outputs()
    outputs.stream("stdout", "1")
    outputs.stream("stderr", "2")
    outputs.display("display_data", {"text/plain": "3"})
    outputs.stream("stdout", "4")
    assert [output["output_type"][0] for output in outputs.finished()] == ["s", "s", "d", "s"]


def test_the_beginning_is_kept_and_the_reader_is_told_in_both_languages() -> None:
    outputs = Outputs(text=5)
    outputs.stream("stdout", "1234567")
    outputs.stream("stdout", "8")
    (_, first), (name, said) = shown(outputs)
    assert first == "12345"
    assert name == "stdout"
    assert "left out" in said
    assert "省きました" in said


def test_nothing_is_said_where_nothing_was_cut() -> None:
    outputs = Outputs(text=5, displays=1, most_bytes=1)
    outputs.stream("stdout", "12345")
    outputs.display("display_data", {"text/plain": "x"})
    assert len(outputs.finished()) == 2


def test_a_gigabyte_printed_takes_no_memory() -> None:
    outputs, megabyte = Outputs(), "x" * 2**20
    tracemalloc.start()
    for _ in range(1000):
        outputs.stream("stdout", megabyte)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2**20
    assert sum(len(text) for _, text in shown(outputs)) < 101_000


def test_a_character_at_a_time_is_joined() -> None:
    outputs = Outputs(text=100)
    for _ in range(1000):
        outputs.stream("stdout", "x")
    assert shown(outputs)[0] == ("stdout", "x" * 100)


def test_pieces_of_two_streams_in_turn_are_counted() -> None:
    outputs = Outputs()
    for _ in range(MOST_PIECES):
        outputs.stream("stdout", "o")
        outputs.stream("stderr", "e")
    assert len(outputs.finished()) == MOST_PIECES + 1


def test_so_many_displays_and_no_more() -> None:
    outputs = Outputs(displays=2)
    for number in range(5):
        outputs.display("display_data", {"text/plain": str(number)})
    *kept, word = outputs.finished()
    assert [one["data"]["text/plain"] for one in kept] == ["0", "1"]
    assert "2 things" in word["text"]


def test_so_many_bytes_of_all_displays_and_no_more() -> None:
    outputs = Outputs(most_bytes=10)
    outputs.display("display_data", {"text/plain": "123456", "text/html": "789"})
    outputs.display("display_data", {"text/plain": "too many"})
    outputs.display("display_data", {"text/plain": "!"})
    assert [one["data"] for one in outputs.finished()[:-1]] == [
        {"text/plain": "123456", "text/html": "789"},
        {"text/plain": "!"},
    ]


def test_bytes_are_written_as_base64_and_what_is_no_text_is_left_out() -> None:
    outputs = Outputs()
    outputs.display("display_data", {"image/png": b"abc", "application/json": {"a": 1}, "text/plain": "t"})
    assert outputs.finished()[0]["data"] == {"image/png": "YWJj", "text/plain": "t"}


def test_what_comes_after_the_end_is_not_kept() -> None:
    outputs = Outputs()
    tape = Tape("stdout", outputs)
    tape.write("before")
    outputs.finished()
    late = threading.Thread(target=tape.write, args=("after",))
    late.start()
    late.join()
    outputs.display("display_data", {"text/plain": "after"})
    assert shown(outputs)[0] == ("stdout", "before")
    assert all("after" not in str(output) for output in outputs.finished())


def test_a_tape_is_a_stream_for_text() -> None:
    tape = Tape("stdout", Outputs())
    assert tape.write("four") == 4
    assert tape.writable()
    assert not tape.isatty()
    assert tape.encoding == "UTF-8"
    with pytest.raises(TypeError, match="bytes"):
        tape.write(b"x")  # type: ignore[arg-type]
