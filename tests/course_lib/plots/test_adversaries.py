"""The diagram of a GAN: who stands where, and where the broken arrows lead."""

import numpy as np

from course_lib.plots.adversaries import L_D, L_G, LARGE, SMALL, D, G, adversaries

AX = adversaries().figure.axes[0]


def _arcs(style: str) -> list[tuple[np.ndarray, float]]:
    """Where each arc of that line style begins, and the x at which its arrow ends."""
    arcs = [line.get_xydata() for line in AX.lines if line.get_linestyle() == style]
    return [(arc[0], arc[-1, 0]) for arc in arcs]


def test_two_networks_are_larger_than_what_goes_in_and_comes_out() -> None:
    sizes = {tuple(circle.center): circle.radius for circle in AX.patches if hasattr(circle, "radius")}
    assert {at for at, radius in sizes.items() if radius == LARGE} == {G, D}
    assert [radius for at, radius in sizes.items() if at not in (G, D)] == [SMALL] * 4


def test_the_generators_loss_goes_back_through_d_into_g() -> None:
    (from_loss, near_d), (from_d, near_g) = _arcs("--")
    np.testing.assert_allclose([from_loss, from_d], [(L_G[0], L_G[1] + SMALL), (D[0], D[1] + LARGE)])
    assert abs(near_d - D[0]) < 0.5
    assert abs(near_g - G[0]) < 0.5


def test_the_discriminators_loss_goes_back_into_d_only() -> None:
    ((start, near_d),) = _arcs(":")
    np.testing.assert_allclose(start, (L_D[0], L_D[1] - SMALL))
    assert abs(near_d - D[0]) < 0.5
