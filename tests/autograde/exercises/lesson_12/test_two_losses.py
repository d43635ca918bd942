"""8_3 worked by hand: D = 0.8 and 0.6 on real points, 0.3 and 0.1 on forged ones."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises import get
from autograde.exercises.lesson_12.two_losses import EXERCISE
from course_lib.adversarial import LOSS, Adversaries
from course_lib.language import LANGUAGES
from course_lib.layers import Dense
from course_lib.network import Network

# -ln of 0.8 0.6 0.7 0.9, and of 0.2 0.4 0.3 0.1
RIGHT, WRONG = (0.2231436, 0.5108256, 0.3566749, 0.1053605), (1.6094379, 0.9162907, 1.2039728, 2.3025851)
L_D, L_G = 0.2990012, 1.7532790


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [L_D, L_G]),
        ("targets_exchanged", [sum(WRONG) / 4, sum(RIGHT[2:]) / 2]),
        ("forged_points_wanted_real", [(sum(RIGHT[:2]) + sum(WRONG[2:])) / 4, L_G]),
        ("generator_pays_as_the_discriminator", [L_D, 0.2310177]),
        ("saturating_loss", [L_D, -0.2310177]),
        ("each_kind_averaged_by_itself", [0.5980023, L_G]),
        ("summed", [1.1960046, 3.5065579]),
        ("sign_turned", [-L_D, -L_G]),
        ("base_ten", [0.1298545, 0.7614394]),
        ("logarithm_of_the_mean", [-math.log(0.75), -math.log(0.2)]),
    ],
)
def test_8_3_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("8_3", name) == pytest.approx(values, abs=2e-7)


def test_the_losses_are_those_of_the_library() -> None:
    # D(x) = sigmoid(x) and G(r) = r: pre-activations are ln(D / (1 - D)).
    identity = [Dense(np.eye(1), np.zeros(1))]
    pair = Adversaries(Network(identity), Network(identity, LOSS))
    X, forged = (np.log([[D / (1 - D)] for D in EXERCISE.inputs[name]]) for name in ("real", "forged"))
    assert (pair.discriminator_loss(X, forged), pair.generator_loss(forged)) == pytest.approx((L_D, L_G), abs=1e-7)


@pytest.mark.parametrize("slip", EXERCISE.slips, ids=lambda slip: slip.name)
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: Slip) -> None:
    verdict = diagnose(EXERCISE, slip.rule(**EXERCISE.inputs))
    assert verdict.slips == (slip.name,)
    assert all(slip.message[language] in verdict.messages[0][language] for language in LANGUAGES)


def test_four_decimals_are_enough() -> None:
    assert diagnose(EXERCISE, (0.2990, 1.7533)).status == "passed"


def test_the_convention_of_the_paper_passes() -> None:
    assert diagnose(EXERCISE, (0.5980, 1.7533)).status == "passed"


def test_neither_the_hints_nor_a_message_hold_a_result() -> None:
    texts = [*EXERCISE.hints(**EXERCISE.inputs), *(slip.message for slip in EXERCISE.slips)]
    assert not any(
        result in text[language] for text in texts for result in ("0.299", "1.753") for language in LANGUAGES
    )


def test_the_exercise_is_the_one_of_the_course() -> None:
    assert get("8_3") is EXERCISE
