"""Messages for people on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from quoteattr.documents import Unreadable
from quoteattr.errors import FormatError
from quoteattr.formats.characters import fit_for_one_line

__all__ = ["counted", "faults_of_file", "fit_for_standard_error", "line_about", "tell"]


_LONGEST = 2_000


def tell(line: str) -> None:
    """Print a line on standard error, without control characters, shortened if it is very long."""
    click.echo(fit_for_standard_error(line), err=True)


def fit_for_standard_error(line: str) -> str:
    """Return a line shortened for standard error, because a name in it may be three million characters long.

    >>> len(fit_for_standard_error("a" * 3_000_000))
    2003
    """
    cut = line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"
    return fit_for_one_line(cut)


def line_about(failure: Unreadable) -> str:
    """Return the line about a document that could not be read."""
    return f"quoteattr: {failure}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, whose plural ends in s.

    >>> counted(1, "document"), counted(2000, "document")
    ('1 document', '2,000 documents')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def faults_of_file(path: Path | None) -> Iterator[None]:
    """Report what goes wrong with a file under its name, and end the command."""
    try:
        yield
    except FormatError as error:
        message = f"{path}: {error}"
        raise click.ClickException(message) from None
    except OSError as error:
        message = f"{path} cannot be read: {(error.strerror or str(error)).lower()}"
        raise click.ClickException(message) from None
