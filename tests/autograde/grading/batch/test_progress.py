import pytest

from autograde.grading.batch.progress import Bar


def test_where_nobody_watches_only_what_is_said_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    with bar.over(2) as step:
        step()
        bar.say("waiting for [it]")
        step()
    shown = capsys.readouterr()
    assert (shown.out, shown.err.strip()) == ("", "waiting for [it]")


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    with Bar().over(3) as step:
        step()
        step()
        step()
    assert "3/3" in capsys.readouterr().err
