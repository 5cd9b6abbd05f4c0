"""Show the progress of a long run as a bar on standard error, if that is a terminal."""

import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from quoteattr.cli.messages import counted, tell

if TYPE_CHECKING:
    from quoteattr.cli.bar import Bar

__all__ = ["Progress"]

LONG = 2.0
"""Seconds to wait before the bar appears. A bar that is soon gone would only flicker."""
_STEP = 0.1


class Progress:
    """A count of bytes and documents, shown if the work takes long."""

    def __init__(self, size: Callable[[], int | None], *, shown: bool = True) -> None:
        """Begin to count.

        Args:
            size: Called for the total number of bytes when the bar appears; ``None`` if unknown.
            shown: Whether a bar may be shown.
        """
        self._size = size
        self._shown = shown and sys.stderr.isatty()
        self._begun = self._told = monotonic()
        self._bytes = self._documents = 0
        self._bar: Bar | None = None

    def read(self, count: int) -> None:
        """Count bytes that were read."""
        self._bytes += count

    def done(self) -> None:
        """Count a finished document."""
        self._documents += 1
        now = monotonic()
        if not self._shown or now - self._begun < LONG or now - self._told < _STEP:
            return
        self._told = now
        rate = self._documents / (now - self._begun)
        said = f"{counted(self._documents, 'document')}, {rate:,.0f} a second"
        if self._bar is None:
            from quoteattr.cli.bar import Bar  # noqa: PLC0415 - loading it takes longer than a short article

            self._bar = Bar(self._size())
        self._bar.update(self._bytes, said)

    def tell(self, line: str) -> None:
        """Print a line on standard error, above the bar if there is one."""
        if self._bar is None:
            tell(line)
        else:
            self._bar.tell(line)

    def stop(self) -> None:
        """Remove the bar."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
        self._shown = False
