"""Early stopping: training ends when the held-out loss has not improved for a while, and goes back to its best epoch.

The training loss nearly always goes on falling. Where the held-out loss turns, the network begins to learn its examples
by heart. The rows that decide when to stop are no longer unseen: take others to say how good the network is.
"""

import math

from course_lib.errors import SettingError
from course_lib.network import Network


class EarlyStopping:
    """Keeps a network's parameters at its lowest held-out loss, and says when `patience` epochs in a row were no lower.

    Raises:
        SettingError: `patience` is below 1.
    """

    def __init__(self, network: Network, patience: int) -> None:
        if patience < 1:
            raise SettingError(f"patience is {patience}, expected at least 1 epoch.")
        self._network = network
        self._patience = patience
        self._waited = 0
        self._lowest = math.inf
        self._keep()

    def is_enough(self, held_out_loss: float | None) -> bool:
        """Take in the loss after one more epoch: whether training should end. A nan, or none, is no lower than any."""
        if held_out_loss is not None and held_out_loss < self._lowest:
            self._lowest, self._waited = held_out_loss, 0
            self._keep()
        else:
            self._waited += 1
        return self._waited >= self._patience

    def restore(self) -> None:
        """Give the network the parameters that it had at its lowest loss; of equal ones, at the first."""
        self._network.assign(self._best)

    def _keep(self) -> None:
        self._best = {name: array.copy() for name, array in self._network.parameters.items()}
