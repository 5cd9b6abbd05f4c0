"""The bar that a long run shows on standard error."""

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from quoteattr.cli.messages import fit_for_standard_error

__all__ = ["Bar"]


class Bar:
    """A bar that is shown until it is stopped."""

    def __init__(self, total: int | None) -> None:
        """Show the bar.

        Args:
            total: The number of bytes to read, or ``None`` if unknown.
        """
        columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[said]}"), TimeRemainingColumn())
        self._shown = Progress(*columns, console=Console(stderr=True), transient=True, refresh_per_second=4)
        self._task = self._shown.add_task("", total=total, said="")
        self._shown.start()

    def update(self, completed: int, said: str) -> None:
        """Show how many bytes have been read, and a note beside the bar."""
        self._shown.update(self._task, completed=completed, said=said)

    def tell(self, line: str) -> None:
        """Print a line above the bar."""
        self._shown.console.print(Text(fit_for_standard_error(line)), soft_wrap=True)

    def stop(self) -> None:
        """Remove the bar."""
        self._shown.stop()
