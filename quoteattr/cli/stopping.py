"""Stop cleanly when the program is stopped by Ctrl-C, by ``kill`` or by closing the terminal.

In all three cases it removes incomplete files and says what is kept. Only ``kill -9`` leaves no time for that.
"""

import signal
from types import FrameType

__all__ = ["StoppedError", "end_in_order_when_stopped", "status_of"]

_SIGNALED = 128
"""The exit status of a program ended by a signal is this plus the number of the signal."""


class StoppedError(KeyboardInterrupt):
    """A signal has stopped the program."""

    def __init__(self, number: int) -> None:
        """Say which."""
        self.number = number
        super().__init__(number)


def end_in_order_when_stopped() -> None:
    """Handle the signals that stop a program like Ctrl-C, unless the program was started to ignore them."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def status_of(error: KeyboardInterrupt) -> int:
    """Return the exit status of the stopped program."""
    return _SIGNALED + (error.number if isinstance(error, StoppedError) else signal.SIGINT)


def _stop(number: int, _: FrameType | None) -> None:
    raise StoppedError(number)
