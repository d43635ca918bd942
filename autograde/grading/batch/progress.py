"""A bar with the time that is left, on a terminal; elsewhere only what is said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn


class Bar:
    """Shows how far the grading is, on standard error."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)

    def say(self, text: str) -> None:
        """Tell the person who waits."""
        self._console.print(text, markup=False)

    @contextmanager
    def over(self, total: int) -> Iterator[Callable[[], None]]:
        """A bar of `total` steps, and the function that makes one."""
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=self._console, disable=not self._console.is_terminal) as progress:
            task = progress.add_task("", total=total)
            yield lambda: progress.advance(task)
