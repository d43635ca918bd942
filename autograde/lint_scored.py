"""Proof that the slips of a scored exercise are recognised: each rule is judged, and told by its own name.

Every rule trains its networks again, so there are only a few rounds.
"""

from collections.abc import Iterator

import numpy as np

from autograde.diagnosis.scored import diagnose_scored
from autograde.scored_exercise import ScoredExercise

ROUNDS = 3


def unrecognised(exercise: ScoredExercise) -> Iterator[str]:
    """One line for the reference if it does not always pass, and for each slip that is told as something else."""
    rules = {"reference": exercise.reference, **{slip.name: slip.rule for slip in exercise.slips}}
    for name, rule in rules.items():
        wanted = ("passed", ()) if name == "reference" else ("incorrect", (name,))
        findings = [diagnose_scored(exercise, rule, np.random.default_rng(seed)) for seed in range(ROUNDS)]
        told = [(finding.status, finding.slips) for finding in findings]
        other = [f"{status} {' '.join(slips)}".rstrip() for status, slips in told if (status, slips) != wanted]
        if other:
            yield f"{name} is told as {other[0]} in {len(other)} of {ROUNDS} rounds"
