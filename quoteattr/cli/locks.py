"""Lock files so that only one run at a time writes them."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]
try:
    import msvcrt
except ImportError:  # everywhere else
    msvcrt = None  # type: ignore[assignment]

import click

__all__ = ["check_idle", "is_there", "let_go", "open_alone", "unlock"]

_TRIES = 20
_PAUSE = 0.1
"""Seconds. A killed run holds its files a moment longer, until its workers notice."""
_LOCKED = 0x7FFF_FFF0
"""The byte that is locked on Windows, where nobody can read what another has locked: far behind the end of the file."""


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
    with suppress(OSError, ValueError):
        if fcntl is not None:
            fcntl.flock(file.fileno(), fcntl.LOCK_UN)
        elif msvcrt is not None:
            _at_the_byte(file, msvcrt.LK_UNLCK)


def _busy(path: Path) -> click.UsageError:
    message = f"another run is writing {path}: wait until it is done, or name another output"
    return click.UsageError(message)


def _opened(path: Path) -> IO[bytes]:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.fdopen(os.open(path, flags, 0o666), "r+b")


def _locked(file: IO[bytes]) -> bool:
    """Lock a file and return whether that succeeded. Without support from the file system, it is not locked."""
    try:
        if fcntl is not None:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        elif msvcrt is not None:
            _at_the_byte(file, msvcrt.LK_NBLCK)
    except OSError as error:
        return error.errno not in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
    return True


def _at_the_byte(file: IO[bytes], how: int) -> None:
    """Lock or unlock one byte of a file, as Windows does it: where the file stands."""
    place = os.lseek(file.fileno(), 0, os.SEEK_CUR)
    try:
        os.lseek(file.fileno(), _LOCKED, os.SEEK_SET)
        msvcrt.locking(file.fileno(), how, 1)  # type: ignore[attr-defined,unused-ignore]
    finally:
        os.lseek(file.fileno(), place, os.SEEK_SET)


def let_go(file: IO[bytes]) -> None:
    """Close a file before it is moved or removed where that is needed: Windows does neither with an open one."""
    if fcntl is None:
        unlock(file)
        file.close()


def is_there(file: IO[bytes], path: Path) -> bool:
    """Tell whether the path still leads to the file: another run may have replaced it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
