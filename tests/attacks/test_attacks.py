"""No point gained, nothing written, nothing left running, nothing told, and the next student unharmed."""

from pathlib import Path

import pytest
from arena.attack import Attack, attacks, read_attack
from arena.course import (
    GRADEBOOK_CANARY,
    HIDDEN_NUMBERS,
    OTHER_CANARY,
    SOURCE_CANARY,
    TEST_CANARY,
    files,
    handed_in,
    points,
)
from arena.examined import examine
from arena.watch import below, marked, settled, tree

from autograde.exercises import get
from autograde.grading.exam.office import Office
from autograde.grading.secret import SECRET_FILE, hidden_rng

HONEST = Attack("honest", "everything right", frozenset(points()), {}, ())


def test_there_are_at_least_sixty() -> None:
    assert len(attacks()) >= 60


def test_every_attack_says_what_it_tries() -> None:
    assert [name for name in attacks() if len(read_attack(name, "m", "c").says) < 20] == []


def test_an_honest_student_has_full_marks(office: Office, course: Path) -> None:
    assert examine(office, course, handed_in(HONEST)).points == points()


def test_who_does_nothing_has_none(office: Office, course: Path) -> None:
    idle = Attack("idle", "nothing", frozenset(), {}, ())
    assert set(examine(office, course, handed_in(idle)).points.values()) == {0.0}


@pytest.mark.parametrize("name", attacks())
def test_attack(name: str, office: Office, course: Path, mark: str) -> None:
    attack = read_attack(name, mark, str(course))
    process = office.server._process.pid
    running, before = below(process), tree(course)

    came = examine(office, course, handed_in(attack), files(attack), attack.limits)

    earned = {name: most * (name in attack.earns) for name, most in points().items()}
    assert {name: got for name, got in came.points.items() if got > earned[name]} == {}
    assert attack.harms or came.points == earned
    assert tree(course) == before
    assert marked(mark) == []
    assert settled(process, running) == set()
    assert [word for word in secrets(course) if word in came.text] == []
    assert attack.shows in came.text
    assert not attack.hides or attack.hides not in came.text
    assert examine(office, course, handed_in(HONEST)).points == points()


def secrets(course: Path) -> list[str]:
    """What no student may read: canaries, the course's secret, and what is drawn from it."""
    probes = get("0_1").probes(hidden_rng("0_1", course))  # type: ignore[attr-defined]
    numbers = [repr(value)[:10] for arguments in probes for value in arguments if isinstance(value, float)]
    secret = (course / SECRET_FILE).read_text().strip()
    return [SOURCE_CANARY, OTHER_CANARY, GRADEBOOK_CANARY, TEST_CANARY, *HIDDEN_NUMBERS, *numbers, secret]
