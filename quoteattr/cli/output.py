"""Files that are written beside their place and renamed into it, so that there is never half a file."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import click

from quoteattr.cli.locks import open_alone, unlock
from quoteattr.documents import STANDARD_INPUT
from quoteattr.formats import Format, format_named, format_of

__all__ = [
    "WritingError",
    "beside_of",
    "check_absent",
    "forget_standard_output",
    "format_for",
    "is_stream",
    "journal_of",
    "replacing",
    "standard_output",
    "writing",
]

_BINARY = frozenset({"brat", "parquet"})
_ADVICE = {
    errno.ENOSPC: ": make room, or write elsewhere",
    errno.ENOENT: ": make the folder first",
    errno.EACCES: ": write elsewhere, or see to the permissions",
    errno.EPERM: ": write elsewhere, or see to the permissions",
    errno.EEXIST: ": --force replaces it, or name another folder",
    errno.ENAMETOOLONG: ": choose a shorter one, there must be room for the ending of what is written beside it",
}


class WritingError(click.ClickException):
    """Something could not be written."""

    def __init__(self, path: Path | str, error: OSError) -> None:
        """Say what, why and what to do."""
        self.error = error
        reason = (error.strerror or str(error)).lower()
        advice = _ADVICE.get(error.errno or 0, "")
        super().__init__(f"{path} cannot be written: {reason}{advice}")


@contextmanager
def writing(path: Path | str) -> Iterator[None]:
    """Let what goes wrong in writing be told with the name of the file."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:  # nobody reads any more: click ends the program quietly
            raise
        raise WritingError(path, error) from None


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write, which takes the place of ``path`` when all went well and is gone otherwise.

    Args:
        path: Where it will be. What is no plain file (a device, a pipe) is written as it is. A link is replaced, and
            what it leads to stays as it is.

    Raises:
        WritingError: It cannot be written.
        UsageError: Another run is writing it.
    """
    if is_stream(path):
        with writing(path), path.open("wb") as stream:
            yield stream
        return
    beside = beside_of(path)
    with writing(path):
        file = open_alone(beside)
    try:
        with writing(path):
            file.truncate(0)
            yield file
            file.flush()
            os.fsync(file.fileno())
            beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    finally:
        unlock(file)
        with suppress(OSError):
            file.close()


def beside_of(path: Path) -> Path:
    """Return where an output is written until it is whole. What is left there by a run that was killed is of no use."""
    return path.with_name(f".{path.name}.tmp")


def journal_of(output: Path) -> Path:
    """Return where the journal of a run lies that writes ``output``."""
    return output.with_name(f"{output.name}.part")


@contextmanager
def standard_output() -> Iterator[IO[bytes]]:
    """Give standard output, and write all of it before the end.

    Raises:
        WritingError: It cannot be written.
    """
    try:
        with writing("standard output"):
            try:
                yield sys.stdout.buffer
            finally:
                sys.stdout.flush()
    except (WritingError, OSError):
        forget_standard_output()
        raise


def forget_standard_output() -> None:
    """Drop what is not written yet: Python would try once more at its end, and complain."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def is_stream(path: Path) -> bool:
    """Tell whether a path is there and no plain file, so that nothing can take its place."""
    return os.path.exists(path) and not os.path.isfile(path)  # noqa: PTH110, PTH113 - they never raise


def check_absent(path: Path, *, option: str, force: bool) -> None:
    """See that a file can be written, and that nothing is lost by it.

    Raises:
        BadParameter: It is there, and is not to be replaced, or is a folder, or there is no folder for it.
    """
    if not os.path.isdir(path.parent):  # noqa: PTH112 - it never raises
        message = f"there is no folder {path.parent}: make it first"
        raise click.BadParameter(message, param_hint=option)
    try:
        for one in (path, beside_of(path), journal_of(path)):
            with suppress(FileNotFoundError):
                one.lstat()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"{path} cannot be written: {reason}{_ADVICE.get(error.errno or 0, '')}"
        raise click.BadParameter(message, param_hint=option) from None
    if path.is_dir():
        message = f"{path} is a folder: name a file in it"
        raise click.BadParameter(message, param_hint=option)
    if not force and os.path.isfile(path):  # noqa: PTH113 - it never raises
        message = f"{path} is there already: --force replaces it, or name another file"
        raise click.BadParameter(message, param_hint=option)


def format_for(path: Path | None, name: str | None, *, default: str | None = None) -> Format:
    """Return the format of an output.

    Args:
        path: Where it goes; ``None`` is standard output.
        name: The name of the format, if one was asked for.
        default: The format where neither says which.

    Raises:
        UnknownFormatError: The ending of the path says nothing; it lists those there are.
        UsageError: A terminal cannot show it, or nothing says which format it is.
    """
    if name is not None:
        form = format_named(name)
    elif path is not None and path != STANDARD_INPUT:
        form = format_of(path)
    elif default is not None:
        form = format_named(default)
    else:
        message = "standard output has no ending that says which format it is: name one"
        raise click.UsageError(message)
    if form.name in _BINARY and path in (None, STANDARD_INPUT) and sys.stdout.isatty():
        message = f"{form.name} is nothing that a terminal can show: write it to a file"
        raise click.UsageError(message)
    return form
