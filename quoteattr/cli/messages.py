"""Messages for people on standard error."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from quoteattr.documents import Unreadable
from quoteattr.errors import FormatError
from quoteattr.formats.characters import fit_for_one_line

__all__ = ["LinesAbout", "counted", "faults_of_file", "fit_for_standard_error", "tell"]

_LONGEST = 2_000
_MOST = 5
"""The number of lines to report with the same problem in the same file."""


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


class LinesAbout:
    """The lines about documents that could not be read.

    A table in the wrong encoding may have thousands of rows with the same problem, so only the first few are reported.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._counts: Counter[tuple[str, str]] = Counter()

    def lines(self, failure: Unreadable) -> Iterator[str]:
        """Yield what to report about a failure.

        >>> about = LinesAbout()
        >>> shown = [line for number in range(1000) for line in about.lines(Unreadable("a.csv", "not UTF-8", number))]
        >>> len(shown), shown[-1]
        (6, 'quoteattr: a.csv: more lines have this problem: not UTF-8')
        """
        self._counts[failure.name, failure.reason] += 1
        count = self._counts[failure.name, failure.reason]
        if failure.line is None or count <= _MOST:
            yield f"quoteattr: {failure}"
        elif count == _MOST + 1:
            yield f"quoteattr: {failure.name}: more lines have this problem: {failure.reason}"


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
