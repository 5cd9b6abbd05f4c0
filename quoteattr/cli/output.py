"""Write files under a temporary name and rename them, so that no file is ever half written."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import click

from quoteattr.cli.locks import let_go, open_alone, unlock
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
    "settings_of",
    "standard_output",
    "writing",
]

_BINARY = frozenset({"brat", "parquet"})
_ADVICE = {
    errno.ENOSPC: ": free some space, or write elsewhere",
    errno.ENOENT: ": create the folder first",
    errno.EACCES: ": write elsewhere, or check the permissions",
    errno.EPERM: ": write elsewhere, or check the permissions",
    errno.EEXIST: ": use --force to replace it, or name another folder",
    errno.ENAMETOOLONG: ": choose a shorter one, because a file with a longer name is written beside it",
}


class WritingError(click.ClickException):
    """The output could not be written."""

    def __init__(self, path: Path | str, error: OSError) -> None:
        """Say what failed, why, and what to do."""
        self.error = error
        reason = (error.strerror or str(error)).lower()
        advice = _ADVICE.get(error.errno or 0, "")
        super().__init__(f"{path} cannot be written: {reason}{advice}")


@contextmanager
def writing(path: Path | str) -> Iterator[None]:
    """Report errors in writing with the name of the file."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:  # nobody reads any more: click ends the program quietly
            raise
        raise WritingError(path, error) from None


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that replaces ``path`` on success and is removed otherwise.

    Args:
        path: The path of the output. A device or a pipe is written directly. A link is replaced, and its target stays
            unchanged.

    Raises:
        WritingError: The output cannot be written.
        UsageError: Another run is writing the file.
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
            let_go(file)
            beside.replace(path)
    except BaseException:
        with suppress(OSError):
            let_go(file)
            beside.unlink()
        raise
    finally:
        unlock(file)
        with suppress(OSError):
            file.close()


def beside_of(path: Path) -> Path:
    """Return the temporary path of an output. What a killed run leaves there is of no use."""
    return path.with_name(f".{path.name}.tmp")


def journal_of(output: Path) -> Path:
    """Return the path of the journal of a run that writes ``output``."""
    return output.with_name(f"{output.name}.part")


def settings_of(journal: Path) -> Path:
    """Return the path of the file with the settings of a journal."""
    return journal.with_name(f"{journal.name}.settings")


@contextmanager
def standard_output() -> Iterator[IO[bytes]]:
    """Open standard output, and flush it at the end.

    Raises:
        WritingError: The output cannot be written.
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
    """Discard unwritten output: Python would try again at exit and print an error."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def is_stream(path: Path) -> bool:
    """Tell whether a path exists and is not a regular file, so that it cannot be replaced."""
    return os.path.exists(path) and not os.path.isfile(path)  # noqa: PTH110, PTH113 - they never raise


def check_absent(path: Path, *, option: str, force: bool) -> None:
    """Check that a file can be written without losing anything.

    Raises:
        BadParameter: The file exists and must not be replaced, or is a folder, or its folder does not exist.
    """
    if not os.path.isdir(path.parent):  # noqa: PTH112 - it never raises
        message = f"there is no folder {path.parent}: create it first"
        raise click.BadParameter(message, param_hint=option)
    try:
        for one in (path, beside_of(path), journal_of(path), settings_of(journal_of(path))):
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
        message = f"{path} already exists: use --force to overwrite it, or name another file"
        raise click.BadParameter(message, param_hint=option)


def format_for(path: Path | None, name: str | None, *, default: str | None = None) -> Format:
    """Return the format of an output.

    Args:
        path: The output file; ``None`` is standard output.
        name: The name of the format, if one was given.
        default: The format if neither is given.

    Raises:
        UnknownFormatError: The extension is unknown. The message lists the formats.
        UsageError: A terminal cannot show the format, or no format is given.
    """
    if name is not None:
        form = format_named(name)
    elif path is not None and path != STANDARD_INPUT:
        form = format_of(path)
    elif default is not None:
        form = format_named(default)
    else:
        message = "standard output has no file extension: name the format"
        raise click.UsageError(message)
    if form.name in _BINARY and path in (None, STANDARD_INPUT) and sys.stdout.isatty():
        message = f"a terminal cannot show {form.name}: name a file with --output"
        raise click.UsageError(message)
    return form
