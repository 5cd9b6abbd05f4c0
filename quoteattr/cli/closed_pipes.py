"""End quietly when nobody reads the output any more: ``quoteattr dump … | head``.

Python ignores SIGPIPE and would print a traceback. This program ends as cat and grep do: by the signal, without a
message. Windows has no such signal; there click ends the program quietly.
"""

import os
import signal
import sys
from typing import NoReturn

__all__ = ["end_as_closed_pipes_do", "end_at_closed_pipes", "survive_closed_pipes"]


def end_at_closed_pipes() -> None:
    """Let the signal end the program at once."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def survive_closed_pipes() -> None:
    """Raise a BrokenPipeError instead, for a program that must first end its processes."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)


def end_as_closed_pipes_do() -> NoReturn:
    """End the program after a BrokenPipeError, as the signal would."""
    end_at_closed_pipes()
    if hasattr(signal, "SIGPIPE"):
        os.kill(os.getpid(), signal.SIGPIPE)
    sys.exit(1)
