"""A limit on time, kept by the process itself. Nothing here depends on how quick the machine is."""

import signal
import time

import pytest

from autograde.sandbox.student.alarm import TooLong, alarm, no_alarm


def for_ever() -> None:
    while True:
        pass


def left() -> float:
    return signal.getitimer(signal.ITIMER_REAL)[0]


def test_what_runs_for_too_long_is_stopped() -> None:
    with pytest.raises(TooLong, match=r"stopped after 0\.05 seconds"), alarm(0.05):
        for_ever()


def test_what_ends_in_time_is_not() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with alarm(1000):
        assert 0 < left() <= 1000
    assert left() == 0
    assert signal.getsignal(signal.SIGALRM) is before


def test_nothing_is_left_behind_when_it_stops_with_an_error() -> None:
    with pytest.raises(ValueError, match="own"), alarm(1000):
        raise ValueError("own")
    assert left() == 0


def test_a_limit_around_another_holds_on() -> None:
    with alarm(1000):
        with alarm(2000):
            assert left() > 1000
        assert 0 < left() <= 1000


def test_a_limit_around_another_that_passed_in_the_meantime_stops_what_follows() -> None:
    def nap_and_go_on() -> None:
        with alarm(1000):
            time.sleep(0.1)
        for_ever()

    with pytest.raises(TooLong, match=r"after 0\.05"), alarm(0.05):
        nap_and_go_on()


def test_a_limit_waits_until_a_message_is_whole() -> None:
    said = []

    def say_and_go_on() -> None:
        with no_alarm():
            time.sleep(0.1)
            said.append("whole")
        for_ever()

    with pytest.raises(TooLong), alarm(0.02):
        say_and_go_on()
    assert said == ["whole"]


def test_it_is_a_time_out_as_python_knows_it() -> None:
    assert issubclass(TooLong, TimeoutError)
