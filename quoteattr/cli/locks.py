"""Lock files so that only one run at a time writes them."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows, where two runs on one output are not noticed
    fcntl = None  # type: ignore[assignment]

import click

__all__ = ["check_idle", "is_there", "open_alone", "unlock"]

_TRIES = 20
_PAUSE = 0.1
"""Seconds. A killed run holds its files a moment longer, until its workers notice."""


def open_alone(path: Path) -> IO[bytes]:
    """Open a file for reading and writing, create it if needed, and lock it against other runs.

    Its contents are kept. The lock ends with the process, however the process ends.

    Raises:
        UsageError: Another run is writing the file.
        OSError: The file cannot be opened.
    """
    for _ in range(_TRIES):
        file = _opened(path)
        try:
            if _locked(file) and is_there(file, path):
                return file
        except BaseException:
            file.close()
            raise
        file.close()
        time.sleep(_PAUSE)
    raise _busy(path)


def check_idle(path: Path) -> None:
    """Check that no run is writing a file.

    Raises:
        UsageError: A run is writing the file.
    """
    with suppress(FileNotFoundError):
        for _ in range(_TRIES):
            with path.open("rb") as file:
                if _locked(file):
                    return
            time.sleep(_PAUSE)
        raise _busy(path)


def unlock(file: IO[bytes]) -> None:
    """Release a file for other runs, even while forked workers hold it open."""
    if fcntl is not None:
        with suppress(OSError, ValueError):
            fcntl.flock(file.fileno(), fcntl.LOCK_UN)


def _busy(path: Path) -> click.UsageError:
    message = f"another run is writing {path}: wait until it is done, or name another output"
    return click.UsageError(message)


def _opened(path: Path) -> IO[bytes]:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.fdopen(os.open(path, flags, 0o666), "r+b")


def _locked(file: IO[bytes]) -> bool:
    """Lock a file and return whether that succeeded. Without support from the file system, it is not locked."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
    return True


def is_there(file: IO[bytes], path: Path) -> bool:
    """Tell whether the path still leads to the file: another run may have replaced it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
