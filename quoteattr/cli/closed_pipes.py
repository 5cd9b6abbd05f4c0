"""What happens when nobody reads the output any more: ``quoteattr dump … | head``.

Python ignores SIGPIPE, and would answer with a traceback. The program ends as cat and grep do instead: by the signal,
without a word. Windows has no such signal; there click ends the program quietly.
"""

import os
import signal
import sys
from typing import NoReturn

__all__ = ["end_as_closed_pipes_do", "end_at_closed_pipes", "survive_closed_pipes"]


def end_at_closed_pipes() -> None:
    """Let the signal end the program on the spot."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def survive_closed_pipes() -> None:
    """Let there be a BrokenPipeError instead, for a program that has processes to end before it ends itself."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)


def end_as_closed_pipes_do() -> NoReturn:
    """End the program after a BrokenPipeError as if the signal had."""
    end_at_closed_pipes()
    if hasattr(signal, "SIGPIPE"):
        os.kill(os.getpid(), signal.SIGPIPE)
    sys.exit(1)
