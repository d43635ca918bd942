"""A progress bar for long training, in a notebook and in a terminal; by tqdm, where it is installed.

    with ProgressBar(epochs) as bar:
        train(network, X, T, optimizer, epochs, watch=bar)

The bar shows itself after the first second: short training needs none. It writes to the standard output, and only where
somebody can watch it: into a notebook, or a terminal. Into a file or a pipe nothing is written, and never a word to the
standard error, which graders of notebooks take for a failure.
"""

import sys
import warnings
from types import TracebackType
from typing import Any

try:
    with warnings.catch_warnings(action="ignore"):  # a notebook without ipywidgets is warned, on the standard error
        from tqdm.auto import tqdm
        from tqdm.notebook import tqdm_notebook
except ImportError:  # on Colab the course is installed without what it depends on; it trains all the same
    tqdm = None

SECONDS = 1.0
"""How long training may take before it gets a bar: about as long as one waits without wondering."""


class ProgressBar:
    """Something for `train` to call after each epoch. Without tqdm it does nothing.

    Args:
        epochs: how many there will be at most; with early stopping it may be fewer.
        seconds: how long to wait before the bar is shown.
    """

    def __init__(self, epochs: int, seconds: float = SECONDS) -> None:
        self._epochs = epochs
        self._bar: Any = None
        if _watched():
            self._bar = tqdm(total=epochs, delay=seconds, unit="epoch", file=sys.stdout, dynamic_ncols=True)

    def __call__(self, k: int) -> None:
        """Show that k epochs are done. After the last one the bar closes itself."""
        if self._bar is None:
            return
        self._bar.update(k - self._bar.n)
        if k >= self._epochs:
            self.close()

    def close(self) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._bar is not None and kind is None:
            # Training that stopped early is done, and not broken off, which a notebook would show in red.
            self._bar.total = self._bar.n
            if isinstance(self._bar, tqdm_notebook):
                _, stripe, _ = self._bar.container.children
                stripe.max = self._bar.n
        self.close()


def _watched() -> bool:
    if tqdm is None:
        return False
    return issubclass(tqdm, tqdm_notebook) or (sys.stdout is not None and sys.stdout.isatty())
