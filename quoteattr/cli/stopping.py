"""What happens when somebody stops the program: by Ctrl-C, by ``kill``, by closing the terminal.

All three let it take away what is not whole and say what is kept. Only ``kill -9`` leaves it no time for that.
"""

import signal
from types import FrameType

__all__ = ["StoppedError", "end_in_order_when_stopped", "status_of"]

_SIGNALED = 128
"""A program that a signal has ended ends with this and the number of the signal."""


class StoppedError(KeyboardInterrupt):
    """A signal has stopped the program."""

    def __init__(self, number: int) -> None:
        """Say which."""
        self.number = number
        super().__init__(number)


def end_in_order_when_stopped() -> None:
    """Let the signals that stop a program be told as Ctrl-C is, unless it was started so as not to heed them."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def status_of(error: KeyboardInterrupt) -> int:
    """Return what the program ends with when it was stopped."""
    return _SIGNALED + (error.number if isinstance(error, StoppedError) else signal.SIGINT)


def _stop(number: int, _: FrameType | None) -> None:
    raise StoppedError(number)
