r"""A generative adversarial network: a generator G forges, a discriminator D tells forged rows from real ones.

X are real rows, R is noise, G(R) are forged rows, and $D(x) = \sigma(z)$ is how sure the discriminator is that x is
real. Both losses are means over rows. They are cross-entropies of a question of yes or no, worked out from D's
pre-activation z, so they stay finite however sure D is.
The edges are those of `course_lib.inputs`.
Source: Goodfellow and others (2014), Generative Adversarial Nets, arXiv:1406.2661.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floats
from course_lib.network import Network
from course_lib.optimizers import Optimizer
from course_lib.shapes import check_matrix, misfit
from course_lib.types import Array

LOSS = "sigmoid_cross_entropy"


@dataclass(frozen=True, eq=False)
class Adversaries:
    """The two networks.

    Attributes:
        generator: from noise, shape (n, d_noise), to forged rows, shape (n, d). Its own loss is not used.
        discriminator: from rows, shape (n, d), to one pre-activation each, shape (n, 1).

    Raises:
        SettingError: the discriminator's loss is not "sigmoid_cross_entropy".
    """

    generator: Network
    discriminator: Network

    def __post_init__(self) -> None:
        name = self.discriminator.loss.name
        if name != LOSS:
            raise SettingError(f"the discriminator's loss is {name!r}, expected {LOSS!r}: it answers yes or no.")

    def forge(self, R: Array) -> Array:
        """G(R): forged rows, shape (n, d), from noise of shape (n, d_noise)."""
        return self.generator.forward(R)

    def judge(self, X: Array) -> Array:
        """D(x) of each row, shape (n,): near 1 where the discriminator takes it for real, near 0 for forged."""
        return np.asarray(self.discriminator.loss.output(self._scores(X))[:, 0])

    def discriminator_loss(self, X: Array, forged: Array) -> float:
        r"""$L_D$, the mean of $-\ln D(x)$ over real rows and of $-\ln(1 - D(x))$ over forged ones, all rows alike.

        Where D says 1/2 everywhere it is ln 2 = 0.6931.

        Args:
            X: real rows, shape (n, d).
            forged: forged rows, shape (m, d).

        Raises:
            ShapeError: the two have different numbers of columns, or do not fit the discriminator.
        """
        rows, T = _labelled(X, forged)
        self._scores(rows[:1])
        return self.discriminator.error(rows, T)

    def discriminator_gradients(self, X: Array, forged: Array) -> dict[str, Array]:
        """Gradient of `discriminator_loss` in each parameter of the discriminator, by name; forged rows are given."""
        rows, T = _labelled(X, forged)
        self._scores(rows)
        return self.discriminator.backward(T)

    def generator_loss(self, R: Array) -> float:
        r"""$L_G$, the mean of $-\ln D(G(r))$: small where the discriminator takes forged rows for real.

        This is the loss that does not saturate. The other one, the mean of $\ln(1 - D(G(r)))$, has hardly any slope
        where D(G(r)) is near 0: as long as the forger is bad, which is when a slope is needed most.
        """
        scores = self._scores(self.forge(R))
        return self.discriminator.loss.value(scores, np.ones_like(scores))

    def generator_gradients(self, R: Array) -> dict[str, Array]:
        """Gradient of `generator_loss` in each parameter of the generator: back through D, which stays, into G."""
        scores = self._scores(self.forge(R))
        d_forged, _ = self.discriminator.backpropagate(self.discriminator.loss.gradient(scores, np.ones_like(scores)))
        return self.generator.backpropagate(d_forged)[1]

    def _scores(self, X: Array) -> Array:
        """The discriminator's pre-activations, shape (n, 1)."""
        scores = self.discriminator.forward(X)
        if scores.shape[1:] != (1,):
            reason, repair = "one answer for each row", "Give the discriminator's last layer 1 neuron."
            raise misfit("D(X)", scores, f"({len(scores)}, 1)", reason, repair)
        return scores


def train_step(
    pair: Adversaries, X: Array, noise: tuple[Array, Array], optimizer_d: Optimizer, optimizer_g: Optimizer
) -> None:
    """One step of the discriminator, then one of the generator against the discriminator that has learned.

    Args:
        pair: both networks, changed in place.
        X: real rows, shape (n, d).
        noise: what is forged from, first for the discriminator and then for the generator, shape (m, d_noise) each.
        optimizer_d: the discriminator's own; it may remember earlier steps.
        optimizer_g: the generator's own.

    Raises:
        ShapeError: something does not fit; nothing has changed.
    """
    for_discriminator, for_generator = map(floats, noise)
    if for_generator.shape[1:] != for_discriminator.shape[1:] or for_generator.size == 0:
        expected = f"(m, {', '.join(map(str, for_discriminator.shape[1:]))})"
        repair = "Draw noise of the same width for both, one row or more."
        raise misfit("noise[1]", for_generator, expected, "the columns of noise[0]", repair)
    gradients = pair.discriminator_gradients(X, pair.forge(for_discriminator))
    optimizer_d.step(pair.discriminator.parameters, gradients)
    optimizer_g.step(pair.generator.parameters, pair.generator_gradients(for_generator))


def _labelled(X: Array, forged: Array) -> tuple[Array, Array]:
    """All rows in one batch, and their targets: 1 for real, 0 for forged; targets of the type of the rows."""
    X, forged = floats(X), floats(forged)
    check_matrix("X", X, "(n, d)", "a real example")
    check_matrix("forged", forged, "(m, d)", "a forged example")
    if X.shape[1] != forged.shape[1]:
        expected = f"(m, {X.shape[1]})"
        raise misfit("forged", forged, expected, "the columns of X", "Give the generator's last layer as many neurons.")
    rows = np.concatenate([X, forged])
    T = np.zeros((len(rows), 1), rows.dtype)
    T[: len(X)] = 1
    return rows, T
