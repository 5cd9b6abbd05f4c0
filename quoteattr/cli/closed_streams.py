"""Stand-ins for standard streams that whoever started the program has closed, as some schedulers do."""

import os
import sys

__all__ = ["stand_in_for_closed_streams"]


def stand_in_for_closed_streams() -> None:
    """Replace each closed standard stream: nothing comes in, messages are lost, and results that have no way are told.

    Called before any file is opened, which would otherwise get the number of the closed stream.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the program runs
    if sys.stdout is None:
        unwritable = os.open(os.devnull, os.O_RDONLY)
        sys.stdout = open(unwritable, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
