from course_lib.language import Text, set_language
from course_lib.widgets.sliders import counter
from course_lib.widgets.stepping import play_and_step

NEXT = Text(en="one further", ja="1つ進む")


def test_a_click_moves_the_counter_and_play_by_one_and_stops_at_the_end() -> None:
    k = counter("k", 2)
    play, step = play_and_step(k, NEXT)
    seen = []
    for _ in range(3):
        step.click()
        seen.append((k.value, play.value))
    assert seen == [(1, 1), (2, 2), (2, 2)]


def test_play_moves_the_counter() -> None:
    k = counter("k", 5)
    play, _ = play_and_step(k, NEXT, interval=900)
    play.value = 4
    assert (k.value, play.max, play.interval) == (4, 5, 900)


def test_the_button_says_what_a_step_is_in_the_readers_language() -> None:
    try:
        set_language("ja")
        assert play_and_step(counter("k", 1), NEXT)[1].tooltip == "1つ進む"
    finally:
        set_language(None)
